import { inflateSync } from 'node:zlib';

const HEAD = 44;
const ENTRY = 20;

/**
 * Unpacks a web font (WOFF 1.0: the same tables, compressed one by one).
 *
 * @throws RangeError when the file is not WOFF 1.0
 */
export function sfntOf(woff: Uint8Array): Buffer {
  const from = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('not a WOFF 1.0 font');
  const count = from.readUInt16BE(12);
  const step = 2 ** Math.floor(Math.log2(count)) * 16;
  const head = Buffer.alloc(12 + count * 16);
  from.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(step, 6);
  head.writeUInt16BE(Math.log2(step / 16), 8);
  head.writeUInt16BE(count * 16 - step, 10);

  const tables: Buffer[] = [];
  let place = head.length;
  for (let at = 0; at < count; at += 1) {
    const entry = HEAD + at * ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((field) => from.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const data = from.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(data) : data;
    const to = 12 + at * 16;
    from.copy(head, to, entry, entry + 4);
    from.copy(head, to + 4, entry + 16, entry + 20);
    head.writeUInt32BE(place, to + 8);
    head.writeUInt32BE(length, to + 12);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    tables.push(table, padding);
    place += length + padding.length;
  }
  return Buffer.concat([head, ...tables]);
}
