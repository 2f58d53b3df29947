import { parsePhone } from '../../model/values/phone.ts';
import { kindOfEntry, namesCooperative } from '../cells/names.ts';
import { saysNothing } from '../cells/nothing.ts';
import { readPeople } from '../cells/people.ts';
import { readPhones } from '../cells/phones.ts';
import { CURRENCY, readPrice } from '../cells/price.ts';
import { fold } from '../cells/folded.ts';
import { findSizes, wholeSize } from '../cells/size.ts';
import { readDay } from '../cells/days.ts';
import type { Cell } from '../decode/sheet.ts';
import type { World } from '../world.ts';

/** What a cell is by itself, whatever stands above it. */
export type Kind =
  | 'phone'
  | 'email'
  | 'link'
  | 'day'
  | 'price'
  | 'size'
  | 'town'
  | 'cooperative'
  | 'goods'
  | 'people'
  | 'kind'
  | 'number'
  | 'text';

const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;
const LINK = /^(?:https?:\/\/|www\.)|facebook\.com|instagram\.com/i;
const HAS_CURRENCY = new RegExp(`(?<!\\p{L})${CURRENCY}(?!\\p{L})`, 'u');
const MONEY_FORMAT = /dh|mad|د\.م|درهم|\[\$/i;

/** Longer texts are told by nothing in them. */
const MOST_CHARACTERS = 400;

/** Every kind that a cell may be. */
export function kindsOf(cell: Cell, { towns, goods }: World): Kind[] {
  const { text, kind } = cell;
  if (kind === 'date') return ['day'];
  if (kind === 'error' || text.length > MOST_CHARACTERS) return ['text'];
  if (kind === 'number') {
    if (/^[5-8]\d{8}$/.test(text) || (/^212[5-8]\d{8}$/.test(text) && parsePhone(text))) return ['phone'];
    return cell.format && MONEY_FORMAT.test(cell.format) ? ['price', 'number'] : ['number'];
  }
  const found: Kind[] = [];
  if (EMAIL.test(text)) found.push('email');
  if (LINK.test(text)) found.push('link');
  const { phones, impossible } = readPhones(text);
  if (phones.length > 0 || /^\D{0,12}(?:0|\+?\(?212)[5-8]/.test(impossible ?? '')) found.push('phone');
  if (kindOfEntry(text)) found.push('kind');
  else if (namesCooperative(text)) found.push('cooperative');
  if (found.length === 0 && readDay(cell)) found.push('day');
  if (found.length === 0 && /\d/.test(text) && readPeople(text)?.women !== undefined) found.push('people');
  const sizes = findSizes(text);
  const folded = fold(text).text;
  if (/\d/.test(text) && HAS_CURRENCY.test(folded) && !readPrice(text.split('\n', 1)[0] ?? '').fault)
    found.push('price');
  if ((sizes.length > 0 && sizes.some(({ start, end }) => folded.length - (end - start) < 8)) || wholeSize(text))
    found.push('size');
  if (goods.names(text) && !found.includes('cooperative')) found.push('goods');
  const town = found.length === 0 || found.includes('cooperative') ? towns.read(text) : undefined;
  if (town && (!('place' in town) || town.rest.length < text.length)) found.push('town');
  if (found.length === 0 && /^\d+(?:[.,]\d+)?$/.test(folded)) found.push('number');
  return found.length > 0 ? found : ['text'];
}

/** What the cells of a column are: for each kind, the share of those that are it. */
export interface Profile {
  share: (kind: Kind) => number;
  /** How many cells were looked at. */
  count: number;
}

const CELLS_LOOKED_AT = 60;

/** Looks at some cells of a column. */
export function profileOf(cells: readonly Cell[], world: World): Profile {
  const counts = new Map<Kind, number>();
  const looked = cells.filter(({ text }) => !saysNothing(text)).slice(0, CELLS_LOOKED_AT);
  for (const cell of looked) for (const kind of kindsOf(cell, world)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return { share: (kind) => (counts.get(kind) ?? 0) / Math.max(1, looked.length), count: looked.length };
}
