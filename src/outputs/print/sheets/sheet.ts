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
import type { BookPictures } from '../pictures/picture-slots.ts';

/** The props of a template; `page` is narrowed to its own content. */
export interface SheetProps<T extends Template> {
  page: Extract<BookPage, { template: T }>;
  book: Book;
  pictures: BookPictures;
}

/** The language of a page: that of the book, except on an index in the other language. */
export function langOf(page: BookPage, book: Book): Lang {
  return page.template === 'index' ? page.lang : book.lang;
}

/** The texts of the book in one language, typeset. Keys have no namespace. */
export function wordsIn(lang: Lang): (key: KeyAfter<'print:'>, values?: Record<string, string | number>) => string {
  const t = translator(lang);
  return (key, values) => typeset(t(`print:${key}`, values), lang);
}

/** The link target of a page number, for readers on a screen. */
export function pageLink(book: Book, page: number): string {
  return `#${book.pages[page - 1]?.anchor ?? ''}`;
}

/** The address in a cooperative's QR code: a permanent one, because paper stays in use for years. */
export function cooperativeAddress({ catalogue, lang }: Book, { code }: Cooperative): string {
  return shortAddress(code, lang, catalogue.settings.address);
}

/** Number of digits of the longest cooperative code of the book: an order slip has a box for each. */
export function codeDigits({ catalogue }: Book): number {
  return Math.max(3, ...catalogue.cooperatives.map(({ code }) => code.length));
}

/** A phone number and whether it takes calls, WhatsApp messages or both. */
export interface PhoneLine {
  phone: Phone;
  call: boolean;
  whatsapp: boolean;
  contact: Contact;
}

/** Every number of these contacts once. A separate WhatsApp number has a line of its own. */
export function phoneLines(contacts: readonly Contact[]): PhoneLine[] {
  const lines = new Map<string, PhoneLine>();
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

/** The oldest date of the prices of these products; undefined when a price has no date. */
export function pricesSince(products: readonly Product[]): string | undefined {
  const days = products.flatMap((product) => product.variants.map((variant) => priceDate(product, variant)));
  return days.some((day) => day === undefined) ? undefined : days.toSorted()[0];
}
