import { formatCount } from '../../shared/format-count.ts';
import type { PluralForms } from '../../shared/plural-forms.ts';

// The prefilled text of a WhatsApp message. It is short enough to be read aloud, and a plain-text messenger shows it
// right: a code starts its line, because after an Arabic letter 202-01 would appear as 01-202; and numbers are not
// grouped, because their parts could be reordered at a space.

/** The texts of a message, with placeholders `{…}`. */
export interface MessageWords {
  greeting: string;
  /** `{code} × {quantity}` */
  line: string;
  /** `{line} ({size})`: for a product with several sizes. */
  sized: string;
  /** `المجموع: {amount}` */
  total: string;
  /** `{n} درهما`, by its number. */
  amount: PluralForms;
  locale: string;
  /** Added to the total when some prices are on request. */
  asked: string;
  /** `المدينة: {town}` */
  town: string;
}

export interface MessageLine {
  code: string;
  quantity: number;
  /** Only for a product with several sizes. */
  size?: string;
}

export interface OrderDetails {
  lines: readonly MessageLine[];
  /** Dirhams. */
  sum: number;
  asked: boolean;
  town?: string;
}

/** Fills in placeholders `{name}`. Values may contain any characters. */
export function fill(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A price without grouping, to be read aloud: `455`, `12,50`. */
export function plainFigure(dirhams: number): string {
  return Number.isInteger(dirhams) ? String(dirhams) : dirhams.toFixed(2).replace('.', ',');
}

/** The text that orders products from a cooperative or a distributor. */
export function orderMessage(words: MessageWords, { lines, sum, asked, town }: OrderDetails): string {
  const ordered = lines.map(({ code, quantity, size }) => {
    const line = fill(words.line, { code, quantity });
    return size ? fill(words.sized, { line, size }) : line;
  });
  const amount = formatCount(words.amount, sum, words.locale, plainFigure(sum));
  const total = sum > 0 ? fill(words.total, { amount }) : '';
  const price = asked ? [total, words.asked].filter(Boolean).join(' + ') : total;
  return [words.greeting, ...ordered, price, town ? fill(words.town, { town }) : ''].filter(Boolean).join('\n');
}

/**
 * A WhatsApp link.
 *
 * @param digits international phone number, digits only
 * @param text prefilled message
 */
export function whatsappAddress(digits: string, text: string): string {
  return `https://wa.me/${digits}?text=${encodeURIComponent(text)}`;
}

/** Adds the chosen town to the message of a WhatsApp link. */
export function withTown(address: string, words: Pick<MessageWords, 'town'>, town: string | undefined): string {
  const url = new URL(address);
  const text = url.searchParams.get('text') ?? '';
  return whatsappAddress(url.pathname.slice(1), town ? `${text}\n${fill(words.town, { town })}` : text);
}
