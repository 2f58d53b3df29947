import { day, freeText as phrase } from '../../model/values/scalars.ts';
import { parseMonths } from '../../model/season.ts';
import { spellingsOf } from '../../model/values/choice.ts';
import { comparableWord } from '../../model/values/letters.ts';
import { destroyedAs } from '../cells/destroyed.ts';
import { byLanguage, type Words } from '../cells/names.ts';
import { saysNothing } from '../cells/nothing.ts';
import { piecesOf } from '../cells/pieces.ts';
import { type PriceRead, priceOfNumber, readPrice } from '../cells/price.ts';
import { type ProductRead, readProduct } from '../cells/product.ts';
import { findSizes, wholeSize } from '../cells/size.ts';
import type { Cell } from '../decode/sheet.ts';
import type { Column } from '../tables/columns.ts';
import type { Field } from '../tables/fields.ts';
import type { Row } from '../tables/layout.ts';
import type { World } from '../world.ts';
import type { Gathering } from './telling.ts';
import { pairUp } from './price-list.ts';
import type { ImportedProduct, Note } from './record.ts';

/** A cell with the column it stands in. */
interface Titled {
  cell: Cell;
  column: Column;
}

const Phrase = phrase();
const Day = day();

/**
 * The products that a row tells in some of its columns.
 *
 * @param before the product of the row before, to which a row without a name belongs
 */
export function productsOfRow(
  row: Row,
  columns: readonly Column[],
  gathering: Gathering,
  before?: ImportedProduct,
): ImportedProduct[] {
  const { ledger } = gathering;
  const cells = columns.flatMap((column): Titled[] => {
    const cell = row[column.at];
    if (!cell) return [];
    if (!saysNothing(cell.text)) return [{ cell, column }];
    ledger.skip('says-nothing', cell);
    return [];
  });
  const of = (field: Field) => cells.filter(({ column }) => column.use.fields.includes(field));
  const names = of('product').filter((titled) => whole(titled, gathering));
  const prices = readPrices(
    of('price').filter(({ column }) => !column.use.fields.includes('product')),
    gathering,
  );
  const sizes = readSizes(of('size'), of('unit'), gathering);
  const [lead] = names;
  const { named, languages } = readNames(names, gathering);
  // A size or price in the place of a name belongs to the product before it.
  const nameless = lead !== undefined && named.every(({ name }) => !name);
  const anchor = nameless ? before?.name.cell : (lead?.cell ?? before?.name.cell);
  if (!anchor) {
    for (const { cell, column } of cells)
      if (ledger.fateOf(cell) === undefined || ledger.fateOf(cell) === 'used')
        ledger.refuse('product-missing', cell, cell.text, undefined, column.title);
    return [];
  }
  const reads: ProductRead[] = lead ? named : [{ name: '', variants: [] }];
  const { products, unmatched } = pairUp({ products: reads, sizes: sizes.texts, prices: prices.reads });
  if (unmatched.prices)
    for (const { cell, column } of prices.cells)
      ledger.refuse('lists-unequal', cell, cell.text, undefined, column.title);
  if (unmatched.sizes)
    for (const { cell, column } of sizes.cells)
      ledger.refuse('lists-unequal', cell, cell.text, undefined, column.title);
  const at = prices.cells[0]?.cell ?? sizes.cells[0]?.cell ?? anchor;
  const found = products.map((read, index): ImportedProduct => {
    const variants = read.variants.map((variant) => ({ ...variant, cell: at }));
    return { name: { value: languages[index] ?? {}, cell: anchor }, variants, fields: new Map(), notes: [] };
  });
  for (const { cell } of [...names, ...prices.cells, ...sizes.cells]) ledger.use(cell);
  for (const titled of names) checkRead(titled, named, found[0], gathering);
  const own = lead !== undefined && !nameless;
  const target = found[0] && own ? found : before ? [before] : found;
  if (!own && before && found[0])
    before.variants.push(
      ...found[0].variants.filter(({ size, price }) => size !== undefined || price.qualifier !== 'unknown'),
    );
  for (const extra of prices.notes.concat(sizes.notes)) target[0]?.notes.push(extra);
  for (const titled of cells) if (!names.includes(titled)) tellProduct(titled, target, gathering);
  return own ? found : [];
}

/** True for a cell that was not destroyed before it came here. */
function whole({ cell, column }: Titled, { ledger }: Gathering, as?: 'size'): boolean {
  const destroyed = destroyedAs(cell, as);
  if (destroyed) ledger.refuse(destroyed, cell, cell.text, undefined, column.title);
  return !destroyed;
}

