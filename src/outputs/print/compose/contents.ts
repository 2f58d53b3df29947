import { translator } from '../../../i18n/translate.ts';
import type { Text } from '../../../model/values/text.ts';
import type { ContentsEntry, ContentsGroup } from '../book.ts';
import { CONTENTS, heightOf } from '../layout/capacity.ts';
import type { Chapter } from './chapters.ts';
import type { Leaf, Whereabouts } from './draft-page.ts';
import type { Manuscript } from './manuscript.ts';
import { packEvenly } from './pack.ts';
import { shortName } from '../../../i18n/short-name.ts';

/**
 * The contents of a book, cut into pages: a group for each chapter with its cooperatives, and one for what serves the
 * reader, made from the bookmarks of those pages so that nothing is forgotten.
 */
export function contentsPages(
  chapters: readonly Chapter[],
  services: readonly Leaf[],
  manuscript: Manuscript,
  where: Whereabouts,
  factor: number,
): ContentsGroup[][] {
  const groups = [
    ...chapters.map((chapter) => chapterGroup(chapter, where)),
    serviceGroup(services, manuscript, where),
  ];
  const column = heightOf(CONTENTS.column, manuscript.edition.format) * factor;
  const most = Math.floor((column - CONTENTS.group) / CONTENTS.entry);
  const pieces = groups.filter(({ entries }) => entries.length > 0).flatMap((group) => piecesOf(group, most));
  const height = ({ entries }: ContentsGroup) => CONTENTS.group + entries.length * CONTENTS.entry;
  const columns = packEvenly(pieces, height, column, CONTENTS.columns);
  return Array.from({ length: Math.ceil(columns.length / CONTENTS.columns) }, (_, page) =>
    columns.slice(page * CONTENTS.columns, (page + 1) * CONTENTS.columns).flat(),
  );
}

function chapterGroup({ title, category, cooperatives }: Chapter, where: Whereabouts): ContentsGroup {
  return {
    title,
    category,
    page: category && where.page(`chapter-${category.id}`),
    entries: cooperatives.map((cooperative) => ({
      label: shortName(cooperative.name),
      code: cooperative.code,
      detail: cooperative.commune.name,
      page: where.page(cooperative.code),
    })),
  };
}

function serviceGroup(services: readonly Leaf[], { lang, catalogue }: Manuscript, where: Whereabouts): ContentsGroup {
  const entries = services.flatMap((leaf): ContentsEntry[] => {
    const { bookmark, anchor } = leaf;
    if (!bookmark || !anchor) return [];
    // The index of the other language is announced in that language, as it is headed.
    const label: Text = { [leaf.template === 'index' ? leaf.lang : lang]: bookmark.title };
    return [{ label, page: where.page(anchor) }];
  });
  const title = catalogue.distributors.length > 0 ? 'print:book.services' : 'print:book.services-without-delivery';
  return { title: { [lang]: translator(lang)(title) }, entries };
}

function piecesOf(group: ContentsGroup, most: number): ContentsGroup[] {
  const pieces = Math.max(1, Math.ceil(group.entries.length / most));
  return Array.from({ length: pieces }, (_, index) => ({
    ...group,
    entries: group.entries.slice(index * most, (index + 1) * most),
  }));
}
