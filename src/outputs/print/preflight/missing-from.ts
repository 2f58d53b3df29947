import { formatNumber } from '../../../i18n/number.ts';
import { foldArabic } from '../../../i18n/sort.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Edition } from '../../../model/edition.ts';
import type { Contact } from '../../../model/contact.ts';
import type { Lang } from '../../../model/languages.ts';
import { type Text, wordsOf } from '../../../model/values/text.ts';
import { plain } from './read-pdf.ts';

/**
 * Letters and figures of a text in a form that survives a PDF: presentation forms undone, marks folded, no spaces
 * (kerning looks like a space), no lam and no alef: they often are one glyph, and readers disagree about which of them
 * comes first.
 */
export function folded(text: string): string {
  const known = foldedTexts.get(text);
  if (known !== undefined) return known;
  const result = fold(text);
  foldedTexts.set(text, result);
  return result;
}

/** The same pages are asked for a thousand names. */
const foldedTexts = new Map<string, string>();

function fold(text: string): string {
  return foldArabic(plain(text).normalize('NFKC'))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[ال]/g, '');
}

/**
 * Does a page hold a name? Word by word, for the order of words on a line differs from reader to reader; and where a word
 * is drawn in several pieces, so does their order.
 */
export function holds(page: string, name: string): boolean {
  const text = folded(page);
  return name.split(/[^\p{L}\p{M}\p{N}\p{Cf}]+/u).every((word) => {
    const letters = folded(word);
    return text.includes(letters) || holdsPieces(text, letters);
  });
}

/** Do as many characters as a word has stand together somewhere that are those of the word, in another order? */
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

/** Does a page hold a figure of its own, not as a part of a longer one? */
export function holdsFigure(page: string, figure: string): boolean {
  return new RegExp(`(?<![\\d-])${figure.replace(/\s/g, ' ?')}(?![\\d-])`).test(page);
}

/**
 * Does a page hold a code, and not only as the end of a longer one? Readers glue codes to what stands behind them, and to
 * each other: `203-011202-03` is 203-01 and 1202-03, but not 202-03.
 */
export function holdsCode(page: string, code: string): boolean {
  return page.includes(code) && new RegExp(`(?<=^|\\D|-\\d\\d)${code}`).test(page);
}

function phonesOf(contacts: readonly Contact[]): string[] {
  return contacts.flatMap(({ phone, whatsapp }) =>
    [phone, ...(whatsapp ? [whatsapp] : [])].map((it) => plain(it.national)),
  );
}

/** What a reader may expect to find in a book. */
export interface Promised extends Pick<Catalogue, 'distributors' | 'pointsOfSale' | 'events' | 'baskets'> {
  cooperatives: readonly Cooperative[];
  /** Of the programme itself. */
  contacts: readonly Contact[];
}

/** What an edition promises by its sections, of what it shows. */
export function promisedBy({ sections }: Pick<Edition, 'sections'>, catalogue: Catalogue): Promised {
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

/** Something a book should hold and does not. */
export interface Missing {
  kind: 'cooperative' | 'product' | 'phone' | 'basket';
  /** The code of an entry, or a phone number. */
  what: string;
  /** What is missing on the page that has most of it. An entry without its code is missing altogether. */
  lacks: 'code' | 'name' | 'price' | 'phone' | 'items';
}

/** What a page must hold of something, the most telling first. */
type Wanted = readonly (readonly [lacks: Missing['lacks'], test: (page: string) => boolean])[];

/**
 * Everything promised that a reader of these pages would look for in vain: cooperatives and products by code,
 * phones, prices. A product counts as printed on a page that holds its code, every price of it and a phone to order it
 * by; an index or a season calendar, which hold codes too, do not.
 */
export function missingFrom(pages: readonly string[], promised: Promised, lang: Lang): Missing[] {
  const missing: Missing[] = [];
  const somewhere = (kind: Missing['kind'], what: string, wanted: Wanted) => {
    let most = 0;
    for (const page of pages) {
      const held = wanted.findIndex(([, test]) => !test(page));
      if (held < 0) return;
      most = Math.max(most, held);
    }
    missing.push({ kind, what, lacks: wanted[most]?.[0] ?? 'code' });
  };
  const named = (name: Text) => ['name', (page: string) => holds(page, wordsOf(name, lang))] as const;
  const priced = (prices: readonly (number | null | undefined)[]) => {
    const figures = prices.flatMap((price) => (typeof price === 'number' ? [plain(formatNumber(price))] : []));
    return ['price', (page: string) => figures.every((figure) => holdsFigure(page, figure))] as const;
  };
  const coded = (code: string) => ['code', (page: string) => holdsCode(page, code)] as const;
  for (const { code, name, contacts, products } of promised.cooperatives) {
    const phones = phonesOf(contacts);
    const reachable = ['phone', (page: string) => phones.some((phone) => page.includes(phone))] as const;
    somewhere('cooperative', code, [['code', (page) => holdsFigure(page, code)], named(name), reachable]);
    for (const phone of phones) somewhere('phone', phone, [['phone', (page) => page.includes(phone)]]);
    for (const product of products) {
      const prices = product.variants.flatMap(({ price, wholesale }) => [price, wholesale?.price]);
      somewhere('product', product.code, [coded(product.code), named(product.name), priced(prices), reachable]);
    }
  }
  for (const { name, contacts } of [...promised.distributors, ...promised.pointsOfSale, ...promised.events]) {
    for (const phone of phonesOf(contacts)) {
      somewhere('phone', phone, [['phone', (page) => page.includes(phone)], named(name)]);
    }
  }
  for (const phone of phonesOf(promised.contacts))
    somewhere('phone', phone, [['phone', (page) => page.includes(phone)]]);
  for (const { code, name, price, items } of promised.baskets) {
    const whole = (page: string) => items.every((item) => holdsCode(page, item.product.code));
    somewhere('basket', code, [coded(code), named(name), priced([price]), ['items', whole]]);
  }
  return missing;
}
