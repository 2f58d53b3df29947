import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** Entries that only readers on a screen need: structure, bookmarks, named destinations, links. */
const CATALOG = ['StructTreeRoot', 'MarkInfo', 'Outlines', 'PageMode', 'Dests'];
const PAGE = ['Annots', 'StructParents', 'Tabs'];

/**
 * Removes everything that has no use on paper: links, which many printers' programs refuse, structure and bookmarks.
 * Text, boxes, page labels and reading direction stay.
 */
export function stripInteractive(doc: PDFDocument): void {
  for (const name of CATALOG) doc.catalog.delete(PDFName.of(name));
  for (const { node } of doc.getPages()) for (const name of PAGE) node.delete(PDFName.of(name));
}
