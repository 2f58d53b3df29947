import { parsePhone, type Phone } from '../../model/values/phone.ts';
import { fold } from './folded.ts';

/** The numbers of a text and what else it says. */
export interface PhonesRead {
  phones: Phone[];
  /** What was left: a name, hours, which number has WhatsApp. */
  rest: string;
  /** Digits that may be meant as a number and cannot be one, as typed. */
  impossible?: string;
}

/** Nine digits with or without what stands before them, and whatever people put between. */
const BETWEEN = '[ ().\\-/_]{0,3}';
const NUMBER = new RegExp(
  `(?<![\\d+])(?:\\(? ?(?:\\+|00) ?212 ?\\)?|212|\\+)?${BETWEEN}(?:\\(0\\)|0)?${BETWEEN}[5-8](?:${BETWEEN}\\d){8}(?!\\d)`,
  'g',
);

/** A code of another country right before what looks like a number of ours. */
const FOREIGN = /(?:\+|00) ?(?!212)\d{1,3}[ .\-()]*$/;

/** What says nothing but that a number follows. */
const LABELS =
  /(?:t[eé]l(?:[eé]phone)?|gsm|mobile|portable|fixe|fix|whats ?app|wtsp|wa|phone|n°|num[eé]ro|الهاتف|هاتف|رقم|النقال|الثابت|المحمول|واتساب|واتس|فيكس)(?!\p{L})/giu;

/** Reads every number of a text. */
export function readPhones(typed: string): PhonesRead {
  const { text, typed: part } = fold(typed);
  const phones: Phone[] = [];
  const kept: string[] = [];
  let from = 0;
  let impossible: string | undefined;
  for (const match of text.matchAll(NUMBER)) {
    const [digits] = match;
    const end = match.index + digits.length;
    const before = text.slice(from, match.index);
    const phone = parsePhone(digits.replace(/[/_]/g, ' '));
    const more = /^[ .-]{0,2}\d(?!\s?[-.)]\s)/.test(text.slice(end)) && !startsNumber(text.slice(end));
    const less = /\d[ .-]{0,2}$/.test(before) && !/(?:^|\n|\s)\d[ .]?[-.)] ?$/.test(before);
    if (!phone || more || less || FOREIGN.test(before)) {
      impossible ??= part(match.index, end);
      continue;
    }
    if (!phones.some(({ e164 }) => e164 === phone.e164)) phones.push(phone);
    kept.push(part(from, match.index));
    from = end;
  }
  kept.push(part(from, text.length));
  const rest = kept.join(' ');
  // Six digits in a row that are no day look like a number that lost some.
  if (phones.length === 0 && !/\d{4}-\d{2}-\d{2}|\d:\d{2}/.test(rest))
    impossible ??= /(?<![\d/.-])\d(?:[ .-]?\d){5,}(?![\d/])/.exec(fold(rest).text)?.[0];
  return { phones, rest: withoutLabels(rest), ...(impossible !== undefined && { impossible }) };
}

function startsNumber(text: string): boolean {
  NUMBER.lastIndex = 0;
  const found = NUMBER.exec(text.replace(/^[ .-]+/, ''));
  NUMBER.lastIndex = 0;
  return found?.index === 0;
}

function withoutLabels(rest: string): string {
  return rest
    .replace(LABELS, ' ')
    .replace(/(?<!\p{L})(?:ou|et|or|and|أو|او|و)(?!\p{L})/giu, ' ')
    .replace(/(?:^|\n)\s*\d\s?[-.)]\s*(?=\n|$)/g, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/^[\s\-–—/\\,;:.|()+؛،]+|[\s\-–—/\\,;:|(+؛،]+$/g, '')
    .replace(/^([^(]*)\)/, '$1')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
