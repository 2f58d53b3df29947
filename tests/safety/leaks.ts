import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import sharp, { type SharpOptions } from 'sharp';
import { readBook } from '../../src/outputs/print/preflight/read-pdf.ts';

// Extracts the full content of an output: all text of each file, and the colour of each picture.

export interface FileContent {
  file: string;
  /** Text found by readers or programs. */
  texts: string[];
  /** Bytes that may contain text among other data. */
  bytes: string[];
  /** Mean colours: red, green and blue, 0–255. */
  colours: number[][];
}

/** All files below a folder; PDFs are unpacked. */
export async function extractContent(folder: string): Promise<FileContent[]> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const contents: FileContent[] = [];
  for (const { parentPath, name } of files) contents.push(await open(path.join(parentPath, name), folder));
  return contents;
}

async function open(file: string, folder: string): Promise<FileContent> {
  const bytes = readFileSync(file);
  const name = path.relative(folder, file).replaceAll(path.sep, '/');
  if (file.endsWith('.pdf')) return { file: name, ...(await openPdf(bytes)) };
  const picture = /\.(jpe?g|png|webp|avif)$/.test(file);
  const words = picture ? '' : bytes.toString('utf8').replace(/base64,[\w+/=]+/g, '');
  const inlined = picture
    ? []
    : [...bytes.toString('latin1').matchAll(/data:image\/(?:jpeg|png|webp);base64,([\w+/=]+)/g)];
  const pictures = [...(picture ? [bytes] : []), ...inlined.map(([, data = '']) => Buffer.from(data, 'base64'))];
  const colours = await Promise.all(pictures.map((one) => colourOf(one)));
  return { file: name, texts: [name, words], bytes: [bytes.toString('latin1'), bytes.toString('utf16le')], colours };
}

async function openPdf(bytes: Buffer): Promise<Omit<FileContent, 'file'>> {
  const { file, pages } = await readBook(bytes);
  const texts = [...pages];
  const streams = [bytes.toString('latin1')];
  const colours: number[][] = [];
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    texts.push(...wordsIn(object));
    if (!(object instanceof PDFRawStream)) continue;
    if (object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')) colours.push(await colourOfImage(object, file));
    else streams.push(Buffer.from(unpacked(object)).toString('latin1'));
  }
  return { texts, bytes: streams, colours };
}

/** Strings of an object: titles, alternative texts, metadata. */
function wordsIn(object: PDFObject): string[] {
  if (object instanceof PDFString || object instanceof PDFHexString) return [object.decodeText()];
  if (object instanceof PDFArray) return object.asArray().flatMap(wordsIn);
  if (object instanceof PDFDict) return object.values().flatMap(wordsIn);
  return object instanceof PDFStream ? wordsIn(object.dict) : [];
}

function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    // A font or profile with a filter that pdf-lib does not support.
    return stream.contents;
  }
}

async function colourOfImage(image: PDFRawStream, { context }: PDFDocument): Promise<number[]> {
  const filters = context.lookup(image.dict.get(PDFName.of('Filter')));
  if (String(filters).includes('DCTDecode')) return colourOf(Buffer.from(image.contents));
  const size = (key: string) => Number(String(context.lookup(image.dict.get(PDFName.of(key)))));
  const [width, height] = [size('Width'), size('Height')];
  const pixels = unpacked(image);
  const channels = pixels.length / (width * height);
  if (![1, 3].includes(channels)) return [];
  return colourOf(Buffer.from(pixels), { raw: { width, height, channels: channels as 1 | 3 } });
}

async function colourOf(bytes: Buffer, options: SharpOptions = {}): Promise<number[]> {
  const one = sharp(bytes, options).toColourspace('srgb').flatten({ background: '#fff' }).resize(1, 1, { fit: 'fill' });
  return [...(await one.raw().toBuffer())];
}
