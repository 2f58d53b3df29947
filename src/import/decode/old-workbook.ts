import { type Content, contentOf, type Sheet, sheetOf } from './sheet.ts';
import { UnreadableFile } from './unreadable.ts';

/** The name of the stream that an encrypted workbook keeps its content in. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** The sheets of a workbook of Excel 97 to 2003 (`.xls`). Its library is large, and loaded for these alone. */
export async function readOldWorkbook(file: string, bytes: Uint8Array): Promise<Sheet[]> {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED))
    throw new UnreadableFile('password');
  const { CFB, read, utils } = await import('@e965/xlsx');
  try {
    // What is no container of a workbook would be read as a text of odd letters.
    const container = CFB.read(Buffer.from(bytes), { type: 'buffer' });
    if (!CFB.find(container, '/Workbook') && !CFB.find(container, '/Book')) throw new UnreadableFile('damaged');
    const book = read(bytes, { cellNF: true, cellDates: true, UTC: true, cellStyles: true, dense: false });
    return book.SheetNames.map((name, index) => {
      const sheet = book.Sheets[name] ?? {};
      const rows: (Content | undefined)[][] = [];
      for (const [place, cell] of Object.entries(sheet)) {
        if (place.startsWith('!')) continue;
        const { r, c } = utils.decode_cell(place);
        const content = contentOf(cell.t === 'e' ? (cell.w ?? '#N/A') : cell.v);
        if (!content) continue;
        if (cell.t === 'e') content.kind = 'error';
        if (content.kind === 'number' && cell.z && cell.z !== 'General') content.format = String(cell.z);
        if (sheet['!rows']?.[r]?.hidden || sheet['!cols']?.[c]?.hidden) content.hidden = true;
        const row = rows[r] ?? [];
        rows[r] = row;
        row[c] = content;
      }
      const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
      const hidden = Boolean(book.Workbook?.Sheets?.[index]?.Hidden);
      return sheetOf(
        { file, name, hidden, merges },
        Array.from(rows, (row) => Array.from(row ?? [])),
      );
    });
  } catch (error) {
    throw new UnreadableFile(/password|encrypt/i.test(String(error)) ? 'password' : 'damaged', error);
  }
}
