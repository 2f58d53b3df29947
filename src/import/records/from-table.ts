import type { Place } from '../../model/place.ts';
import { comparableWord } from '../../model/values/letters.ts';
import { saysNothing } from '../cells/nothing.ts';
import type { Cell } from '../decode/sheet.ts';
import type { Column } from '../tables/columns.ts';
import type { Field } from '../tables/fields.ts';
import type { Row } from '../tables/layout.ts';
import { tell } from './gather.ts';
import type { Gathering } from './telling.ts';
import type { World } from '../world.ts';
import { type Line, lineOf } from './lines.ts';
import { productGroups } from './product-groups.ts';
import type { Entity, ImportedCooperative } from './record.ts';
import { productsOfRow } from './row-products.ts';

/** A table whose columns are known. */
export interface Table {
  titles: Row[];
  header: Row[];
  columns: Column[];
  rows: Row[];
  /** The cooperative that all of it is about, when something above or around it says so. */
  about?: ImportedCooperative;
  /** What its rows are. */
  entity: Entity;
}

/** A heading above a cooperative's products, as if it stood in a column of names. */
export const SECTION: Column = {
  at: -1,
  title: '',
  titleCells: [],
  use: { fields: ['name', 'phone', 'email', 'address'] },
  by: 'content',
  confidence: 0.8,
  examples: [],
};

/** What stands beside such a heading. */
export const BESIDE: Column = { ...SECTION, use: { fields: ['phone', 'email', 'place'] } };

/** A cooperative of which nothing is known but that a cell begins it. */
export const begun = (cell: Cell, entity: Entity = 'cooperative'): ImportedCooperative => ({
  entity,
  name: { value: {}, cell },
  phones: [],
  fields: new Map(),
  products: [],
  notes: [],
  origins: [cell],
});

/** The cooperatives of a table, with their products. */
export function cooperativesOf(table: Table, gathering: Gathering): ImportedCooperative[] {
  const { ledger, world } = gathering;
  const { columns, header } = table;
  const names = nameColumns(columns);
  const shop = names.some(({ use }) => use.fields.includes('shop'));
  const entity = shop
    ? 'point-of-sale'
    : names.some(({ use }) => use.fields.includes('carrier'))
      ? 'distributor'
      : table.entity;
  const { shared, groups } = productGroups(columns);
  const grouped = new Set(groups.flat());
  const about = columns.filter((column) => !grouped.has(column) && !shared.includes(column));
  const goods = columns.some(({ use }) => use.fields.some((field) => field === 'product' || field === 'price'));
  // Each line of a form's answers is an answer of its own, also of one that answered before.
  const answers = columns.some(({ use }) => use.fields.includes('time'));
  const found: ImportedCooperative[] = [];
  let current = table.about;
  let province: Place | undefined;
  let town: Cell | undefined;
  let family: Cell | undefined;
  const told = new Set<Cell>();

  const start = (cell: Cell): ImportedCooperative => {
    const cooperative = begun(cell, entity);
    found.push(cooperative);
    return cooperative;
  };
  const takeHeading = (line: Extract<Line, { cell: Cell }>) => {
    const { cell } = line;
    if (line.kind === 'cooperative') {
      current = start(cell);
      for (const one of line.cells) tell(current, one, one === cell ? SECTION : BESIDE, gathering, province);
      return;
    }
    if (line.kind === 'place') {
      const [, , value = cell.text] = /^([^:：]{2,40}?)\s*[:：]\s*(\S.*)$/.exec(cell.text) ?? [];
      province = world.towns.province(value) ?? province;
      town = world.towns.province(value) ? undefined : { ...cell, text: value };
      return ledger.use(cell);
    }
    if (line.kind === 'contact') {
      if (current) tell(current, cell, SECTION, gathering, province);
      else ledger.refuse('cooperative-missing', cell);
      return;
    }
    if (line.kind === 'family') {
      family = cell;
      return ledger.use(cell);
    }
    ledger.skip('line-alone', cell);
  };

  for (const [at, row] of table.rows.entries()) {
    const line = lineOf(row, world);
    if (line.kind === 'empty') continue;
    if (isHeaderAgain(row, header)) {
      ledger.skip('header-again', ...row.filter((cell) => cell !== undefined));
      continue;
    }
    if (line.kind === 'total' || line.kind === 'footer') {
      ledger.skip(line.kind, ...line.cells);
      continue;
    }
    if (
      line.kind !== 'data' &&
      isHeading(line, row, { names, columns, goods, current }, world.goods.chapterOf(line.cell.text) !== undefined)
    ) {
      const heading =
        line.kind === 'alone'
          ? headingOf(
              line.cell,
              names.length === 0 && goods && isData(table.rows[at + 1], world),
              world.goods.chapterOf(line.cell.text) !== undefined,
            )
          : line;
      takeHeading(heading);
      continue;
    }
    const named = names
      .map(({ at }) => row[at])
      .filter((cell): cell is Cell => cell !== undefined && !saysNothing(cell.text));
    const [lead] = named;
    const isSame =
      !answers && lead !== undefined && current !== undefined && current !== table.about && sameName(current, named);
    if (lead && !isSame) current = start(lead);
    if (!current) {
      refuseRow(row, gathering);
      continue;
    }
    const [first] = row.filter((cell) => cell !== undefined);
    if (first && !current.origins.includes(first)) current.origins.push(first);
    province = provinceOf(row, about, gathering) ?? province;
    for (const column of about) {
      const cell = row[column.at];
      if (!cell) continue;
      // A cell that is merged over several rows is told once.
      if (told.has(cell)) continue;
      told.add(cell);
      tell(current, cell, column, gathering, province);
    }
    if (town && !current.place) tell(current, town, { ...SECTION, use: { fields: ['place'] } }, gathering, province);
    for (const group of groups) {
      const products = productsOfRow(row, [...group, ...shared], gathering, current.products.at(-1));
      const chapter = family && world.goods.chapterOf(family.text);
      for (const product of products) if (family && chapter) product.category ??= { value: chapter, cell: family };
      current.products.push(...products);
    }
  }
  return found;
}

