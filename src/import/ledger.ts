import type { KeyAfter } from '../i18n/translate.ts';
import { type Cell, columnLetters, type Sheet } from './decode/sheet.ts';

/** Where something stands, as a person would look it up: rows from 1, columns by letter and title. */
export interface Origin {
  file: string;
  sheet?: string;
  row?: number;
  column?: string;
  title?: string;
}

/** What can be said of a value; its text is `import:remark.<code>`. */
export type RemarkCode = KeyAfter<'import:remark.'>;

/** What became of a cell. */
export type Fate = 'used' | 'noted' | 'skipped' | 'refused';

/** Something that staff should know, with its place. */
export interface Remark {
  code: RemarkCode;
  origin: Origin;
  value?: string;
  /** What the text interpolates, beside the value. */
  values?: Record<string, string | number>;
}

/** The stronger fate stands: what was refused in part must be looked at, what was used in part is used. */
const STRENGTH: Record<Fate, number> = { skipped: 0, noted: 1, used: 2, refused: 3 };

/** What is said of a column once, and not of each of its cells. */
const EACH_ROW: ReadonlySet<RemarkCode> = new Set<RemarkCode>(['row-number', 'says-nothing']);

/** The account of all cells: each has one fate, and what was refused or left out is listed. */
export class Ledger {
  readonly refused: Remark[] = [];
  readonly warnings: Remark[] = [];
  readonly skipped: Remark[] = [];
  readonly #columns = new Map<string, Remark>();
  readonly #said = new Set<string>();
  readonly #fates = new Map<Sheet, Map<number, Fate>>();
  readonly #sheets: readonly Sheet[];

  constructor(sheets: readonly Sheet[]) {
    this.#sheets = sheets;
  }

  /** The value of a cell went into an entry, or told what a column or row is about. */
  use(...cells: (Cell | undefined)[]): void {
    for (const cell of cells) if (cell) this.#set(cell, 'used');
  }

  /** The cell stands, as it is, in the remarks of an entry. */
  note(cell: Cell): void {
    this.#set(cell, 'noted');
  }

  /** The cell says nothing that an entry could hold; why is told once for all of `cells`. */
  skip(code: RemarkCode, ...cells: Cell[]): void {
    const left = cells.filter((cell) => this.fateOf(cell) === undefined);
    for (const cell of left) this.#set(cell, 'skipped');
    const [first] = left;
    if (!first) return;
    // Of a column of numbers one line is enough.
    const column = EACH_ROW.has(code) ? [first.sheet.file, first.sheet.name, first.column, code].join('|') : undefined;
    const before = column === undefined ? undefined : this.#columns.get(column);
    if (before) before.value = `${before.value ?? ''}, ${first.text}`.slice(0, MOST_CHARACTERS);
    else {
      const remark = { code, origin: originOf(first), value: textsOf(left) };
      this.skipped.push(remark);
      if (column !== undefined) this.#columns.set(column, remark);
    }
  }

  /** The value cannot be taken, and whoever filled the list must say what it should be. */
  refuse(code: RemarkCode, cell: Cell, value = cell.text, values?: Remark['values'], title?: string): void {
    this.#set(cell, 'refused');
    const said = [cell.sheet.file, cell.sheet.name, keyOf(cell), code, value].join('|');
    if (this.#said.has(said)) return;
    this.#said.add(said);
    this.refused.push({ code, origin: originOf(cell, title), value, ...(values && { values }) });
  }

  /** Cells that go with one that was refused, and need no line of their own. */
  refuseWith(...cells: (Cell | undefined)[]): void {
    for (const cell of cells) if (cell) this.#set(cell, 'refused');
  }

  /** Something was taken, and somebody should look whether rightly so. */
  warn(code: RemarkCode, cell: Cell, values?: Remark['values'], title?: string): void {
    this.warnings.push({ code, origin: originOf(cell, title), value: cell.text, ...(values && { values }) });
  }

  fateOf(cell: Cell): Fate | undefined {
    return this.#fates.get(cell.sheet)?.get(keyOf(cell));
  }

  /** Cells that nothing was said of: they are listed as left out, so that none is lost in silence. */
  skipRest(): void {
    for (const { rows } of this.#sheets) {
      for (const row of rows) this.skip('left-over', ...row.filter((cell) => cell !== undefined));
    }
  }

  /** How many cells there are, and how many of each fate. */
  counts(): Record<Fate | 'total', number> {
    const counts = { total: 0, used: 0, noted: 0, skipped: 0, refused: 0 };
    for (const sheet of this.#sheets) {
      for (const row of sheet.rows) for (const cell of row) if (cell) counts.total++;
      for (const fate of this.#fates.get(sheet)?.values() ?? []) counts[fate]++;
    }
    return counts;
  }

  #set(cell: Cell, fate: Fate): void {
    const fates = this.#fates.get(cell.sheet) ?? new Map<number, Fate>();
    this.#fates.set(cell.sheet, fates);
    const before = fates.get(keyOf(cell));
    if (before === undefined || STRENGTH[fate] > STRENGTH[before]) fates.set(keyOf(cell), fate);
  }
}

/** The largest sheets have 16,384 columns. */
const keyOf = ({ row, column }: Cell) => row * 16_384 + column;

export function originOf({ sheet, row, column }: Cell, title?: string): Origin {
  return { file: sheet.file, sheet: sheet.name, row: row + 1, column: columnLetters(column), ...(title && { title }) };
}

const MOST_CHARACTERS = 200;

const textsOf = (cells: readonly Cell[]) =>
  cells
    .map(({ text }) => text)
    .join(' | ')
    .slice(0, MOST_CHARACTERS);
