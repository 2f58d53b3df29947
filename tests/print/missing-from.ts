import { formatNumber } from '../../src/i18n/format.ts';
import { foldArabic } from '../../src/i18n/sort.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Contact } from '../../src/model/contact.ts';
import type { Lang } from '../../src/model/languages.ts';
import { type Text, wordsOf } from '../../src/model/text.ts';
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

function phonesOf(contacts: readonly Contact[]): string[] {
  return contacts.flatMap(({ phone, whatsapp }) =>
    [phone, ...(whatsapp ? [whatsapp] : [])].map((it) => plain(it.national)),
  );
}

/**
 * Everything of the catalogue that a reader of these pages would look for in vain: cooperatives and products by code,
 * phones, prices. A product counts as printed on a page that holds its code, every price of it and a phone to order it
 * by; an index or a season calendar, which hold codes too, do not.
 */
export function missingFrom(pages: readonly string[], catalogue: Catalogue, lang: Lang): string[] {
  const missing: string[] = [];
  const somewhere = (what: string, test: (page: string) => boolean) => {
    if (!pages.some(test)) missing.push(what);
  };
  const named = (name: Text) => (page: string) => holds(page, wordsOf(name, lang));
  for (const { code, name, contacts, products } of catalogue.cooperatives) {
    const phones = phonesOf(contacts);
    const reachable = (page: string) => phones.some((phone) => page.includes(phone));
    somewhere(code, (page) => holdsFigure(page, code) && reachable(page) && named(name)(page));
    for (const phone of phones) somewhere(phone, (page) => page.includes(phone));
    for (const product of products) {
      const prices = product.variants
        .flatMap(({ price, wholesale }) => [price, wholesale?.price ?? null])
        .flatMap((price) => (price === null ? [] : [plain(formatNumber(price))]));
      somewhere(
        product.code,
        (page) =>
          page.includes(product.code) &&
          reachable(page) &&
          named(product.name)(page) &&
          prices.every((price) => holdsFigure(page, price)),
      );
    }
  }
  for (const { name, contacts } of [...catalogue.distributors, ...catalogue.pointsOfSale, ...catalogue.events]) {
    for (const phone of phonesOf(contacts)) somewhere(phone, (page) => page.includes(phone) && named(name)(page));
  }
  for (const phone of phonesOf(catalogue.settings.contacts)) somewhere(phone, (page) => page.includes(phone));
  for (const { code, name, price, items } of catalogue.baskets) {
    somewhere(code, (page) => {
      const whole = page.includes(code) && named(name)(page) && holdsFigure(page, plain(formatNumber(price)));
      return whole && items.every((item) => page.includes(item.product.code));
    });
  }
  return missing;
}