/** Names in one column or in one for each language; in two, the lists are told together when they are equally long. */
function readNames(names: Titled[], { world }: Gathering): { named: ProductRead[]; languages: Words[] } {
  const lists = names.map(({ cell, column }) => ({
    lang: column.use.lang,
    reads: goodsOf(cell.text, world).map((piece) => readProduct(piece)),
  }));
  const [first, ...others] = lists;
  if (!first) return { named: [], languages: [] };
  const named = first.reads;
  const withNames = named.filter(({ name }) => name);
  const languages = withNames.map(({ name }, index) => {
    const other = others
      .filter(({ reads }) => reads.length === named.length)
      .map(({ reads, lang }) => byLanguage(reads[index]?.name ?? '', lang));
    return Object.assign({}, ...other.toReversed(), byLanguage(name, first.lang)) as Words;
  });
  return { named, languages };
}

/** `Fromage (20 DH) - lait (8 DH)`: a dash parts goods that have a price each. */
function apart(piece: string): string[] {
  const parts = piece.split(/\s[-–—/]\s/);
  const priced = parts
    .map(readProduct)
    .every(({ name, variants }) => name && variants.some(({ price }) => price.qualifier !== 'unknown'));
  return parts.length > 1 && priced ? parts : [piece];
}

/** The goods that a cell lists; at the end of a list, `msemen et baghrir` are two where both are known. */
function goodsOf(text: string, { goods }: World): string[] {
  const pieces = piecesOf(text).flatMap(apart);
  const last = pieces.at(-1) ?? '';
  const [, one = '', other = ''] = /^(.+?)(?: et | and | و ?)(.+)$/u.exec(last) ?? [];
  return pieces.length > 1 && one && goods.names(one) && goods.names(other)
    ? [...pieces.slice(0, -1), one, other]
    : pieces;
}

function checkRead(
  { cell, column }: Titled,
  named: ProductRead[],
  product: ImportedProduct | undefined,
  { ledger }: Gathering,
): void {
  const fault = named.find((read) => read.fault)?.fault;
  if (fault) ledger.refuse(fault, cell, cell.text, undefined, column.title);
  if (named.some(({ bare }) => bare) && product) noteOf(product.notes, { cell, column });
}

function readPrices(titled: Titled[], gathering: Gathering) {
  const reads: PriceRead[] = [];
  const cells: Titled[] = [];
  const notes: Note[] = [];
  const ends: { min?: number; max?: number } = {};
  for (const { cell, column } of titled) {
    if (!whole({ cell, column }, gathering)) continue;
    if (cell.kind === 'date') {
      gathering.ledger.refuse('price-unreadable', cell, cell.text, undefined, column.title);
      continue;
    }
    const pieces =
      cell.number !== undefined ? [priceOfNumber(cell.number, cell.format)] : priceTexts(cell.text).map(readPrice);
    const fault = pieces.find((read) => read.fault)?.fault;
    if (fault) {
      gathering.ledger.refuse(fault, cell, cell.text, undefined, column.title);
      continue;
    }
    if (pieces.some(({ rest }) => rest)) noteOf(notes, { cell, column }, gathering);
    if (pieces.every(({ price }) => price.qualifier === 'unknown')) continue;
    const [single] = pieces;
    if (column.use.end && single?.price.amount !== undefined) ends[column.use.end] = single.price.amount;
    else
      reads.push(
        ...pieces.map((read) => ({ ...read, ...(column.use.size !== undefined && { size: column.use.size }) })),
      );
    cells.push({ cell, column });
  }
  if (ends.min !== undefined && ends.max !== undefined && ends.min < ends.max)
    reads.push({ price: { qualifier: 'range', min: ends.min, max: ends.max }, rest: '' });
  else if (ends.min !== undefined)
    reads.push({ price: { qualifier: ends.min === ends.max ? 'exact' : 'from', amount: ends.min }, rest: '' });
  return { reads, cells, notes };
}

/** `60 / 110` are two prices, `60 DH / kg` is one. */
function priceTexts(text: string): string[] {
  const pieces = piecesOf(text);
  // "150 DH, selon quantité" is one price with a word to it.
  const priced = pieces.every(
    (piece) => /[\d٠-٩]/.test(piece) || readPrice(piece).price.qualifier === 'on-request' || !/\p{L}/u.test(piece),
  );
  if (pieces.length > 1) return priced ? pieces : [text];
  const slashed = text.split(/\s*\/\s*/);
  return slashed.length > 1 && slashed.every((piece) => /^\s*\d+(?:[.,]\d+)?\s*(?:dhs?|mad|درهم)?\s*$/i.test(piece))
    ? slashed
    : pieces;
}

