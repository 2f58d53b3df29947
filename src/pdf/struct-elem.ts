import { PDFDict, PDFName, PDFObject, PDFRef } from '@cantoo/pdf-lib';

/** Strings, which may contain text that looks like a reference, and references. */
const STRINGS_AND_REFERENCES = /\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>|\b(\d+) 0 R\b/gs;

/**
 * A structure element, kept as unparsed text. A book has a hundred of them on each page, which nothing reads; as parsed
 * dictionaries they would take more memory than the rest of the book.
 */
export class StructElem extends PDFObject {
  private readonly written: string;

  constructor(written: string) {
    super();
    // A flat copy: a concatenated string would keep its parts in memory.
    this.written = Buffer.from(written, 'latin1').toString('latin1');
  }

  /** Whether an object is a structure element other than the document element, whose children change. */
  static matches(object: PDFObject): object is PDFDict {
    return object instanceof PDFDict && object.get(TYPE) === ELEMENT && object.get(KIND) !== ROOT;
  }

  /** The objects it refers to: its parent, its children, its page. */
  references(): PDFRef[] {
    return Array.from(this.written.matchAll(STRINGS_AND_REFERENCES), ([, number]) => number)
      .filter((number) => number !== undefined)
      .map((number) => PDFRef.of(Number(number)));
  }

  /** The same element with other references. */
  withReferences(replacement: (ref: PDFRef) => PDFRef): StructElem {
    const renumbered = this.written.replace(STRINGS_AND_REFERENCES, (all, number?: string) =>
      number === undefined ? all : replacement(PDFRef.of(Number(number))).toString(),
    );
    return new StructElem(renumbered);
  }

  /** Immutable, so the element is its own clone. */
  override clone(): StructElem {
    return this;
  }

  override toString(): string {
    return this.written;
  }

  override sizeInBytes(): number {
    return this.written.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.length).write(this.written, offset, 'latin1');
  }
}

const TYPE = PDFName.of('Type');
const ELEMENT = PDFName.of('StructElem');
const KIND = PDFName.of('S');
const ROOT = PDFName.of('Document');
