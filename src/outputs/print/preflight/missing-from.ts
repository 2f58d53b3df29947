import { formatNumber } from '../../../i18n/number.ts';
import { foldArabic } from '../../../i18n/sort.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Edition } from '../../../model/edition.ts';
import type { Contact } from '../../../model/contact.ts';
import type { Lang } from '../../../model/languages.ts';
import { type Text, wordsOf } from '../../../model/text.ts';
import { plain } from './read-pdf.ts';

/**
 * Letters of a text in a form that survives a PDF: presentation forms undone, marks folded, no spaces (kerning looks
 * like a space), no lam and no alef: they often are one glyph, and readers disagree about which of them comes first.
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
    .replace(/['’]/g, '’')
    .replace(/\s+/g, '')
    .replace(/[ال]/g, '');
}

/** Does a page hold a name? Word by word, for the order of words on a line differs from reader to reader. */
export function holds(page: string, name: string): boolean {
  const text = folded(page);
  return name.split(/[\s()،,]+/).every((word) => text.includes(folded(word)));
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

/** What an edition promises by its selection and its sections. */
export function promisedBy({ cooperatives, sections }: Edition, catalogue: Catalogue): Promised {
  const has = (section: Edition['sections'][number]) => sections.includes(section);
  return {
    cooperatives: has('cooperatives') ? cooperatives : [],
    distributors: has('distributors') ? catalogue.distributors : [],
    pointsOfSale: has('points-of-sale') ? catalogue.pointsOfSale : [],
    events: has('events') ? catalogue.events : [],
    baskets: has('baskets') ? catalogue.baskets : [],
    contacts: has('imprint') ? catalogue.settings.contacts : [],
  };
}

/** Something a book should hold and does not: the code of an entry, or a phone number. */
export interface Missing {
  kind: 'cooperative' | 'product' | 'phone' | 'basket';
  what: string;
}

/**
 * Everything promised that a reader of these pages would look for in vain: cooperatives and products by code,
 * phones, prices. A product counts as printed on a page that holds its code, every price of it and a phone to order it
 * by; an index or a season calendar, which hold codes too, do not.
 */
export function missingFrom(pages: readonly string[], promised: Promised, lang: Lang): Missing[] {
  const missing: Missing[] = [];
  const somewhere = (kind: Missing['kind'], what: string, test: (page: string) => boolean) => {
    if (!pages.some(test)) missing.push({ kind, what });
  };
  const named = (name: Text) => (page: string) => holds(page, wordsOf(name, lang));
  for (const { code, name, contacts, products } of promised.cooperatives) {
    const phones = phonesOf(contacts);
    const reachable = (page: string) => phones.some((phone) => page.includes(phone));
    somewhere('cooperative', code, (page) => holdsFigure(page, code) && reachable(page) && named(name)(page));
    for (const phone of phones) somewhere('phone', phone, (page) => page.includes(phone));
    for (const product of products) {
      const prices = product.variants
        .flatMap(({ price, wholesale }) => [price, wholesale?.price ?? null])
        .flatMap((price) => (price === null ? [] : [plain(formatNumber(price))]));
      somewhere(
        'product',
        product.code,
        (page) =>
          holdsCode(page, product.code) &&
          reachable(page) &&
          named(product.name)(page) &&
          prices.every((price) => holdsFigure(page, price)),
      );
    }
  }
  for (const { name, contacts } of [...promised.distributors, ...promised.pointsOfSale, ...promised.events]) {
    for (const phone of phonesOf(contacts)) {
      somewhere('phone', phone, (page) => page.includes(phone) && named(name)(page));
    }
  }
  for (const phone of phonesOf(promised.contacts)) somewhere('phone', phone, (page) => page.includes(phone));
  for (const { code, name, price, items } of promised.baskets) {
    somewhere('basket', code, (page) => {
      const whole = holdsCode(page, code) && named(name)(page) && holdsFigure(page, plain(formatNumber(price)));
      return whole && items.every((item) => holdsCode(page, item.product.code));
    });
  }
  return missing;
}
