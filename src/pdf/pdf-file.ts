import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import {
  ParseSpeeds,
  type PDFDict,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { StructElem } from './struct-elem.ts';

/** Structure elements of a file are parsed as dictionaries, kept as unparsed {@link StructElem}s, or dropped. */
type StructureMode = 'parsed' | 'unparsed' | 'dropped';

/**
 * Reads a PDF and keeps its dates and producer. Parses at full speed: by default pdf-lib pauses for a millisecond after
 * every 100 objects to keep a browser responsive, and a book has fifty thousand objects.
 */
export async function readPdf(bytes: Uint8Array, structure: StructureMode = 'parsed'): Promise<PDFDocument> {
  const parser = PDFParser.forBytesWithOptions(bytes, ParseSpeeds.Fastest);
  const context = parser['context'];
  const assign = context.assign.bind(context);
  context.assign = (ref, object) => {
    if (structure === 'parsed' || !StructElem.matches(object)) assign(ref, object);
    else if (structure === 'unparsed') assign(ref, new StructElem(object.toString()));
  };
  await parser.parseDocument();
  context.assign = assign;
  // Arguments: not encrypted, no new dates.
  return Reflect.construct(PDFDocument, [context, false, false]) as PDFDocument;
}

/** The bytes of a small PDF: a cover, a sheet. */
export async function pdfBytes(pdf: PDFDocument): Promise<Uint8Array> {
  await pdf.flush();
  const parts: Uint8Array[] = [];
  writeObjects(pdf, new BufferedWriter((bytes) => parts.push(bytes)), { objectStreams: false });
  const all = Buffer.concat(parts);
  return new Uint8Array(all.buffer, all.byteOffset, all.length);
}

/** A new file with some pages of a file, by their positions from 0. */
export async function extractPages(pdf: PDFDocument, positions: number[]): Promise<Uint8Array> {
  const part = await PDFDocument.create({ updateMetadata: false });
  for (const page of await part.copyPages(pdf, positions)) part.addPage(page);
  return pdfBytes(part);
}

interface WriteOptions {
  /** Whether to pack small objects into object streams, which old machines at printers cannot read. Default: true. */
  objectStreams?: boolean;
  /** `false` omits the bytes of pictures, for readers that need only text. Default: true. */
  pictures?: boolean;
}

/** Number of objects in an object stream. */
const OBJECTS_PER_STREAM = 100;
/** Number of bytes that are written at once. */
const BUFFER_BYTES = 1 << 20;

/** A cross-reference entry: the offset of an object in the file, or its index in an object stream. */
type XrefEntry = { ref: PDFRef; offset: number } | { ref: PDFRef; objectStream: PDFRef; index: number };

/**
 * Writes a PDF to a file, object by object (ISO 32000-1, 7.5): the whole file is never in memory.
 *
 * @returns the length of the file in bytes
 */
export async function writePdf(pdf: PDFDocument, file: string, options: WriteOptions = {}): Promise<number> {
  await pdf.flush();
  const out = openSync(file, 'w');
  try {
    const write = (bytes: Uint8Array) => {
      for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
    };
    return writeObjects(pdf, new BufferedWriter(write), options);
  } finally {
    closeSync(out);
  }
}

function writeObjects(
  pdf: PDFDocument,
  out: BufferedWriter,
  { objectStreams = true, pictures = true }: WriteOptions,
): number {
  const { context } = pdf;
  const entries: XrefEntry[] = [];
  let last = context.largestObjectNumber;
  const put = (ref: PDFRef, body: Uint8Array, rest = () => {}) => {
    entries.push({ ref, offset: out.length });
    out.text(`${ref.objectNumber} ${ref.generationNumber} obj\n`);
    out.bytes(body);
    rest();
    out.text('\nendobj\n');
  };
  const putStream = (ref: PDFRef, stream: PDFStream) => {
    stream.updateDict();
    put(ref, bytesOf(stream.dict), () => {
      out.text('\nstream\n');
      // Written as they are: copying the bytes of pictures one by one would take longer than all other steps.
      out.bytes(stream.getContents());
      out.text('\nendstream');
    });
  };
  const pending: [PDFRef, PDFObject][] = [];
  const putObjectStream = () => {
    if (pending.length === 0) return;
    last += 1;
    const ref = PDFRef.of(last);
    for (const [index, [each]] of pending.entries()) entries.push({ ref: each, objectStream: ref, index });
    const bodies = pending.map(([, object]) => bytesOf(object));
    let at = 0;
    const head = pending.map(([each], index) => {
      const entry = `${each.objectNumber} ${at}`;
      at += (bodies[index] as Uint8Array).length + 1;
      return entry;
    });
    const first = Buffer.from(`${head.join(' ')}\n`);
    const contents = Buffer.concat([first, ...bodies.flatMap((body) => [body, NEWLINE])]);
    const dict = { Type: 'ObjStm', N: pending.length, First: first.length, Filter: 'FlateDecode' };
    putStream(ref, PDFRawStream.of(context.obj(dict), deflateSync(contents)));
    pending.length = 0;
  };

  // Chromium writes 1.4, which has no object streams.
  out.bytes(bytesOf(PDFHeader.forVersion(1, 7)));
  out.text('\n');
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (belongsToOldFile(object)) continue;
    if (objectStreams && !(object instanceof PDFStream) && ref.generationNumber === 0) {
      pending.push([ref, object]);
      if (pending.length === OBJECTS_PER_STREAM) putObjectStream();
    } else if (object instanceof PDFStream) putStream(ref, pictures ? object : withoutPicture(object));
    else put(ref, bytesOf(object));
  }
  putObjectStream();
  const { Root, Info } = context.trailerInfo;
  // The identifier is a hash of the content, so equal files have equal bytes; Chromium's depends on the time
  // (ISO 32000-1, 14.4).
  const id = PDFHexString.of(out.hash());
  const trailer = context.obj({ Root, ...(Info && { Info }), ID: [id, id] });
  if (objectStreams) putXrefStream(pdf, out, entries, trailer, last + 1);
  else writeXrefTable(out, entries, trailer, last + 1);
  return out.end();
}

