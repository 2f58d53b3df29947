import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** A bookmark. */
export interface OutlineItem {
  title: string;
  /** Position of its page in the file, from 1. */
  page: number;
  children: OutlineItem[];
}

/** Adds the bookmarks of a file. Children are collapsed at first. */
export function addOutline(pdf: PDFDocument, items: readonly OutlineItem[]): void {
  if (items.length === 0) return;
  const root = pdf.context.obj({ Type: 'Outlines', Count: items.length });
  const reference = pdf.context.register(root);
  addChildren(pdf, root, reference, items);
  pdf.catalog.set(PDFName.of('Outlines'), reference);
}

function addChildren(pdf: PDFDocument, parent: PDFDict, parentReference: PDFRef, items: readonly OutlineItem[]): void {
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
      // A negative count collapses the children.
      entry.set(PDFName.of('Count'), PDFNumber.of(-item.children.length));
      addChildren(pdf, entry, reference, item.children);
    }
  });
  parent.set(PDFName.of('First'), references[0] as PDFRef);
  parent.set(PDFName.of('Last'), references.at(-1) as PDFRef);
}
