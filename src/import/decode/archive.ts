import { inflateRawSync } from 'node:zlib';
import { UnreadableFile } from './unreadable.ts';

// A workbook is a zip file. What it says of itself is checked before anything is unpacked: 700 KB can become 700 MB.

/** Most bytes of one unpacked file, and of all. 200,000 rows of ten columns come to 80 MB. */
const MOST_OF_ONE = 150_000_000;
const MOST_IN_ALL = 250_000_000;
/** Tables are packed to a tenth or so; what shrinks more than this was made to burst. */
const MOST_RATIO = 200;
/** Below this, no ratio does harm. */
const HARMLESS = 1_000_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;

interface Entry {
  name: string;
  packed: number;
  size: number;
  method: number;
  offset: number;
}

/**
 * The names of the files in a zip file, which was found harmless.
 *
 * @throws UnreadableFile when it is damaged, would unpack to too much, or has names that lead out of it
 */
export function namesInArchive(bytes: Uint8Array): string[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(view);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const bursting = entries.some(
    ({ size, packed }) => size > MOST_OF_ONE || (size > HARMLESS && size > packed * MOST_RATIO),
  );
  if (bursting || total > MOST_IN_ALL) throw new UnreadableFile('too-large');
  if (entries.some(({ name }) => /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name)))
    throw new UnreadableFile('unsafe-names');
  for (const entry of entries) checkSize(view, entry);
  return entries.map(({ name }) => name);
}

function entriesOf(view: Buffer): Entry[] {
  const from = Math.max(0, view.length - 65_557);
  let end = view.length - 22;
  while (end >= from && view.readUInt32LE(end) !== END) end--;
  if (end < from) throw new UnreadableFile('damaged');
  const entries: Entry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let count = view.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== ENTRY) throw new UnreadableFile('damaged');
    const nameLength = view.readUInt16LE(at + 28);
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      offset: view.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return entries;
}

/** Unpacks a file as far as it said it would go: one that lied about its size is refused there. */
function checkSize(view: Buffer, { method, packed, size, offset }: Entry): void {
  if (method !== 8 || size === 0) return;
  if (offset + 30 > view.length) throw new UnreadableFile('damaged');
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
  try {
    inflateRawSync(view.subarray(start, start + packed), { maxOutputLength: size });
  } catch (error) {
    const burst = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnreadableFile(burst ? 'too-large' : 'damaged', error);
  }
}
