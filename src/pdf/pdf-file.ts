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
import { Tag } from './struct-elem.ts';

/** What becomes of the elements of a file's structure: dictionaries like all others, {@link Tag}s, or nothing. */
type Tags = 'read' | 'written' | 'none';

/**
 * Reads a PDF. Its dates and its producer stay what they are. pdf-lib would rest for a millisecond after every 100
 * objects, so that a page in a browser stays alive; nobody waits for this process, and a book has fifty thousand.
 */
export async function readPdf(bytes: Uint8Array, tags: Tags = 'read'): Promise<PDFDocument> {
  const parser = PDFParser.forBytesWithOptions(bytes, ParseSpeeds.Fastest);
  const context = parser['context'];
  const assign = context.assign.bind(context);
  context.assign = (ref, object) => {
    if (tags === 'read' || !Tag.isOne(object)) assign(ref, object);
    else if (tags === 'written') assign(ref, new Tag(object.toString()));
  };
  await parser.parseDocument();
  context.assign = assign;
  // Neither encrypted, nor to be given a new date.
  return Reflect.construct(PDFDocument, [context, false, false]) as PDFDocument;
}

/** A small PDF as bytes: a cover, a sheet. */
export async function pdfBytes(pdf: PDFDocument): Promise<Uint8Array> {
  await pdf.flush();
  const parts: Uint8Array[] = [];
  writeObjects(pdf, new Batch((bytes) => parts.push(bytes)), { packed: false });
  const all = Buffer.concat(parts);
  return new Uint8Array(all.buffer, all.byteOffset, all.length);
}

/** Some pages of a file, by their positions from 0, as a file of their own. */
export async function pagesOf(pdf: PDFDocument, positions: number[]): Promise<Uint8Array> {
  const part = await PDFDocument.create({ updateMetadata: false });
  for (const page of await part.copyPages(pdf, positions)) part.addPage(page);
  return pdfBytes(part);
}

interface Writing {
  /** Whether small objects are packed together; old machines at printers do not read them so. */
  packed?: boolean;
  /** Without them a file has the size of its text, for who reads only that. */
  pictures?: boolean;
}

/** Objects that are packed together. */
const PACK = 100;
/** Bytes that are written at once. */
const BATCH = 1 << 20;

/** Where an object stands: from the beginning of the file, or by its position in a pack. */
type Place = { ref: PDFRef; offset: number } | { ref: PDFRef; pack: PDFRef; index: number };

/**
 * Writes a PDF to a file, object by object (ISO 32000-1, 7.5): the whole of it never stands in memory.
 *
 * @returns its length in bytes
 */
export async function writePdf(pdf: PDFDocument, file: string, writing: Writing = {}): Promise<number> {
  await pdf.flush();
  const out = openSync(file, 'w');
  try {
    const write = (bytes: Uint8Array) => {
      for (let at = 0; at < bytes.length;) at += writeSync(out, bytes, at);
    };
    return writeObjects(pdf, new Batch(write), writing);
  } finally {
    closeSync(out);
  }
}

function writeObjects(pdf: PDFDocument, out: Batch, { packed = true, pictures = true }: Writing): number {
  const { context } = pdf;
  const places: Place[] = [];
  let last = context.largestObjectNumber;
  const put = (ref: PDFRef, body: Uint8Array, rest = () => {}) => {
    places.push({ ref, offset: out.length });
    out.text(`${ref.objectNumber} ${ref.generationNumber} obj\n`);
    out.bytes(body);
    rest();
    out.text('\nendobj\n');
  };
  const putStream = (ref: PDFRef, stream: PDFStream) => {
    stream.updateDict();
    put(ref, bytesOf(stream.dict), () => {
      out.text('\nstream\n');
      // As it is: copied byte by byte, the pictures of a book would take longer than all the rest.
      out.bytes(stream.getContents());
      out.text('\nendstream');
    });
  };
  const pack: [PDFRef, PDFObject][] = [];
  const putPack = () => {
    if (pack.length === 0) return;
    last += 1;
    const ref = PDFRef.of(last);
    for (const [index, [each]] of pack.entries()) places.push({ ref: each, pack: ref, index });
    const bodies = pack.map(([, object]) => bytesOf(object));
    let at = 0;
    const head = pack.map(([each], index) => {
      const entry = `${each.objectNumber} ${at}`;
      at += (bodies[index] as Uint8Array).length + 1;
      return entry;
    });
    const first = Buffer.from(`${head.join(' ')}\n`);
    const contents = Buffer.concat([first, ...bodies.flatMap((body) => [body, NEWLINE])]);
    const dict = { Type: 'ObjStm', N: pack.length, First: first.length, Filter: 'FlateDecode' };
    putStream(ref, PDFRawStream.of(context.obj(dict), deflateSync(contents)));
    pack.length = 0;
  };

  // Chromium's own header is 1.4, which knows no packed objects.
  out.bytes(bytesOf(PDFHeader.forVersion(1, 7)));
  out.text('\n');
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (isOfFormerFile(object)) continue;
    if (packed && !(object instanceof PDFStream) && ref.generationNumber === 0) {
      pack.push([ref, object]);
      if (pack.length === PACK) putPack();
    } else if (object instanceof PDFStream) putStream(ref, pictures ? object : withoutPicture(object));
    else put(ref, bytesOf(object));
  }
  putPack();
  const { Root, Info } = context.trailerInfo;
  // The same file twice has the same identity, which Chromium makes of the hour (ISO 32000-1, 14.4).
  const id = PDFHexString.of(out.hash());
  const trailer = context.obj({ Root, ...(Info && { Info }), ID: [id, id] });
  if (packed) putTable(pdf, out, places, trailer, last + 1);
  else writeTable(out, places, trailer, last + 1);
  return out.end();
}

