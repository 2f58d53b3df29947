import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { type Book, physicalPages } from '../book.ts';

interface Item {
  title: string;
  page: number;
  children: Item[];
}

/** The bookmarks of a book: those of level 2 lie under the one of level 1 before them, closed at first. */
export function addOutline(pdf: PDFDocument, books: readonly Book[]): void {
  const positions = new Map(physicalPages(books).map(({ page }, index) => [page, index + 1]));
  const items: Item[] = [];
  for (const page of books.flatMap(({ pages }) => pages)) {
    const { bookmark } = page;
    if (!bookmark) continue;
    const item = { title: bookmark.title, page: positions.get(page) ?? 1, children: [] };
    const parent = bookmark.level === 2 ? items.at(-1) : undefined;
    (parent?.children ?? items).push(item);
  }
  if (items.length === 0) return;
  const root = pdf.context.obj({ Type: 'Outlines', Count: items.length });
  const reference = pdf.context.register(root);
  addChildren(pdf, root, reference, items);
  pdf.catalog.set(PDFName.of('Outlines'), reference);
}

function addChildren(pdf: PDFDocument, parent: PDFDict, parentReference: PDFRef, items: readonly Item[]): void {
  const references = items.map(() => pdf.context.nextRef());
  items.forEach((item, index) => {
    const reference = references[index] as PDFRef;
    const target = pdf.getPage(item.page - 1).ref;
    const entry = pdf.context.obj({
      Title: PDFHexString.fromText(item.title),
      Parent: parentReference,
      Dest: [target, PDFName.of('XYZ'), PDFNull, PDFNull, PDFNull],
    });
    const [previous, next] = [references[index - 1], references[index + 1]];
    if (previous) entry.set(PDFName.of('Prev'), previous);
    if (next) entry.set(PDFName.of('Next'), next);
    pdf.context.assign(reference, entry);
    if (item.children.length > 0) {
      // A negative count: shown closed.
      entry.set(PDFName.of('Count'), PDFNumber.of(-item.children.length));
      addChildren(pdf, entry, reference, item.children);
    }
  });
  parent.set(PDFName.of('First'), references[0] as PDFRef);
  parent.set(PDFName.of('Last'), references.at(-1) as PDFRef);
}
