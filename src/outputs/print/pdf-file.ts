import { ParseSpeeds, PDFCrossRefStream, PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

// pdf-lib rests for a millisecond after every 100 objects it reads and every 50 it writes, so that a page in a browser
// stays alive. Nobody waits for this process, and a book has fifty thousand objects: it goes through in one piece.

interface Table {
  entries: { ref: PDFRef }[];
  appendEntry: (entry: { ref: PDFRef }) => void;
}
const table = PDFCrossRefStream.prototype as unknown as Table;
const { appendEntry } = table;
/**
 * pdf-lib 2.11 looks through all entries of a file's table for the place of each new one, though they come in order:
 * five seconds for a book of 400 pages, minutes for one of 2,500. What comes last is appended here.
 */
table.appendEntry = function (this: Table, entry) {
  const last = this.entries.at(-1);
  if (!last || last.ref.objectNumber < entry.ref.objectNumber) this.entries.push(entry);
  else appendEntry.call(this, entry);
};

/** Reads a PDF. Its dates and its producer stay what they are. */
export function readPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

/**
 * Writes a PDF.
 *
 * @param packed whether small objects are packed together; old machines at printers do not read them so
 */
export function writePdf(pdf: PDFDocument, { packed = true } = {}): Promise<Uint8Array> {
  return pdf.save({ useObjectStreams: packed, objectsPerTick: Infinity });
}