/** The columns that name the entries; shops and carriers are entries where no cooperative is named. */
export function nameColumns(columns: readonly Column[]): Column[] {
  const of = (field: Field) => columns.filter(({ use }) => use.fields.includes(field));
  return [of('name'), of('shop'), of('carrier')].find((found) => found.length > 0) ?? [];
}

/** A heading stands above something. */
const isData = (row: Row | undefined, world: World) => row !== undefined && lineOf(row, world).kind === 'data';

/** A line of one cell in a column of goods is one of them, unless it names a cooperative or a place. */
function isHeading(
  line: Line,
  row: Row,
  {
    names,
    columns,
    goods,
    current,
  }: { names: Column[]; columns: Column[]; goods: boolean; current: ImportedCooperative | undefined },
  isFamily: boolean,
): boolean {
  if (line.kind === 'empty' || line.kind === 'data' || line.kind === 'total' || line.kind === 'footer') return false;
  const column = columns.find(({ at }) => row[at] === line.cell);
  const own = column?.use.fields ?? [];
  if (columns.length <= 1) return false;
  if (line.kind === 'cooperative') return !own.includes('name');
  if (line.kind === 'contact') return !own.includes('phone') || own.includes('name');
  if (own.includes('product') && current && (isFamily ? names.length > 0 : true) && line.kind === 'alone') return false;
  return !(own.includes('name') && !goods);
}

/** What a line of one cell is, in a list that has no column of names: a family of goods, or the one who makes them. */
function headingOf(cell: Cell, nameless: boolean, isFamily: boolean): Extract<Line, { cell: Cell }> {
  if (isFamily) return { kind: 'family', cell };
  return nameless && cell.kind === 'text' && cell.text.length < 80
    ? { kind: 'cooperative', cell, cells: [cell] }
    : { kind: 'alone', cell };
}

/** The titles of the columns, once more. */
function isHeaderAgain(row: Row, header: Row[]): boolean {
  return header.some((titles) => {
    const own = titles.filter((cell) => cell !== undefined);
    const again = own.every((cell) => row[cell.column]?.text.toLowerCase() === cell.text.toLowerCase());
    return own.length >= 2 && again && row.filter(Boolean).length === own.length;
  });
}

/** The name of the row before, repeated or merged, is the same cooperative, whatever else differs. */
function sameName({ name }: ImportedCooperative, named: Cell[]): boolean {
  const same = (cell: Cell) =>
    cell === name.cell || cell.text === name.cell.text || comparableWord(cell.text) === comparableWord(name.cell.text);
  return named.some(same);
}

function provinceOf(row: Row, about: Column[], { world }: Gathering): Place | undefined {
  const column = about.find(({ use }) => use.fields.includes('province'));
  const cell = column && row[column.at];
  return cell && world.towns.province(cell.text);
}

/** Goods that belong to nobody: nothing of the row can be taken. */
function refuseRow(row: Row, { ledger }: Gathering) {
  const cells = row.filter((cell) => cell !== undefined);
  const [first, ...others] = cells;
  if (first) ledger.refuse('cooperative-missing', first, cells.map(({ text }) => text).join(' | '));
  ledger.refuseWith(...others);
}
