/** Cells that are merged into one, from 0, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One cell with something in it. What is empty is no cell. */
export interface Cell {
  sheet: Sheet;
  /** From 0. */
  row: number;
  column: number;
  /** What stands in it, trimmed; a number with a point for its decimals, a day as `YYYY-MM-DD`, an error by its name. */
  text: string;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** For a cell that holds a number. */
  number?: number;
  /** How the workbook shows a number: `#,##0.00" DH"`. */
  format?: string;
  /** Crossed out, all of it or a part. */
  struck?: true;
  /** In a hidden row or column. */
  hidden?: true;
}

export interface Sheet {
  /** Name of the file it came from, without its folder. */
  file: string;
  name: string;
  hidden: boolean;
  rows: (Cell | undefined)[][];
  merges: Merge[];
}

/** A file that was read, and how its text was taken. */
export interface Decoded {
  sheets: Sheet[];
  /** For text files. */
  encoding?: string;
  delimiter?: string;
}

/** `A`, `B`… `AA`: as spreadsheets call their columns. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** What a cell is before it knows its place. */
export type Content = Omit<Cell, 'sheet' | 'row' | 'column'>;

/** A cell from a value as programs hold it; undefined for one that is empty. */
export function contentOf(value: unknown): Content | undefined {
  if (typeof value === 'number') return { text: String(value), kind: 'number', number: value };
  if (typeof value === 'boolean') return { text: value ? 'oui' : 'non', kind: 'boolean' };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), kind: 'date' };
  const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
  if (!text) return undefined;
  return {
    text,
    kind: /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|VALEUR!|NOM\?|NUL!|NOMBRE!)$/.test(text)
      ? 'error'
      : 'text',
  };
}

/** A sheet from rows of contents. */
export function sheetOf(about: Omit<Sheet, 'rows'>, contents: (Content | undefined)[][]): Sheet {
  const sheet: Sheet = { ...about, rows: [] };
  sheet.rows = contents.map((row, index) =>
    row.map((content, column) => content && { ...content, sheet, row: index, column }),
  );
  return sheet;
}
