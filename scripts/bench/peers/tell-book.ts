import { translator } from '../../../src/i18n/translate.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { Cooperative } from '../../../src/model/cooperative.ts';
import type { Edition } from '../../../src/model/edition.ts';
import type { Lang } from '../../../src/model/languages.ts';
import { type Chapter, chaptersOf } from '../../../src/outputs/print/compose/chapters.ts';
import { shortName } from '../../../src/i18n/short-name.ts';
import { storiesOf } from '../../../src/outputs/print/compose/stories.ts';
import type { CutPictures, NumberedLine, Part, PlainBook } from './plain-book.ts';
import { heading, inLang, paragraph, picture, saidIn, type Teller } from './tell.ts';
import { tellCooperative } from './tell-cooperative.ts';
import { tellIndexes } from './tell-indexes.ts';
import { tellDistributors, tellPoints } from './tell-services.ts';

/**
 * An edition as a flowing text with the words of our own book: contents, chapters, cooperatives with everything a
 * reader is told of them, distributors, points of sale, and the indexes.
 */
export function tellBook(edition: Edition, catalogue: Catalogue, pictures: CutPictures): PlainBook {
  const [lang] = edition.languages;
  const teller: Teller = { edition, catalogue, lang, pictures, stories: storiesOf(catalogue, lang) };
  const chapters = chaptersOf(edition, catalogue, lang);
  const services = [tellDistributors(teller), tellPoints(teller)];
  const title = saidIn(edition.title, lang);
  const cover = [heading(1, title), ...paragraph(edition.subtitle && saidIn(edition.subtitle, lang))];
  return {
    lang,
    title: title.text,
    sections: [
      cover,
      contents(chapters, services, lang),
      ...chapters.flatMap((chapter) => [
        openChapter(chapter, teller),
        ...chapter.cooperatives.map((it) => tellCooperative(it, teller)),
      ]),
      ...services,
      ...tellIndexes(teller),
    ],
  };
}

function contents(chapters: readonly Chapter[], services: readonly Part[][], lang: Lang): Part[] {
  const lines = chapters.flatMap((chapter): NumberedLine[] => [
    { ...saidIn(chapter.title, lang), to: anchorOf(chapter) },
    ...chapter.cooperatives.map((it) => lineOf(it, lang)),
  ]);
  for (const [first] of services) {
    if (first?.kind === 'heading') lines.push({ ...first.words, to: first.anchor });
  }
  const title = inLang(translator(lang)('print:contents.title'), lang);
  return [heading(1, title), { kind: 'numbered', columns: 1, lines }];
}

function openChapter(chapter: Chapter, { lang, pictures }: Teller): Part[] {
  const { category, title, cooperatives } = chapter;
  const name = saidIn(title, lang);
  return [
    heading(1, name, anchorOf(chapter)),
    ...picture(category && pictures.chapters[category.id], name),
    { kind: 'numbered', columns: 1, lines: cooperatives.map((it) => lineOf(it, lang)) },
  ];
}

function anchorOf({ category, cooperatives }: Chapter): string {
  return `chapter-${category?.id ?? cooperatives[0]?.code}`;
}

function lineOf({ code, name, commune }: Cooperative, lang: Lang): NumberedLine {
  const said = saidIn(shortName(name), lang);
  return { ...said, text: `${code} ${said.text}, ${saidIn(commune.name, lang).text}`, to: `c${code}` };
}
