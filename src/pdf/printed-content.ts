import { PDFArray, PDFName, type PDFPageLeaf, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/** The single content stream of a page printed by Chromium, with its reference; undefined when the page has none. */
export function printedContent(page: PDFPageLeaf): { ref: PDFRef; stream: PDFRawStream } | undefined {
  const contents = page.Contents();
  const stream = contents instanceof PDFArray && contents.size() === 1 ? contents.lookup(0) : contents;
  const ref = contents instanceof PDFArray ? contents.get(0) : page.get(PDFName.of('Contents'));
  return stream instanceof PDFRawStream && ref instanceof PDFRef ? { ref, stream } : undefined;
}