const NEWLINE = Buffer.from('\n');

function bytesOf(object: { sizeInBytes: () => number; copyBytesInto: (to: Uint8Array, at: number) => number }) {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** Whether an object is a cross-reference or object stream of the file that was read: a new file gets its own. */
function belongsToOldFile(object: PDFObject): boolean {
  if (!(object instanceof PDFRawStream)) return false;
  const type = object.dict.lookup(PDFName.of('Type'));
  return type === PDFName.of('XRef') || type === PDFName.of('ObjStm');
}

function withoutPicture(object: PDFStream): PDFStream {
  if (object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image')) return object;
  return PDFRawStream.of(object.dict.clone(), new Uint8Array());
}

/** Cross-reference subsections: entries with consecutive object numbers. */
function subsectionsOf(entries: readonly XrefEntry[]): XrefEntry[][] {
  const subsections: XrefEntry[][] = [];
  for (const entry of entries.toSorted((a, b) => a.ref.objectNumber - b.ref.objectNumber)) {
    const subsection = subsections.at(-1);
    const before = subsection?.at(-1)?.ref.objectNumber;
    if (subsection && before === entry.ref.objectNumber - 1) subsection.push(entry);
    else subsections.push([entry]);
  }
  return subsections;
}

/** Writes the cross-reference table for old programs. */
function writeXrefTable(out: BufferedWriter, entries: readonly XrefEntry[], trailer: PDFDict, size: number): void {
  const start = out.length;
  out.text('xref\n0 1\n0000000000 65535 f \n');
  for (const subsection of subsectionsOf(entries)) {
    out.text(`${subsection[0]?.ref.objectNumber} ${subsection.length}\n`);
    for (const { ref, ...entry } of subsection) {
      const offset = 'offset' in entry ? entry.offset : 0;
      out.text(`${String(offset).padStart(10, '0')} ${String(ref.generationNumber).padStart(5, '0')} n \n`);
    }
  }
  trailer.set(PDFName.of('Size'), trailer.context.obj(size));
  out.text('trailer\n');
  out.bytes(bytesOf(trailer));
  out.text(`\nstartxref\n${start}\n%%EOF\n`);
}

/** Writes a cross-reference stream. Its rows: type, offset or object stream, generation or index in that stream. */
function putXrefStream(
  { context }: PDFDocument,
  out: BufferedWriter,
  entries: XrefEntry[],
  trailer: PDFDict,
  number: number,
): void {
  const start = out.length;
  entries.push({ ref: PDFRef.of(number), offset: start });
  const subsections = subsectionsOf(entries);
  const rows = Buffer.alloc(entries.length * 8);
  let at = 0;
  for (const entry of subsections.flat()) {
    const isPacked = 'objectStream' in entry;
    rows.writeUInt8(isPacked ? 2 : 1, at);
    rows.writeUIntBE(isPacked ? entry.objectStream.objectNumber : entry.offset, at + 1, 5);
    rows.writeUInt16BE(isPacked ? entry.index : entry.ref.generationNumber, at + 6);
    at += 8;
  }
  const dict = trailer.clone();
  dict.set(PDFName.of('Type'), PDFName.of('XRef'));
  dict.set(PDFName.of('Size'), context.obj(number + 1));
  dict.set(PDFName.of('W'), context.obj([1, 5, 2]));
  dict.set(
    PDFName.of('Index'),
    context.obj(subsections.flatMap((subsection) => [subsection[0]?.ref.objectNumber ?? 0, subsection.length])),
  );
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  out.text(`${number} 0 obj\n`);
  out.bytes(bytesOf(PDFRawStream.of(dict, deflateSync(rows))));
  out.text(`\nendobj\nstartxref\n${start}\n%%EOF\n`);
}

/** Gathers bytes into large writes. */
class BufferedWriter {
  length = 0;
  private readonly content = createHash('sha256');
  private waiting: Uint8Array[] = [];
  private size = 0;
  private readonly out: (bytes: Uint8Array) => void;

  constructor(out: (bytes: Uint8Array) => void) {
    this.out = out;
  }

  text(text: string): void {
    this.bytes(Buffer.from(text, 'latin1'));
  }

  bytes(bytes: Uint8Array): void {
    this.waiting.push(bytes);
    this.size += bytes.length;
    this.length += bytes.length;
    if (this.size >= BUFFER_BYTES) this.write();
  }

  /** Hash of everything written so far: sixteen bytes, in hexadecimal. */
  hash(): string {
    this.write();
    return this.content.copy().digest('hex').slice(0, 32);
  }

  end(): number {
    this.write();
    return this.length;
  }

  private write(): void {
    const bytes = Buffer.concat(this.waiting);
    this.content.update(bytes);
    this.out(bytes);
    this.waiting = [];
    this.size = 0;
  }
}
