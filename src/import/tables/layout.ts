import type { Cell, Sheet } from '../decode/sheet.ts';
import { fold } from '../cells/folded.ts';
import { saysNothing } from '../cells/nothing.ts';
import type { World } from '../world.ts';
import { kindsOf } from './content.ts';
import { PRODUCT_FIELDS } from './fields.ts';
import { isTitle, MONEY, readHeader } from './header.ts';

/** A part of a sheet that is read as one: rows under titles of columns, or labels with values beside them. */
export type Part =
  { kind: 'table'; titles: Row[]; header: Row[]; rows: Row[] } | { kind: 'form'; titles: Row[]; rows: Row[] };

/** The cells of a row by column; a cell that is merged over several rows stands in each of them. */
export type Row = (Cell | undefined)[];

/** The longest text that may be the title of a column. */
const LONGEST_TITLE = 160;

/** A phone, an identifier, a moment. */
const LONG_NUMBER = /\d(?:[ .-]?\d){7}/;

const cellsOf = (row: Row): Cell[] => row.filter((cell) => cell !== undefined);

/** How much a row looks like titles of columns: how many of its cells are known titles, or none when it holds data. */
export function titlesIn(row: Row, world: World): number {
  // Most rows of a long list are told by their number, before anything else is asked.
  if (row.some((cell) => cell && LONG_NUMBER.test(cell.text))) return 0;
  const cells = cellsOf(row).filter(({ text }) => !saysNothing(text));
  if (cells.filter(({ kind, text }) => kind === 'text' && isTitle(text)).length < 2) return 0;
  const known = new Set<string>();
  // Beside the word "Format", sizes are values and no titles.
  const measured = cells.some(({ text }) => readHeader(text)?.fields[0] === 'size');
  for (const cell of cells) {
    if (cell.kind === 'date' || cell.kind === 'error') return 0;
    if (cell.text.length > LONGEST_TITLE) continue;
    const kinds = kindsOf(cell, world);
    if (kinds.includes('phone') || kinds.includes('email') || kinds.includes('link')) return 0;
    // An amount with its currency is data, whatever stands beside it.
    if (kinds.includes('price') && MONEY.test(fold(cell.text).text)) return 0;
    if (cell.kind === 'text' && isTitle(cell.text) && !(measured && readHeader(cell.text)?.size)) known.add(cell.text);
  }
  return known.size >= 2 && known.size >= cells.length * (known.size >= 3 ? 0.3 : 0.4) ? known.size : 0;
}

/** Cuts a sheet into its parts. */
export function partsOf(sheet: Sheet, world: World): Part[] {
  const rows = withMerged(sheet);
  const scores = rows.map((row) => titlesIn(row, world));
  const best = scores.reduce((most, score) => Math.max(most, score), 0);
  // The lines of a form begin with a label, and each label says something else.
  const labelled = new Set(rows.flatMap((row) => (beginsLabelled(row, world) ? labelsIn(row, world) : []))).size;
  if (labelled >= 3 && labelled >= best) return formParts(rows, scores);
  if (best === 0) return headless(rows, world);
  return tableParts(rows, scores, best, world);
}

/** Rows with the cells that are merged downwards repeated; what is merged across stays in its first column. */
function withMerged({ rows, merges }: Sheet): Row[] {
  const full: Row[] = rows.map((row) => [...row]);
  for (const { top, left, bottom } of merges) {
    const cell = rows[top]?.[left];
    if (!cell) continue;
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row++) {
      const target = full[row] ?? [];
      full[row] = target;
      target[left] ??= cell;
    }
  }
  return full;
}

function beginsLabelled(row: Row, world: World): boolean {
  const [first] = cellsOf(row);
  const [label] = labelsIn(row, world);
  return first !== undefined && label !== undefined && first.text.startsWith(label);
}

/** Cells of a row that are labels: known titles with a value at their right, or `Nom : X` in one cell. */
function labelsIn(row: Row, world: World): string[] {
  const cells = cellsOf(row);
  return cells.flatMap((cell, index) => {
    if (cell.kind !== 'text' || cell.text.length > LONGEST_TITLE) return [];
    const [label = '', value] = cell.text.split(/\s*[:：]\s*(?=\S)/, 2);
    if (!isTitle(label) || readHeader(label)?.size) return [];
    if (value !== undefined) return [label];
    const next = cells[index + 1];
    const colon = /[:：]\s*$/.test(cell.text);
    if (!next) return colon ? [cell.text] : [];
    const valued = colon || next.kind !== 'text' || !isTitle(next.text) || kindsOf(next, world).includes('phone');
    return valued ? [cell.text] : [];
  });
}

