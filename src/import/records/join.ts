import { comparableWord } from '../../model/values/letters.ts';
import { editDistance } from '../../load/suggest.ts';
import { distinctive, type Words } from '../cells/names.ts';
import type { Cell } from '../decode/sheet.ts';
import type { Ledger } from '../ledger.ts';
import { writtenPrice } from '../cells/price.ts';
import type { ImportedCooperative, ImportedProduct } from './record.ts';

/** What two entries are compared by. */
export interface Known {
  name: Words;
  /** International numbers. */
  phones: readonly string[];
  /** Key of the town. */
  place?: string;
}

export type Sameness = 'same' | 'question' | 'other';

/**
 * Whether two entries are one cooperative: the same number and near names, or the same name and nothing against it. The
 * same name with other numbers, or one number under two names, is a question for a person.
 */
export function sameness(a: Known, b: Known): Sameness {
  const phone = a.phones.some((number) => b.phones.includes(number));
  const contradicted = a.phones.length > 0 && b.phones.length > 0 && !phone;
  const elsewhere = a.place !== undefined && b.place !== undefined && a.place !== b.place;
  const names = nearness(a.name, b.name);
  if (names === 'same')
    return contradicted || elsewhere
      ? phone && !elsewhere
        ? 'same'
        : contradicted && elsewhere
          ? 'other'
          : 'question'
      : 'same';
  if (phone) return names === 'near' ? 'same' : 'question';
  return 'other';
}

/** How near two names are in the languages that both have. */
function nearness(a: Words, b: Words): 'same' | 'near' | 'other' {
  const found = (['ar', 'fr'] as const).flatMap((lang) => {
    const [one, other] = [a[lang], b[lang]];
    return one !== undefined && other !== undefined ? [[distinctive(one), distinctive(other)] as const] : [];
  });
  if (found.some(([one, other]) => one === other)) return 'same';
  const near = found.some(
    ([one, other]) =>
      editDistance(one, other) <= Math.max(1, Math.floor(Math.min(one.length, other.length) / 5)) ||
      one.includes(other) ||
      other.includes(one),
  );
  return near ? 'near' : 'other';
}

export const known = ({ name, phones, place }: ImportedCooperative): Known => ({
  name: name.value,
  phones: phones.map(({ value }) => value.phone.e164),
  ...(place && { place: place.value.key }),
});

/** Entries that may be the same, found without comparing each with all: by their numbers and their names. */
export class Index<T> {
  readonly #byKey = new Map<string, Set<T>>();

  add(item: T, of: Known): void {
    for (const key of keysOf(of)) this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(item));
  }

  near(of: Known): T[] {
    return [...new Set(keysOf(of).flatMap((key) => [...(this.#byKey.get(key) ?? [])]))];
  }
}

const keysOf = ({ name, phones }: Known) =>
  [...phones, ...Object.values(name).map((words) => distinctive(words))].filter(Boolean);

/** Puts together what several rows, sheets or files say of one cooperative. */
export function joinSame(all: ImportedCooperative[], ledger: Ledger): ImportedCooperative[] {
  const joined: ImportedCooperative[] = [];
  const index = new Index<ImportedCooperative>();
  const answers = all.filter(({ answered }) => answered !== undefined);
  const latest = answers.toSorted((a, b) => (b.answered ?? '').localeCompare(a.answered ?? ''));
  for (const cooperative of [...latest, ...all.filter(({ answered }) => answered === undefined)]) {
    const candidates = index.near(known(cooperative)).filter(({ entity }) => entity === cooperative.entity);
    const same = candidates.find((other) => sameness(known(cooperative), known(other)) === 'same');
    const question = candidates.find((other) => sameness(known(cooperative), known(other)) === 'question');
    if (same) {
      merge(same, cooperative, ledger);
      index.add(same, known(same));
      continue;
    }
    if (question)
      ledger.warn('same-perhaps', cooperative.name.cell, {
        known: Object.values(question.name.value).join(' / '),
        row: question.name.cell.row + 1,
      });
    joined.push(cooperative);
    index.add(cooperative, known(cooperative));
  }
  return joined;
}

function merge(into: ImportedCooperative, from: ImportedCooperative, ledger: Ledger): void {
  // Of two answers to a form the later one was taken; of two lists nobody knows which is right.
  const differs = (cell: Cell, taken: string): void => {
    if (from.answered !== undefined && into.answered !== undefined)
      ledger.refuse('answer-replaced', cell, cell.text, { taken });
    else ledger.refuse('contradiction', cell, cell.text, { known: taken });
  };
  into.name.value = { ...from.name.value, ...into.name.value };
  into.place ??= from.place;
  into.category ??= from.category;
  into.refusedFor ??= from.refusedFor;
  into.consent ??= from.consent;
  into.code ??= from.code;
  for (const told of from.phones) {
    const same = into.phones.find(({ value }) => value.phone.e164 === told.value.phone.e164);
    if (same) Object.assign(same.value, told.value);
    else into.phones.push(told);
  }
  for (const [field, told] of from.fields) {
    const before = into.fields.get(field);
    if (!before) into.fields.set(field, told);
    else if (JSON.stringify(before.value) !== JSON.stringify(told.value)) differs(told.cell, textOf(before.value));
  }
  for (const note of from.notes) if (!into.notes.some(({ value }) => value === note.value)) into.notes.push(note);
  into.origins.push(...from.origins);
  for (const product of from.products) addProduct(into.products, product, differs);
}

const textOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? Object.values(value).join(' / ') : String(value);

/** One product that several rows tell is one product with the sizes of all. */
export function joinProducts(products: ImportedProduct[], ledger: Ledger): ImportedProduct[] {
  const joined: ImportedProduct[] = [];
  for (const product of products)
    addProduct(joined, product, (cell, taken) => ledger.refuse('contradiction', cell, cell.text, { known: taken }));
  return joined;
}

const nameKey = ({ name }: ImportedProduct) => Object.values(name.value).map(comparableWord).join('|');

function addProduct(
  into: ImportedProduct[],
  product: ImportedProduct,
  differs: (cell: Cell, taken: string) => void,
): void {
  const same = into.find((other) => nameKey(other) === nameKey(product));
  if (!same) {
    into.push(product);
    return;
  }
  for (const variant of product.variants) {
    const twin = same.variants.find(({ size }) => size === variant.size);
    if (!twin) same.variants.push(variant);
    else if (twin.price.qualifier === 'unknown') twin.price = variant.price;
    else if (variant.price.qualifier !== 'unknown' && JSON.stringify(twin.price) !== JSON.stringify(variant.price))
      differs(variant.cell, String(writtenPrice(twin.price) ?? ''));
  }
  // A product that was named without a size or price, and has them elsewhere.
  if (same.variants.some(({ size, price }) => size !== undefined || price.qualifier !== 'unknown'))
    same.variants = same.variants.filter(({ size, price }) => size !== undefined || price.qualifier !== 'unknown');
  for (const [field, told] of product.fields) if (!same.fields.has(field)) same.fields.set(field, told);
  same.category ??= product.category;
  same.notes.push(...product.notes.filter(({ value }) => !same.notes.some((note) => note.value === value)));
}
