import { type Sheet as BookSheet, ParseError, readOds, readXlsx } from 'hucre';
import { type Content, contentOf, type Sheet, sheetOf } from './sheet.ts';
import { UnreadableFile } from './unreadable.ts';

/** The sheets of a workbook of today: `.xlsx`, or `.ods`. Its zip file was found harmless. */
export async function readWorkbook(file: string, bytes: Uint8Array, format: 'xlsx' | 'ods'): Promise<Sheet[]> {
  try {
    const { sheets } = await (format === 'ods' ? readOds : readXlsx)(bytes, { readStyles: true });
    return sheets.map((sheet) => sheetFrom(file, sheet));
  } catch (error) {
    if (error instanceof ParseError && /cells|range|exceed|limit/i.test(error.message))
      throw new UnreadableFile('far-cell', error);
    throw new UnreadableFile('damaged', error);
  }
}

function sheetFrom(file: string, book: BookSheet): Sheet {
  const rows = book.rows.map((values, row) => values.map((value, column) => cellAt(book, value, row, column)));
  // A formula that was never worked out has no value, and a cell may lie beyond the values of its row.
  for (const [place, { value, formula }] of book.cells ?? []) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    if (formula && (value === null || value === '')) {
      rows[row] ??= [];
      rows[row][column] = { text: `=${formula}`, kind: 'error' };
    }
  }
  const merges = (book.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }));
  const hidden = book.hidden === true || book.veryHidden === true;
  return sheetOf(
    { file, name: book.name, hidden, merges },
    Array.from(rows, (row) => Array.from(row ?? [])),
  );
}

function cellAt(book: BookSheet, value: unknown, row: number, column: number): Content | undefined {
  const content = contentOf(value);
  if (!content) return undefined;
  const about = book.cells?.get(`${row},${column}`);
  if (about?.type === 'error') content.kind = 'error';
  if (about?.style?.numFmt && content.kind === 'number') content.format = about.style.numFmt;
  const struck = about?.style?.font?.strikethrough || about?.richText?.some(({ font }) => font?.strikethrough);
  if (struck) content.struck = true;
  if (book.columns?.[column]?.hidden || book.rowDefs?.get(row)?.hidden) content.hidden = true;
  return content;
}
