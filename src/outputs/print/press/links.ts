import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';

/**
 * Takes all annotations off the pages: a link is nothing on paper, and many printers' programs refuse files with any.
 * The structure keeps the linked words; only its pointers to the links go.
 */
export function removeLinks(doc: PDFDocument): void {
  for (const page of doc.getPages()) page.node.delete(PDFName.of('Annots'));
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('StructElem')) continue;
    const kids = object.lookup(PDFName.of('K'));
    if (isPointer(kids)) object.delete(PDFName.of('K'));
    if (!(kids instanceof PDFArray)) continue;
    for (let index = kids.size() - 1; index >= 0; index -= 1) {
      if (isPointer(doc.context.lookup(kids.get(index)))) kids.remove(index);
    }
  }
}

function isPointer(object: PDFObject | undefined): boolean {
  return object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('OBJR');
}