const NUMBER_ALONE = /^\d+(?:[.,]\d+)?$/;

function readSizes(sizes: Titled[], units: Titled[], gathering: Gathering) {
  const texts: string[] = [];
  const cells: Titled[] = [];
  const notes: Note[] = [];
  const unit = units.length === 1 ? units[0] : undefined;
  for (const { cell, column } of sizes) {
    if (!whole({ cell, column }, gathering, 'size')) continue;
    const beside = unit?.cell.text ?? unitOfTitle(column.title);
    const pieces = piecesOf(cell.text).flatMap((piece) =>
      sizesIn(NUMBER_ALONE.test(piece) && beside ? `${piece} ${beside}` : piece),
    );
    const read = pieces.flatMap((piece) => (piece ? [piece] : []));
    if (read.length === 0 || read.length < pieces.length) {
      noteOf(notes, { cell, column }, gathering);
      continue;
    }
    texts.push(...read.map(({ text }) => text));
    if (read.some(({ bare }) => bare)) noteOf(notes, { cell, column });
    cells.push({ cell, column });
    if (unit && NUMBER_ALONE.test(cell.text)) cells.push(unit);
  }
  for (const titled of units) {
    if (cells.includes(titled) || !whole(titled, gathering, 'size')) continue;
    const read = texts.length === 0 ? (findSizes(titled.cell.text)[0] ?? wholeSize(titled.cell.text)) : undefined;
    if (read) texts.push(read.text);
    else noteOf(notes, titled, gathering);
    if (read) cells.push(titled);
  }
  return { texts, cells, notes };
}

/** The sizes of a piece; one that is undefined stands for words that are none. */
function sizesIn(piece: string): ({ text: string; bare?: boolean } | undefined)[] {
  const found = findSizes(piece);
  if (found.length > 0) return found;
  const read = wholeSize(piece);
  return [read];
}

/** `Poids (g)`: the unit of figures that stand alone. */
function unitOfTitle(title: string): string | undefined {
  const words = title.split(/[\s(),:/]+/).filter(Boolean);
  return words.slice(1).find((word) => wholeSize(word) !== undefined && !/^\d/.test(word));
}

const TEXTS: Partial<Record<Field, string>> = {
  description: 'description',
  ingredients: 'ingredients',
  'shelf-life': 'shelf_life',
};
const AVAILABLE = ['in-stock', 'seasonal', 'on-order', 'sold-out'] as const;

/** Puts what a cell says of the products of its row into them; what has no field becomes a remark. */
function tellProduct({ cell, column }: Titled, products: ImportedProduct[], { ledger, world }: Gathering): void {
  const [field] = column.use.fields;
  if (!field || ['product', 'price', 'size', 'unit'].includes(field) || ledger.fateOf(cell) === 'refused') return;
  const set = (name: string, value: unknown) => {
    for (const product of products) product.fields.set(name, { value, cell });
    ledger.use(cell);
  };
  const text = TEXTS[field];
  const phrase = text === undefined ? undefined : Phrase.safeParse(cell.text);
  const available = AVAILABLE.find((value) =>
    spellingsOf(value).some((word) => comparableWord(word) === comparableWord(cell.text)),
  );
  const date = field === 'price-date' ? Day.safeParse(cell.text) : undefined;
  if (text !== undefined && phrase?.success) set(text, byLanguage(phrase.data));
  else if ((field === 'season' || field === 'availability') && parseMonths(cell.text)) set('season', cell.text);
  else if (field === 'availability' && available) set('availability', available);
  else if (date?.success) set('price_date', date.data);
  else if (field === 'category' && world.goods.chapterOf(cell.text)) {
    for (const product of products) product.category = { value: world.goods.chapterOf(cell.text) ?? '', cell };
    ledger.use(cell);
  } else if (products[0]) {
    noteOf(products[0].notes, { cell, column });
    ledger.note(cell);
  }
}

function noteOf(notes: Note[], { cell, column }: Titled, gathering?: Gathering): void {
  notes.push({ value: column.title ? `${column.title.replace(/\s*:$/, '')} : ${cell.text}` : cell.text, cell });
  gathering?.ledger.note(cell);
}
