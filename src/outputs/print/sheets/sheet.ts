import { shortAddress } from '../../../addresses/short.ts';
import { typeset } from '../../../i18n/format.ts';
import { type KeyAfter, translator } from '../../../i18n/translate.ts';
import type { Contact } from '../../../model/contact.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import { priceDate } from '../../../model/facts.ts';
import type { Lang } from '../../../model/languages.ts';
import type { Phone } from '../../../model/values/phone.ts';
import type { Product } from '../../../model/product.ts';
import type { Book, BookPage, Template } from '../book.ts';
import type { PlacedPictures } from '../pictures/picture-slots.ts';

/** What every template is given; `page` is narrowed to the content of its own. */
export interface SheetProps<T extends Template> {
  page: Extract<BookPage, { template: T }>;
  book: Book;
  pictures: PlacedPictures;
}

/** The language a page is written in: the book's, except an index of the other language. */
export function langOf(page: BookPage, book: Book): Lang {
  return page.template === 'index' ? page.lang : book.lang;
}

/** The texts of the book in one language, set as a typographer would. Keys without their namespace. */
export function wordsIn(lang: Lang): (key: KeyAfter<'print:'>, values?: Record<string, string | number>) => string {
  const t = translator(lang);
  return (key, values) => typeset(t(`print:${key}`, values), lang);
}

/** Where a reader of the file on a screen gets to from a page number. */
export function pageLink(book: Book, page: number): string {
  return `#${book.pages[page - 1]?.anchor ?? ''}`;
}

/** Where the QR code of a cooperative leads: what is printed must lead somewhere for years. */
export function cooperativeAddress({ catalogue, lang }: Book, { code }: Cooperative): string {
  return shortAddress(code, lang, catalogue.settings.address);
}

/** Digits of the longest code of the book's cooperatives: as many as one must find room to write. */
export function codeDigits({ catalogue }: Book): number {
  return Math.max(3, ...catalogue.cooperatives.map(({ code }) => code.length));
}

/** A number and what it is good for. */
export interface Line {
  phone: Phone;
  call: boolean;
  whatsapp: boolean;
  contact: Contact;
}

/** Every number of these contacts once. A WhatsApp number of its own has its own line. */
export function phoneLines(contacts: readonly Contact[]): Line[] {
  const lines = new Map<string, Line>();
  for (const contact of contacts) {
    const known = lines.get(contact.phone.e164) ?? { phone: contact.phone, call: false, whatsapp: false, contact };
    lines.set(contact.phone.e164, { ...known, call: true });
    if (!contact.whatsapp) continue;
    const other = lines.get(contact.whatsapp.e164) ?? {
      phone: contact.whatsapp,
      call: false,
      whatsapp: false,
      contact,
    };
    lines.set(contact.whatsapp.e164, { ...other, whatsapp: true });
  }
  return [...lines.values()];
}

/** The day since which every price of these products stands; undefined when one of them was never dated. */
export function pricesSince(products: readonly Product[]): string | undefined {
  const days = products.flatMap((product) => product.variants.map((variant) => priceDate(product, variant)));
  return days.some((day) => day === undefined) ? undefined : days.toSorted()[0];
}