const NEWLINE = Buffer.from('\n');

function bytesOf(object: { sizeInBytes: () => number; copyBytesInto: (to: Uint8Array, at: number) => number }) {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** The table of contents and the packs of the file that was read: a new file has its own. */
function isOfFormerFile(object: PDFObject): boolean {
  if (!(object instanceof PDFRawStream)) return false;
  const type = object.dict.lookup(PDFName.of('Type'));
  return type === PDFName.of('XRef') || type === PDFName.of('ObjStm');
}

function withoutPicture(object: PDFStream): PDFStream {
  if (object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image')) return object;
  return PDFRawStream.of(object.dict.clone(), new Uint8Array());
}

/** Runs of places whose numbers follow each other, as both kinds of table want them. */
function runsOf(places: readonly Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const place of places.toSorted((a, b) => a.ref.objectNumber - b.ref.objectNumber)) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.ref.objectNumber;
    if (run && before === place.ref.objectNumber - 1) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

/** The table as old programs read it. */
function writeTable(out: Batch, places: readonly Place[], trailer: PDFDict, size: number): void {
  const start = out.length;
  out.text('xref\n0 1\n0000000000 65535 f \n');
  for (const run of runsOf(places)) {
    out.text(`${run[0]?.ref.objectNumber} ${run.length}\n`);
    for (const { ref, ...place } of run) {
      const offset = 'offset' in place ? place.offset : 0;
      out.text(`${String(offset).padStart(10, '0')} ${String(ref.generationNumber).padStart(5, '0')} n \n`);
    }
  }
  trailer.set(PDFName.of('Size'), trailer.context.obj(size));
  out.text('trailer\n');
  out.bytes(bytesOf(trailer));
  out.text(`\nstartxref\n${start}\n%%EOF\n`);
}

/** The table as an object, which can tell of packed ones: a kind, an offset or the pack, a generation or a position. */
function putTable({ context }: PDFDocument, out: Batch, places: Place[], trailer: PDFDict, number: number): void {
  const start = out.length;
  places.push({ ref: PDFRef.of(number), offset: start });
  const runs = runsOf(places);
  const rows = Buffer.alloc(places.length * 8);
  let at = 0;
  for (const place of runs.flat()) {
    const inPack = 'pack' in place;
    rows.writeUInt8(inPack ? 2 : 1, at);
    rows.writeUIntBE(inPack ? place.pack.objectNumber : place.offset, at + 1, 5);
    rows.writeUInt16BE(inPack ? place.index : place.ref.generationNumber, at + 6);
    at += 8;
  }
  const dict = trailer.clone();
  dict.set(PDFName.of('Type'), PDFName.of('XRef'));
  dict.set(PDFName.of('Size'), context.obj(number + 1));
  dict.set(PDFName.of('W'), context.obj([1, 5, 2]));
  dict.set(PDFName.of('Index'), context.obj(runs.flatMap((run) => [run[0]?.ref.objectNumber ?? 0, run.length])));
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
  out.text(`${number} 0 obj\n`);
  out.bytes(bytesOf(PDFRawStream.of(dict, deflateSync(rows))));
  out.text(`\nendobj\nstartxref\n${start}\n%%EOF\n`);
}

/** Bytes gathered into large writes. */
class Batch {
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
    if (this.size >= BATCH) this.write();
  }

  /** Hash of all that was written: sixteen bytes, in hexadecimal. */
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
