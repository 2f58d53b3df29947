import { deflateSync, inflateSync } from 'node:zlib';
import {
  type PDFContext,
  type PDFDict,
  decodePDFRawStream,
  PDFArray,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

// pdf-lib keeps streams encoded, as they are in the file. These functions decode and encode their contents.

/** The decoded bytes of a stream that is not a JPEG. */
export function unpack(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  if (!filter) return stream.contents;
  const plain = filter === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'));
  // pdf-lib's own decoder supports every filter, but works byte by byte in JavaScript.
  return plain ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
}

/** The stream with other contents. Its dictionary stays the same object. */
export function repack(stream: PDFRawStream, contents: Uint8Array): PDFRawStream {
  stream.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  stream.dict.delete(PDFName.of('DecodeParms'));
  return PDFRawStream.of(stream.dict, deflateSync(contents));
}

/** A content stream as Latin-1 text, one character per byte. */
export function textOf(stream: PDFRawStream): string {
  return Buffer.from(unpack(stream)).toString('latin1');
}

/** The bytes of Latin-1 text. */
export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/**
 * The content stream of a page. Several streams, which are equivalent to their concatenation, are joined into one, and
 * the page keeps the result.
 *
 * @returns undefined for an empty page
 */
export function contentStream(page: PDFDict): { ref: PDFRef; stream: PDFRawStream } | undefined {
  const { context } = page;
  const entry = page.get(PDFName.of('Contents'));
  const contents = context.lookup(entry);
  if (contents instanceof PDFRawStream && entry instanceof PDFRef) return { ref: entry, stream: contents };
  const parts = contents instanceof PDFArray ? contents.asArray().map((part) => context.lookup(part)) : [contents];
  const streams = parts.filter((part) => part instanceof PDFRawStream);
  if (streams.length === 0) return undefined;
  const stream = flateStream(context, Buffer.concat(streams.flatMap((part) => [unpack(part), Buffer.from('\n')])));
  const ref = context.register(stream);
  page.set(PDFName.of('Contents'), ref);
  return { ref, stream };
}

/** A new compressed stream, not yet part of the file. */
export function flateStream(
  context: PDFContext,
  contents: Uint8Array,
  dict: Record<string, number | string> = {},
): PDFRawStream {
  const entries = context.obj(dict);
  entries.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  return PDFRawStream.of(entries, deflateSync(contents));
}

/** The number in an entry; undefined when it holds none. */
export function numberValue(dict: PDFDict, key: string): number | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** The name in an entry, without its slash; undefined when it holds none. */
export function nameValue(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}
