import { comparableWord } from '../../src/model/values/letters.ts';
import { parseSize } from '../../src/model/values/size.ts';
import { distinctive } from '../../src/import/cells/names.ts';
import type { Plan, PlannedCooperative, PlannedProduct } from '../../src/import/plan.ts';

/** What a list says, written by hand. */
export interface Key {
  cooperatives: KeyCooperative[];
  /** Values that must be refused, as they stand in the list. */
  refused?: string[];
  /** Words that must be kept as remarks. */
  noted?: string[];
}

export interface KeyCooperative {
  name_ar?: string | null;
  name_fr?: string | null;
  commune?: string | null;
  phones: string[];
  members?: number;
  women?: number;
  founded?: string;
  email?: string;
  products: { name_ar?: string | null; name_fr?: string | null; size: string | null; price: KeyPrice }[];
}

interface KeyPrice {
  qualifier: string;
  amount?: number;
  min?: number;
  max?: number;
  per?: string;
}

/** How near a plan comes to a key. */
export interface Score {
  /** Values that the key has, and how many of them the plan has. */
  cells: number;
  right: number;
  /** What the key has and the plan has not, or otherwise. */
  wrong: string[];
  /** What the plan has and no list says. */
  invented: string[];
  /** What is wrong and was told nobody. */
  unreported: string[];
}

/** Compares a plan with a key: names, town, phones, people, and each product's name, size and price. */
export function score(plan: Plan, key: Key): Score {
  const result: Score = { cells: 0, right: 0, wrong: [], invented: [], unreported: [] };
  const said = comparableWord(
    [plan.refused, plan.warnings, plan.skipped]
      .flatMap((remarks) => remarks.map(({ value }) => value ?? ''))
      .join(' ') +
      plan.cooperatives
        .flatMap(({ notes, products }) =>
          [...notes, ...products.flatMap((product) => product.notes)].map(({ text }) => text),
        )
        .join(' '),
  );
  const check = (ok: boolean, what: string, told: string) => {
    result.cells++;
    if (ok) result.right++;
    else {
      result.wrong.push(what);
      if (!said.includes(comparableWord(told))) result.unreported.push(what);
    }
  };
  const left = new Set(plan.cooperatives);
  for (const expected of key.cooperatives) {
    const name = expected.name_fr ?? expected.name_ar ?? '';
    const found =
      [...left].find((one) => isNamed(one, expected)) ??
      [...left].find(({ phones }) => phones.some((phone) => expected.phones.includes(phone)));
    if (found) left.delete(found);
    for (const lang of ['ar', 'fr'] as const) {
      const words = expected[`name_${lang}`];
      if (words)
        check(
          distinctive(found?.name[lang] ?? '') === distinctive(words),
          `${name}: name.${lang} ${found?.name[lang]}`,
          words,
        );
    }
    if (expected.commune)
      check(
        comparableWord(found?.place ?? '') === comparableWord(expected.commune),
        `${name}: ${expected.commune} ≠ ${found?.place}`,
        expected.commune,
      );
    for (const phone of expected.phones) check(found?.phones.includes(phone) ?? false, `${name}: ${phone}`, phone);
    for (const phone of found?.phones ?? [])
      if (!expected.phones.includes(phone)) result.invented.push(`${name}: ${phone}`);
    for (const field of ['members', 'women', 'email', 'founded'] as const) {
      const value = expected[field];
      if (value === undefined) continue;
      const given = found?.changes.find(({ path }) => path.join('.') === field)?.to;
      check(
        String(given) === String(field === 'founded' ? String(value).slice(0, 4) : value),
        `${name}: ${field} ${value} ≠ ${String(given)}`,
        String(value),
      );
    }
    scoreProducts(expected, found, name, check, result);
  }
  for (const extra of left) result.invented.push(`cooperative ${extra.name.fr ?? extra.name.ar}`);
  for (const value of key.refused ?? [])
    check(
      plan.refused.some((remark) => remark.value?.includes(value)),
      `not refused: ${value}`,
      value,
    );
  for (const words of key.noted ?? []) check(said.includes(comparableWord(words)), `not noted: ${words}`, words);
  return result;
}

function scoreProducts(
  expected: KeyCooperative,
  found: PlannedCooperative | undefined,
  maker: string,
  check: (ok: boolean, what: string, told: string) => void,
  result: Score,
): void {
  const offered = (found?.products ?? []).flatMap((product) =>
    product.variants.map((variant) => ({ product, ...variant })),
  );
  const left = new Set(offered);
  for (const { size, price, ...names } of expected.products) {
    const name = names.name_fr ?? names.name_ar ?? '';
    const same = [...left].filter(({ product }) => isSameProduct(product, name));
    const one = same.find((offer) => sizeKey(offer.size) === sizeKey(size ?? price.per)) ?? same[0];
    if (one) left.delete(one);
    check(one !== undefined, `${maker}: product ${name}`, name);
    if (size) check(sizeKey(one?.size) === sizeKey(size), `${maker}: ${name} size ${size} ≠ ${one?.size}`, size);
    else if (one?.size !== undefined && sizeKey(one.size) !== sizeKey(price.per))
      result.invented.push(`${maker}: ${name} size ${one.size}`);
    const given = one?.price;
    const right =
      given?.qualifier === price.qualifier &&
      given.amount === price.amount &&
      given.min === price.min &&
      given.max === price.max;
    check(
      right,
      `${maker}: ${name} ${size ?? ''} ${JSON.stringify(price)} ≠ ${JSON.stringify(given)}`,
      String(price.amount ?? price.min ?? name),
    );
    if (!right && given && given.qualifier !== 'unknown')
      result.invented.push(`${maker}: ${name} ${JSON.stringify(given)}`);
  }
  for (const { product, size } of left)
    result.invented.push(`${maker}: ${product.name.fr ?? product.name.ar} ${size ?? ''}`);
}

const isNamed = ({ name }: PlannedCooperative, key: KeyCooperative) =>
  (['ar', 'fr'] as const).some(
    (lang) =>
      name[lang] !== undefined &&
      key[`name_${lang}`] &&
      distinctive(name[lang]) === distinctive(key[`name_${lang}`] ?? ''),
  );

/** A key may give one of the names that a cell holds: `Thyme honey` of `Thyme honey / miel de thym`. */
function isSameProduct({ name }: PlannedProduct, wanted: string): boolean {
  return Object.values(name).some(
    (words) =>
      words.split(/\s*\/\s*/).some((part) => comparableWord(part) === comparableWord(wanted)) ||
      comparableWord(words) === comparableWord(wanted),
  );
}

function sizeKey(text: string | null | undefined): string {
  if (!text) return '';
  const size = parseSize(/^\p{L}+$/u.test(text) ? `1 ${text}` : text.replace(/(\d) m x/, '$1 x'));
  return size && 'text' in size ? JSON.stringify([size.quantity, size.sides, size.container]) : text;
}