function tableParts(rows: Row[], scores: number[], best: number, world: World): Part[] {
  const first = scores.findIndex((score) => score > 0);
  const parts: Part[] = [];
  let titles: Row[] = [];
  let current: Extract<Part, { kind: 'table' }> | undefined;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? [];
    if (!isHeader(row, scores[at] ?? 0, best, at === first)) {
      if (current) current.rows.push(row);
      else titles.push(row);
      continue;
    }
    const header = [row];
    if ((scores[at + 1] ?? 0) > 0 || isLowerHeader(row, rows[at + 1] ?? [], world)) header.push(rows[++at] ?? []);
    if (current && (sameTitles(current.header, header) || sameTitles(current.header.slice(0, 1), header))) {
      current.rows.push(...header);
      continue;
    }
    // The lines right above a second table are its own titles, when an empty one sets them off.
    if (current) titles = takeTitles(current.rows);
    current = { kind: 'table', titles, header, rows: [] };
    titles = [];
    parts.push(current);
  }
  return parts;
}

/** A row of titles; of several that look so, those with much less than the best are data that sound like titles. */
function isHeader(row: Row, score: number, best: number, isFirst: boolean): boolean {
  if (score === 0) return false;
  const cells = cellsOf(row).length;
  if (isFirst) return score >= Math.min(3, best) || score >= cells * 0.6;
  return score >= 3 || score >= Math.max(2, cells * 0.75);
}

/** The second of two rows of titles: units or sizes below a title that is merged across, and no data. */
function isLowerHeader(upper: Row, lower: Row, world: World): boolean {
  const cells = cellsOf(lower);
  if (cells.length < 2 || cells.some((cell) => cell.kind !== 'text')) return false;
  const below = cells.filter((cell) => upper[cell.column] === undefined || upper[cell.column] === cell);
  const titled = cells.filter((cell) => {
    const kinds = kindsOf(cell, world);
    return isTitle(cell.text) && !kinds.includes('phone') && !kinds.includes('price');
  });
  return (
    below.length >= 1 && titled.length >= cells.length * 0.6 && cells.length < cellsOf(upper).length + below.length + 1
  );
}

function sameTitles(a: Row[], b: Row[]): boolean {
  const text = (header: Row[]) =>
    header.flatMap((row) => cellsOf(row).map((cell) => `${cell.column}:${cell.text}`)).join('|');
  return text(a) === text(b);
}

/** Takes the last lines of one cell each, after an empty line, off the end of a table. */
function takeTitles(rows: Row[]): Row[] {
  let at = rows.length;
  while (at > 0 && cellsOf(rows[at - 1] ?? []).length <= 1) at--;
  const empty = rows.findIndex((row, index) => index >= at && cellsOf(row).length === 0);
  return empty < 0 ? [] : rows.splice(empty);
}

/** Forms, and between them tables of products. */
function formParts(rows: Row[], scores: number[]): Part[] {
  const parts: Part[] = [];
  let form: Extract<Part, { kind: 'form' }> | undefined;
  let table: Extract<Part, { kind: 'table' }> | undefined;
  let firstLabel: string | undefined;
  for (const [at, row] of rows.entries()) {
    const texts = cellsOf(row);
    const uses = texts.map(({ text }) => readHeader(text));
    const goods =
      (scores[at] ?? 0) >= 2 &&
      uses.every((use) => use === undefined || use.fields.some((field) => PRODUCT_FIELDS.has(field)));
    if (goods) {
      table = { kind: 'table', titles: [], header: [row], rows: [] };
      parts.push(table);
      form = undefined;
      continue;
    }
    const [first] = texts;
    const label =
      first && (/[:：]/.test(first.text) || isTitle(first.text)) ? first.text.split(/[:：]/, 1)[0]?.trim() : undefined;
    const about = uses[0]?.fields.some((field) => !PRODUCT_FIELDS.has(field));
    const inOneCell = texts.length > 0 && texts.every(({ text }) => /^[^:：]{2,40}[:：]\s*\S/.test(text));
    if (table && !(about && label && (texts.length <= 2 || inOneCell))) {
      table.rows.push(row);
      continue;
    }
    table = undefined;
    if (!form || (label && label === firstLabel)) {
      form = { kind: 'form', titles: [], rows: [] };
      firstLabel = undefined;
      parts.push(form);
    }
    if (label && about) firstLabel ??= label;
    form.rows.push(row);
  }
  return parts;
}

/** A table whose titles nobody knows, or that has none. */
function headless(rows: Row[], world: World): Part[] {
  const first = rows.findIndex((row) => cellsOf(row).length >= 2);
  if (first < 0) return [{ kind: 'table', titles: [], header: [], rows }];
  const titled = looksTitled(rows[first] ?? [], rows.slice(first + 1), world);
  return [
    {
      kind: 'table',
      titles: rows.slice(0, first),
      header: titled ? [rows[first] ?? []] : [],
      rows: rows.slice(titled ? first + 1 : first),
    },
  ];
}

/** Plain words above cells of which many are more than that. */
function looksTitled(row: Row, below: Row[], world: World): boolean {
  const plainWords = (cell: Cell) => isTitle(cell.text) || kindsOf(cell, world).every((kind) => kind === 'text');
  const cells = cellsOf(row);
  const beneath = below.slice(0, 20).flatMap(cellsOf);
  return (
    cells.every(plainWords) &&
    beneath.length > 0 &&
    beneath.filter((cell) => !plainWords(cell)).length > beneath.length * 0.3
  );
}
