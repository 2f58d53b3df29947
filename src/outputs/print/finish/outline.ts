import type { OutlineItem } from '../../../pdf/outline.ts';
import { type Book, physicalPages } from '../book.ts';

/** The bookmarks of a book: each bookmark of level 2 is a child of the last one of level 1. */
export function outlineOf(books: readonly Book[]): OutlineItem[] {
  const positions = new Map(physicalPages(books).map(({ page }, index) => [page, index + 1]));
  const items: OutlineItem[] = [];
  for (const page of books.flatMap(({ pages }) => pages)) {
    const { bookmark } = page;
    if (!bookmark) continue;
    const item = { title: bookmark.title, page: positions.get(page) ?? 1, children: [] };
    const parent = bookmark.level === 2 ? items.at(-1) : undefined;
    (parent?.children ?? items).push(item);
  }
  return items;
}
