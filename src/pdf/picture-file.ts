import { readFileSync } from 'node:fs';
import { type PDFContext, type PDFDict, PDFStream } from '@cantoo/pdf-lib';

/**
 * An image whose bytes are read from its own file when the PDF is written: the pictures of a book would fill the
 * memory.
 */
export class PictureFile extends PDFStream {
  private readonly file: string;
  private readonly size: number;

  /** @param size of the file in bytes */
  constructor(dict: PDFDict, file: string, size: number) {
    super(dict);
    this.file = file;
    this.size = size;
  }

  override clone(context?: PDFContext): PictureFile {
    return new PictureFile(this.dict.clone(context), this.file, this.size);
  }

  /** @throws Error when the size of the file has changed: all offsets after it would be wrong */
  override getContents(): Uint8Array {
    const contents = readFileSync(this.file);
    if (contents.length !== this.size) throw new Error(`${this.file} was changed while a book was being written`);
    return contents;
  }

  override getContentsString(): string {
    return Buffer.from(this.getContents()).toString('latin1');
  }

  override getContentsSize(): number {
    return this.size;
  }
}
