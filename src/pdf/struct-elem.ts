import { PDFDict, PDFName, PDFObject, PDFRef } from '@cantoo/pdf-lib';

/** Strings, in which a reference would be none, and references. */
const STRINGS_AND_REFERENCES = /\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>|\b(\d+) 0 R\b/gs;

/**
 * An element of the structure, kept as it is written. A book has a hundred on each page that nobody asks anything; as
 * dictionaries they would take more memory than all the rest of it.
 */
export class Tag extends PDFObject {
  private readonly written: string;

  constructor(written: string) {
    super();
    // Flat: a string put together from parts keeps its parts.
    this.written = Buffer.from(written, 'latin1').toString('latin1');
  }

  /** Whether an object is an element that only holds others or words: not the root of them, which gets new children. */
  static isOne(object: PDFObject): object is PDFDict {
    return object instanceof PDFDict && object.get(TYPE) === ELEMENT && object.get(KIND) !== ROOT;
  }

  /** What it refers to: the element above it, those in it, its page. */
  references(): PDFRef[] {
    return Array.from(this.written.matchAll(STRINGS_AND_REFERENCES), ([, number]) => number)
      .filter((number) => number !== undefined)
      .map((number) => PDFRef.of(Number(number)));
  }

  /** The same with other references. */
  withReferences(to: (ref: PDFRef) => PDFRef): Tag {
    const renumbered = this.written.replace(STRINGS_AND_REFERENCES, (all, number?: string) =>
      number === undefined ? all : to(PDFRef.of(Number(number))).toString(),
    );
    return new Tag(renumbered);
  }

  /** It never changes. */
  override clone(): Tag {
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
