// The text that WhatsApp finds already typed. Short enough to be read aloud, and made so that a plain-text messenger
// shows it right: a code stands at the start of its line, because after an Arabic letter 202-01 would be shown as
// 01-202; and figures are not grouped, because a space would let them be reordered.

/** The words of a message; `{…}` stands for what is filled in. */
export interface MessageWords {
  greeting: string;
  /** `{code} × {quantity}` */
  line: string;
  /** `{line} ({size})`: where a product comes in several sizes. */
  sized: string;
  /** `المجموع: {sum} درهم` */
  total: string;
  /** Added to the total when some prices are on request. */
  asked: string;
  /** `المدينة: {town}` */
  town: string;
}

export interface MessageLine {
  code: string;
  quantity: number;
  /** Left out when there is only one. */
  size?: string;
}

export interface Message {
  lines: readonly MessageLine[];
  /** Dirhams. */
  sum: number;
  asked: boolean;
  town?: string;
}

/** Fills in `{name}`, whatever the value looks like. */
export function fill(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** `455`, `12,50`: to be read aloud, so without grouping. */
export function plainFigure(dirhams: number): string {
  return Number.isInteger(dirhams) ? String(dirhams) : dirhams.toFixed(2).replace('.', ',');
}

/** What to write to a cooperative or a distributor. */
export function orderMessage(words: MessageWords, { lines, sum, asked, town }: Message): string {
  const ordered = lines.map(({ code, quantity, size }) => {
    const line = fill(words.line, { code, quantity });
    return size ? fill(words.sized, { line, size }) : line;
  });
  const total = sum > 0 ? fill(words.total, { sum: plainFigure(sum) }) : '';
  const price = asked ? [total, words.asked].filter(Boolean).join(' + ') : total;
  return [words.greeting, ...ordered, price, town ? fill(words.town, { town }) : ''].filter(Boolean).join('\n');
}

/** wa.me wants digits only; the text is what the reader finds already typed. */
export function whatsappAddress(digits: string, text: string): string {
  return `https://wa.me/${digits}?text=${encodeURIComponent(text)}`;
}

/** The text of such an address with the town added, where someone has chosen one. */
export function withTown(address: string, words: Pick<MessageWords, 'town'>, town: string | undefined): string {
  const url = new URL(address);
  const text = url.searchParams.get('text') ?? '';
  return whatsappAddress(url.pathname.slice(1), town ? `${text}\n${fill(words.town, { town })}` : text);
}
