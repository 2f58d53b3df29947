import { formatNumber } from '../../../i18n/number.ts';
import { foldArabic } from '../../../i18n/sort.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Edition } from '../../../model/edition.ts';
import type { Contact } from '../../../model/contact.ts';
import type { Lang } from '../../../model/languages.ts';
import { type Text, wordsOf } from '../../../model/values/text.ts';
import { plainText } from './read-pdf.ts';

/**
 * The letters and figures of a text in a form that is equal before and after PDF extraction: without presentation
 * forms, marks, spaces (kerning looks like a space), lam and alef (often one glyph, whose letters PDF readers extract
 * in either order).
 */
export function folded(text: string): string {
  const known = foldedTexts.get(text);
  if (known !== undefined) return known;
  const result = fold(text);
  foldedTexts.set(text, result);
  return result;
}

/** Cached, because the same pages are searched for a thousand names. */
const foldedTexts = new Map<string, string>();

function fold(text: string): string {
  return foldArabic(plainText(text).normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ال]/g, '');
}

/**
 * Whether a page holds a name. Compared word by word, because PDF readers differ in the order of words on a line, and
 * in the order of the pieces of a word that is drawn in several.
 */
export function holds(page: string, name: string): boolean {
  const text = folded(page);
  return name.split(/[^\p{L}\p{M}\p{N}\p{Cf}]+/u).every((word) => {
    const letters = folded(word);
    return text.includes(letters) || holdsPieces(text, letters);
  });
}

/** Whether the characters of a word occur next to each other in any order. */
function holdsPieces(text: string, word: string): boolean {
  const missing = new Map<string, number>();
  const count = (character: string | undefined, change: number) => {
    if (character !== undefined) missing.set(character, (missing.get(character) ?? 0) + change);
    if (missing.get(character ?? '') === 0) missing.delete(character ?? '');
  };
  for (const character of word) count(character, 1);
  for (let at = 0; at < text.length; at += 1) {
    count(text[at], -1);
    if (at >= word.length) count(text[at - word.length], 1);
    if (missing.size === 0) return true;
  }
  return false;
}

/** Whether a page holds a figure that is not part of a longer one. */
export function holdsFigure(page: string, figure: string): boolean {
  return new RegExp(`(?<![\\d-])${figure.replace(/\s/g, ' ?')}(?![\\d-])`).test(page);
}

/**
 * Whether a page holds a code that is not the end of a longer one. PDF readers join codes to the text after them and to
 * each other: `203-011202-03` is 203-01 and 1202-03, but not 202-03.
 */
export function holdsCode(page: string, code: string): boolean {
  return page.includes(code) && new RegExp(`(?<=^|\\D|-\\d\\d)${code}`).test(page);
}

function phonesOf(contacts: readonly Contact[]): string[] {
  return contacts.flatMap(({ phone, whatsapp }) =>
    [phone, ...(whatsapp ? [whatsapp] : [])].map((it) => plainText(it.national)),
  );
}

/** The entries that a book must contain. */
export interface ExpectedContent extends Pick<Catalogue, 'distributors' | 'pointsOfSale' | 'events' | 'baskets'> {
  cooperatives: readonly Cooperative[];
  /** Contacts of the programme. */
  contacts: readonly Contact[];
}

/** The entries of a catalogue that an edition must contain, by its sections. */
export function expectedContent({ sections }: Pick<Edition, 'sections'>, catalogue: Catalogue): ExpectedContent {
  const has = (section: Edition['sections'][number]) => sections.includes(section);
  return {
    cooperatives: has('cooperatives') ? catalogue.cooperatives : [],
    distributors: has('distributors') ? catalogue.distributors : [],
    pointsOfSale: has('points-of-sale') ? catalogue.pointsOfSale : [],
    events: has('events') ? catalogue.events : [],
    baskets: has('baskets') ? catalogue.baskets : [],
    contacts: has('imprint') ? catalogue.settings.contacts : [],
  };
}

/** An entry that the book should contain and does not. */
export interface Missing {
  kind: 'cooperative' | 'product' | 'phone' | 'basket';
  /** The code of an entry, or a phone number. */
  what: string;
  /**
   * The part that is missing on the page that has most of the entry. An entry without its code is missing altogether.
   */
  lacks: 'code' | 'name' | 'price' | 'phone' | 'items';
}

/** Tests that a page with an entry must pass, the most significant first. */
type Wanted = readonly (readonly [lacks: Missing['lacks'], test: (page: string) => boolean])[];

/**
 * Every expected entry that is missing from the pages: cooperatives and products by code, phones, prices. A product
 * counts as printed on a page with its code, all its prices and a phone number; an index or a season calendar, which
 * also print codes, do not count.
 */
export function missingFrom(pages: readonly string[], expected: ExpectedContent, lang: Lang): Missing[] {
  const missing: Missing[] = [];
  const check = (kind: Missing['kind'], what: string, wanted: Wanted) => {
    let passed = 0;
    for (const page of pages) {
      const failed = wanted.findIndex(([, test]) => !test(page));
      if (failed < 0) return;
      passed = Math.max(passed, failed);
    }
    missing.push({ kind, what, lacks: wanted[passed]?.[0] ?? 'code' });
  };
  const named = (name: Text) => ['name', (page: string) => holds(page, wordsOf(name, lang))] as const;
  const priced = (prices: readonly (number | null | undefined)[]) => {
    const figures = prices.flatMap((price) => (typeof price === 'number' ? [plainText(formatNumber(price))] : []));
    return ['price', (page: string) => figures.every((figure) => holdsFigure(page, figure))] as const;
  };
  const coded = (code: string) => ['code', (page: string) => holdsCode(page, code)] as const;
  for (const { code, name, contacts, products } of expected.cooperatives) {
    const phones = phonesOf(contacts);
    const reachable = ['phone', (page: string) => phones.some((phone) => page.includes(phone))] as const;
    check('cooperative', code, [['code', (page) => holdsFigure(page, code)], named(name), reachable]);
    for (const phone of phones) check('phone', phone, [['phone', (page) => page.includes(phone)]]);
    for (const product of products) {
      const prices = product.variants.flatMap(({ price, wholesale }) => [price, wholesale?.price]);
      check('product', product.code, [coded(product.code), named(product.name), priced(prices), reachable]);
    }
  }
  for (const { name, contacts } of [...expected.distributors, ...expected.pointsOfSale, ...expected.events]) {
    for (const phone of phonesOf(contacts)) {
      check('phone', phone, [['phone', (page) => page.includes(phone)], named(name)]);
    }
  }
  for (const phone of phonesOf(expected.contacts)) check('phone', phone, [['phone', (page) => page.includes(phone)]]);
  for (const { code, name, price, items } of expected.baskets) {
    const whole = (page: string) => items.every((item) => holdsCode(page, item.product.code));
    check('basket', code, [coded(code), named(name), priced([price]), ['items', whole]]);
  }
  return missing;
}
