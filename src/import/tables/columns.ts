import type { Cell } from '../decode/sheet.ts';
import type { World } from '../world.ts';
import { type Kind, type Profile, profileOf } from './content.ts';
import type { ColumnUse, Field } from './fields.ts';
import { readHeader } from './header.ts';

/** A column of a table, with what it was taken for. */
export interface Column {
  /** Where it stands in its sheet, from 0. */
  at: number;
  /** As it stands in the list; empty when the list has none. */
  title: string;
  titleCells: Cell[];
  use: ColumnUse;
  /** What decided: a file of corrections, its title, its cells, or nothing. */
  by: 'own' | 'map' | 'header' | 'content' | 'nothing';
  /** From 0 to 1. */
  confidence: number;
  /** Its title says one thing and its cells another. */
  contradicted?: true;
  examples: string[];
}

/** From this share on, the cells of a column say what it is. */
const MOST_CELLS = 0.5;
/** Below this share, the cells do not bear out its title. */
const FEW_CELLS = 0.2;

/** What the cells alone say, in the order in which a kind is surest. */
const BY_CONTENT: [kind: Kind, field: Field][] = [
  ['email', 'email'],
  ['phone', 'phone'],
  ['kind', 'kind'],
  ['cooperative', 'name'],
  ['people', 'members'],
  ['goods', 'product'],
  ['price', 'price'],
  ['size', 'size'],
  ['town', 'place'],
];

/** Kinds that one cell by itself is sure to be. */
const SURE: ReadonlySet<Kind> = new Set<Kind>(['email', 'phone', 'price', 'size']);

/** Kinds that cells of a field may be, beside plain words; a column of any other kind is not about it. */
const FITS: Partial<Record<Field, Kind[]>> = {
  name: ['cooperative', 'town', 'goods', 'phone', 'text', 'size'],
  person: ['text', 'phone', 'email', 'goods', 'town'],
  contact: ['text', 'phone', 'email'],
  product: ['goods', 'text', 'size', 'price', 'town'],
  place: ['town', 'text'],
  province: ['town', 'text'],
  address: ['town', 'text', 'goods', 'number', 'phone'],
  size: ['size', 'text', 'number', 'day', 'goods'],
  unit: ['size', 'text', 'goods'],
  price: ['price', 'number', 'text', 'size'],
  members: ['number', 'people', 'text'],
  women: ['number', 'people', 'text'],
  men: ['number', 'people', 'text'],
  phone: ['phone'],
  whatsapp: ['phone', 'text'],
  email: ['email'],
  founded: ['day', 'number', 'text'],
  category: ['goods', 'text', 'town'],
};

/** Decides what a column is by its title and by its cells: the two must agree. */
export function recognise(at: number, titleCells: Cell[], cells: Cell[], world: World): Column {
  const title = titleCells
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  const said = title ? readTitles(titleCells) : undefined;
  const profile = profileOf(cells, world);
  const shown = BY_CONTENT.find(([kind]) => profile.share(kind) >= MOST_CELLS);
  const examples = [...new Set(cells.map(({ text }) => text))].slice(0, 3);
  const column = { at, title, titleCells, examples };
  if (!said) {
    if (!shown || (profile.count < 2 && !SURE.has(shown[0])))
      return { ...column, use: { fields: [] }, by: 'nothing', confidence: 0 };
    return { ...column, use: { fields: [shown[1]] }, by: 'content', confidence: 0.5 + profile.share(shown[0]) * 0.3 };
  }
  if (profile.count === 0) return { ...column, use: said, by: 'header', confidence: 0.9 };
  if (!contradicts(said, profile)) {
    const use = withPhones(said, profile);
    const borne = shown && use.fields.includes(shown[1]);
    return { ...column, use, by: 'header', confidence: borne ? 1 : 0.8 };
  }
  if (shown && !said.fields.includes(shown[1]))
    return { ...column, use: { fields: [shown[1]] }, by: 'content', confidence: 0.5, contradicted: true };
  return { ...column, use: { fields: [] }, by: 'nothing', confidence: 0, contradicted: true };
}

/** Of two titles, one above the other, the lower one says what the column is; the upper one helps where that is not enough. */
function readTitles(cells: Cell[]): ColumnUse | undefined {
  const texts = cells.map(({ text }) => text);
  const lower = texts.length > 1 ? readHeader(texts.at(-1) ?? '') : undefined;
  const isName = lower?.fields.length === 1 && lower.fields[0] === 'name';
  return lower && !isName ? lower : readHeader(texts.join(' '));
}

/** "Présidente" above numbers is about both. */
function withPhones(said: ColumnUse, profile: Profile): ColumnUse {
  const people = said.fields.some((field) => ['person', 'name', 'contact', 'address'].includes(field));
  const phones =
    profile.share('phone') >= FEW_CELLS &&
    !said.fields.some((field) => ['phone', 'whatsapp', 'contact'].includes(field));
  return people && phones ? { ...said, fields: [...said.fields, 'phone'] } : said;
}

/** Fields in which anything may be said. */
const FREE: ReadonlySet<Field> = new Set<Field>([
  'note', 'description', 'ingredients', 'delivery', 'capacity', 'authorisation', 'marks', 'hours', 'photo', 'facebook',
  'instagram', 'website', 'geo', 'languages', 'consent', 'consent-date', 'status', 'kind', 'availability', 'contact',
]); // prettier-ignore
const PLAIN: Kind[] = ['text', 'number', 'day', 'size'];

function contradicts({ fields }: ColumnUse, profile: Profile): boolean {
  if (fields.some((field) => FREE.has(field))) return false;
  const fits = fields.flatMap((field) => FITS[field] ?? PLAIN);
  const borneOut = fits.some((kind) => profile.share(kind) >= FEW_CELLS);
  const against = BY_CONTENT.some(([kind]) => !fits.includes(kind) && profile.share(kind) >= MOST_CELLS);
  const strict = fields.every((field) => field === 'phone' || field === 'email');
  if (strict) return !borneOut && profile.count >= 2 && (against || profile.share('day') >= MOST_CELLS);
  return against && !mostly(fits, profile);
}

/** Most cells are of a kind that fits better than plain words. */
function mostly(fits: Kind[], profile: Profile): boolean {
  return fits.some((kind) => kind !== 'text' && profile.share(kind) >= MOST_CELLS);
}
