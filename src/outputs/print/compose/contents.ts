import { translator } from '../../../i18n/translate.ts';
import type { Text } from '../../../model/values/text.ts';
import type { ContentsEntry, ContentsGroup } from '../book.ts';
import { CONTENTS, heightOf } from '../layout/capacity.ts';
import type { Chapter } from './chapters.ts';
import type { DraftPage, PageNumbers } from './draft-page.ts';
import type { Manuscript } from './manuscript.ts';
import { packEvenly } from './pack.ts';
import { shortName } from '../../../i18n/short-name.ts';

/**
 * The contents of a book, cut into pages: a group for each chapter with its cooperatives, and a group of service pages,
 * made from their bookmarks so that no page is missing.
 */
export function paginateContents(
  chapters: readonly Chapter[],
  services: readonly DraftPage[],
  manuscript: Manuscript,
  numbers: PageNumbers,
  factor: number,
): ContentsGroup[][] {
  const groups = [
    ...chapters.map((chapter) => chapterGroup(chapter, numbers)),
    serviceGroup(services, manuscript, numbers),
  ];
  const column = heightOf(CONTENTS.column, manuscript.edition.format) * factor;
  const maxEntries = Math.floor((column - CONTENTS.group) / CONTENTS.entry);
  const parts = groups.filter(({ entries }) => entries.length > 0).flatMap((group) => splitGroup(group, maxEntries));
  const height = ({ entries }: ContentsGroup) => CONTENTS.group + entries.length * CONTENTS.entry;
  const columns = packEvenly(parts, height, column, CONTENTS.columns);
  return Array.from({ length: Math.ceil(columns.length / CONTENTS.columns) }, (_, page) =>
    columns.slice(page * CONTENTS.columns, (page + 1) * CONTENTS.columns).flat(),
  );
}

function chapterGroup({ title, category, cooperatives }: Chapter, numbers: PageNumbers): ContentsGroup {
  return {
    title,
    category,
    page: category && numbers.page(`chapter-${category.id}`),
    entries: cooperatives.map((cooperative) => ({
      label: shortName(cooperative.name),
      code: cooperative.code,
      detail: cooperative.commune.name,
      page: numbers.page(cooperative.code),
    })),
  };
}

function serviceGroup(
  services: readonly DraftPage[],
  { lang, catalogue }: Manuscript,
  numbers: PageNumbers,
): ContentsGroup {
  const entries = services.flatMap((draft): ContentsEntry[] => {
    const { bookmark, anchor } = draft;
    if (!bookmark || !anchor) return [];
    // An index in the other language is listed by its title in that language.
    const label: Text = { [draft.template === 'index' ? draft.lang : lang]: bookmark.title };
    return [{ label, page: numbers.page(anchor) }];
  });
  const title = catalogue.distributors.length > 0 ? 'print:book.services' : 'print:book.services-without-delivery';
  return { title: { [lang]: translator(lang)(title) }, entries };
}

function splitGroup(group: ContentsGroup, maxEntries: number): ContentsGroup[] {
  const parts = Math.max(1, Math.ceil(group.entries.length / maxEntries));
  return Array.from({ length: parts }, (_, index) => ({
    ...group,
    entries: group.entries.slice(index * maxEntries, (index + 1) * maxEntries),
  }));
}
