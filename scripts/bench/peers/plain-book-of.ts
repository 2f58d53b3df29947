import { translator } from '../../../src/i18n/translate.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { Cooperative } from '../../../src/model/cooperative.ts';
import type { Edition } from '../../../src/model/edition.ts';
import type { Lang } from '../../../src/model/languages.ts';
import { type Chapter, chaptersOf } from '../../../src/outputs/print/compose/chapters.ts';
import { shortName } from '../../../src/i18n/short-name.ts';
import { storiesOf } from '../../../src/outputs/print/compose/stories.ts';
import type { CutPictures, NumberedLine, BookBlock, PlainBook } from './plain-book.ts';
import { headingBlock, inLang, paragraphBlock, pictureBlock, readerWords, type PlainBookContext } from './blocks.ts';
import { cooperativeBlocks } from './cooperative-blocks.ts';
import { indexBlocks } from './index-blocks.ts';
import { distributorBlocks, pointOfSaleBlocks } from './service-blocks.ts';

/**
 * An edition as a flowing text with the words of our own book: contents, chapters, cooperatives with everything a
 * reader is told of them, distributors, points of sale, and the indexes.
 */
export function plainBookOf(edition: Edition, catalogue: Catalogue, pictures: CutPictures): PlainBook {
  const [lang] = edition.languages;
  const teller: PlainBookContext = { edition, catalogue, lang, pictures, stories: storiesOf(catalogue, lang) };
  const chapters = chaptersOf(edition, catalogue, lang);
  const services = [distributorBlocks(teller), pointOfSaleBlocks(teller)];
  const title = readerWords(edition.title, lang);
  const cover = [headingBlock(1, title), ...paragraphBlock(edition.subtitle && readerWords(edition.subtitle, lang))];
  return {
    lang,
    title: title.text,
    sections: [
      cover,
      contents(chapters, services, lang),
      ...chapters.flatMap((chapter) => [
        openChapter(chapter, teller),
        ...chapter.cooperatives.map((it) => cooperativeBlocks(it, teller)),
      ]),
      ...services,
      ...indexBlocks(teller),
    ],
  };
}

function contents(chapters: readonly Chapter[], services: readonly BookBlock[][], lang: Lang): BookBlock[] {
  const lines = chapters.flatMap((chapter): NumberedLine[] => [
    { ...readerWords(chapter.title, lang), to: anchorOf(chapter) },
    ...chapter.cooperatives.map((it) => lineOf(it, lang)),
  ]);
  for (const [first] of services) {
    if (first?.kind === 'heading') lines.push({ ...first.words, to: first.anchor });
  }
  const title = inLang(translator(lang)('print:contents.title'), lang);
  return [headingBlock(1, title), { kind: 'numbered', columns: 1, lines }];
}

function openChapter(chapter: Chapter, { lang, pictures }: PlainBookContext): BookBlock[] {
  const { category, title, cooperatives } = chapter;
  const name = readerWords(title, lang);
  return [
    headingBlock(1, name, anchorOf(chapter)),
    ...pictureBlock(category && pictures.chapters[category.id], name),
    { kind: 'numbered', columns: 1, lines: cooperatives.map((it) => lineOf(it, lang)) },
  ];
}

function anchorOf({ category, cooperatives }: Chapter): string {
  return `chapter-${category?.id ?? cooperatives[0]?.code}`;
}

function lineOf({ code, name, commune }: Cooperative, lang: Lang): NumberedLine {
  const said = readerWords(shortName(name), lang);
  return { ...said, text: `${code} ${said.text}, ${readerWords(commune.name, lang).text}`, to: `c${code}` };
}
