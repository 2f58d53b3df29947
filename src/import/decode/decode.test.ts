import { deflateRawSync } from 'node:zlib';
import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import type { UnreadableFile } from './unreadable.ts';

const texts = async (file: string, bytes: Uint8Array) => {
  const { sheets } = await decode(file, bytes);
  return sheets.map(({ rows }) => rows.map((row) => row.map((cell) => cell?.text ?? '')));
};

const refused = (file: string, bytes: Uint8Array) =>
  decode(file, bytes).then(
    () => 'read',
    (error: UnreadableFile) => error.code,
  );

const ROWS = [
  ['Nom', 'Téléphone'],
  ['تعاونية زهرة', '0685000001'],
];
const CSV = ROWS.map((row) => row.join(';')).join('\r\n');
const workbook = (rows: (string | number | null)[][]) => writeXlsx({ sheets: [{ name: 'A', rows }] });

describe('files that are lists', () => {
  it.each([
    ['utf-8', Buffer.from(CSV)],
    ['utf-8', Buffer.from(`\ufeff${CSV}`)],
    ['utf-16le', Buffer.from(`\ufeff${CSV}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${CSV}`, 'utf16le').swap16()],
    ['utf-16le', Buffer.from(CSV, 'utf16le')],
    ['utf-16be', Buffer.from(CSV, 'utf16le').swap16()],
  ])('are read in %s', async (encoding, bytes) => {
    expect(await texts('a.csv', bytes)).toEqual([ROWS]);
    expect((await decode('a.csv', bytes)).encoding).toBe(encoding);
  });

  it.each([';', ',', '\t'])('are cut at %j', async (delimiter) => {
    const text = [
      ['a', 'b', 'c'],
      ['d', '"e\nf"', 'g'],
      ['h', 'i', 'j'],
    ]
      .map((row) => row.join(delimiter))
      .join('\n');
    expect(await texts('a.csv', Buffer.from(text))).toEqual([
      [
        ['a', 'b', 'c'],
        ['d', 'e\nf', 'g'],
        ['h', 'i', 'j'],
      ],
    ]);
  });

  it('follow their line sep=, and rows keep their numbers', async () => {
    const [rows] = await texts('a.csv', Buffer.from('sep=|\na|b;c\n'));
    expect(rows?.[1]).toEqual(['a', 'b;c']);
  });

  it('lose nothing after a quotation mark that is never closed', async () => {
    const [rows] = await texts('a.csv', Buffer.from('a;b\n"c;d\ne;f\n'));
    expect(rows?.slice(0, 3)).toEqual([
      ['a', 'b'],
      ['"c', 'd'],
      ['e', 'f'],
    ]);
  });

  it('are workbooks, whatever they are called', async () => {
    expect(await texts('a.txt', await workbook(ROWS))).toEqual([ROWS]);
    expect(await texts('a.xls', await writeOds({ sheets: [{ name: 'A', rows: ROWS }] }))).toEqual([ROWS]);
  });

  it('keep formats, errors, days, what is crossed out and what is hidden', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [[12.5, '#N/A', new Date(Date.UTC(2026, 2, 3)), 'barré', 'caché']],
          columns: [{}, {}, {}, {}, { hidden: true }],
          cells: new Map([
            ['0,0', { value: 12.5, style: { numFmt: '#,##0.00" DH"' } }],
            ['0,3', { value: 'barré', style: { font: { strikethrough: true } } }],
          ]),
        },
      ],
    });
    const [cells] = (await decode('a.xlsx', bytes)).sheets.flatMap(({ rows }) => rows);
    expect(cells?.map((cell) => [cell?.text, cell?.kind, cell?.format, cell?.struck, cell?.hidden])).toEqual([
      ['12.5', 'number', '#,##0.00" DH"', undefined, undefined],
      ['#N/A', 'error', undefined, undefined, undefined],
      ['2026-03-03', 'date', undefined, undefined, undefined],
      ['barré', 'text', undefined, true, undefined],
      ['caché', 'text', undefined, undefined, true],
    ]);
  });
});

describe('files that are refused', () => {
  it.each([
    ['empty', Buffer.from('')],
    ['empty', Buffer.from('\n;;;\n')],
    ['web-page', Buffer.from('<html><table><tr><td>Coop</td></tr></table></html>')],
    ['not-table', Buffer.from('%PDF-1.7 …')],
    ['damaged', Buffer.from('PK\x03\x04 and nothing more', 'latin1')],
    ['damaged', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    ['password', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')])],
  ])('are %s', async (code, bytes) => {
    expect(await refused('a.xls', bytes)).toBe(code);
  });

  it('are cut off', async () => {
    const bytes = await workbook(ROWS);
    expect(await refused('a.xlsx', bytes.subarray(0, bytes.length - 100))).toBe('damaged');
  });

  it('would unpack to too much: by what they say, or by what they do not say', async () => {
    expect(await refused('a.xlsx', zipOf('xl/workbook.xml', Buffer.alloc(4_000_000)))).toBe('too-large');
    expect(await refused('a.xlsx', zipOf('xl/workbook.xml', Buffer.alloc(4_000_000), 1000))).toBe('too-large');
  });

  it('have names that lead out of them', async () => {
    expect(await refused('a.xlsx', zipOf('../xl/workbook.xml', Buffer.from('x')))).toBe('unsafe-names');
    expect(await refused('a.xlsx', zipOf('/xl/workbook.xml', Buffer.from('x')))).toBe('unsafe-names');
  });
});

/** A zip file of one file, which may lie about its size. */
function zipOf(name: string, content: Buffer, said = content.length): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(said, 22);
  head.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(said, 24);
  entry.writeUInt16LE(name.length, 28);
  const body = Buffer.concat([head, Buffer.from(name), packed]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, entry, Buffer.from(name), end]);
}
