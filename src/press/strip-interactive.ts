import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** What of a file is for reading on a screen: its structure, bookmarks and the places they lead to. */
const CATALOG = ['StructTreeRoot', 'MarkInfo', 'Outlines', 'PageMode', 'Dests'];
const PAGE = ['Annots', 'StructParents', 'Tabs'];

/**
 * Takes out of a file what is nothing on paper: links, which many printers' programs refuse, structure and bookmarks.
 * Text, boxes, page labels and the direction of reading stay.
 */
export function removeForScreens(doc: PDFDocument): void {
  for (const name of CATALOG) doc.catalog.delete(PDFName.of(name));
  for (const { node } of doc.getPages()) for (const name of PAGE) node.delete(PDFName.of(name));
}
