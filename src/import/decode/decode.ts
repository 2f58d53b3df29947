import { namesInArchive } from './archive.ts';
import { readDelimited } from './delimited.ts';
import { readOldWorkbook } from './old-workbook.ts';
import type { Decoded } from './sheet.ts';
import { UnreadableFile } from './unreadable.ts';
import { readWorkbook } from './workbook.ts';

/** Larger files are no lists. */
const MOST_BYTES = 100_000_000;

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The sheets of a file. What it is, is seen by its bytes: its name may say something else.
 *
 * @param file its name, without its folder
 * @throws UnreadableFile when nothing of it can be taken
 */
export async function decode(file: string, bytes: Uint8Array): Promise<Decoded> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (bytes.length > MOST_BYTES) throw new UnreadableFile('too-large');
  const begins = (signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  const decoded = begins(ZIP)
    ? { sheets: await readZipped(file, bytes) }
    : begins(OLE)
      ? { sheets: await readOldWorkbook(file, bytes) }
      : readText(file, bytes);
  if (!decoded.sheets.some(({ rows }) => rows.some((row) => row.some(Boolean)))) throw new UnreadableFile('empty');
  return decoded;
}

async function readZipped(file: string, bytes: Uint8Array) {
  const names = new Set(namesInArchive(bytes));
  if (names.has('xl/workbook.xml') || names.has('[Content_Types].xml')) return readWorkbook(file, bytes, 'xlsx');
  if (!names.has('content.xml')) throw new UnreadableFile('not-table');
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('encryption-data'))
    throw new UnreadableFile('password');
  return readWorkbook(file, bytes, 'ods');
}

function readText(file: string, bytes: Uint8Array): Decoded {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000)).replace(/^[\s\u00ef\u00bb\u00bf]+/, '');
  if (/^<(?:!doctype html|html|head|body|table|meta|\?xml)/i.test(head)) throw new UnreadableFile('web-page');
  if (/^(?:%PDF|\{\\rtf|\u0089PNG|\u00ff\u00d8\u00ff|GIF8|Rar!|7z\u00bc)/.test(head))
    throw new UnreadableFile('not-table');
  return readDelimited(file, bytes);
}
