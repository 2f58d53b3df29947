import { cleanValue } from './clean.ts';

/** A Moroccan phone number, normalised. */
export interface Phone {
  /** `+212685000002`: for `tel:` and, without the plus, for wa.me. */
  e164: string;
  /** `0685 00 00 02`: as Moroccans read it; always shown left to right. */
  national: string;
  kind: 'mobile' | 'fixed' | 'special';
}

/** Ranges assigned to no operator: the only numbers allowed in the sample, and forbidden in a real catalogue. */
const FICTIONAL = /^\+212(685|500)\d{6}$/;

/** True for numbers in the fictional ranges (0685 xx xx xx and 0500 xx xx xx). */
export function isFictional(phone: Phone): boolean {
  return FICTIONAL.test(phone.e164);
}

const KINDS: Record<string, Phone['kind']> = { 5: 'fixed', 6: 'mobile', 7: 'mobile', 8: 'special' };

/** Longer texts are refused: a number with its label and link is shorter. */
const MAX_CHARACTERS = 200;

/** Link formats that call or message a number. */
const LINK = /^(?:tel:|sms:|whatsapp:|(?:https?:\/\/)?(?:www\.)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?))/i;

/** Labels people write before or after a number. */
const LABEL =
  /(?:t[eé]l(?:[eé]phone)?|phone|gsm|mobile|portable|port|fixe|whats ?app|wa|n°|num[eé]ro|num|رقم|الهاتف|هاتف|الهاتف|المحمول|محمول|النقال|نقال|الثابت|الواتساب|واتساب|واتس|جوال)(?![\p{L}])/giu;

/** Separators between digits: spaces, hyphens, brackets, dots of both scripts, phone symbols. */
const SEPARATORS = /[\s().\-/,،؛;:|·•_*\p{So}]/gu;

const NUMBER = '(?:\\+212|00212|212|0)?0?[5-8]\\d{8}';
const ONE_NUMBER = new RegExp(`^${NUMBER}$`);
/** Several numbers without separators are recognised only when each has its prefix. */
const SEVERAL_NUMBERS = new RegExp(`^(?:${NUMBER.replace(')?0?', ')0?')}){2,5}$`);
const EACH_NUMBER = new RegExp(NUMBER.replace(')?0?', ')0?'), 'g');

/**
 * Reads a Moroccan number in any common format: `0612345678`, `06 12-34.56/78`, `+212 (0)6 12…`, `00212…`, `212…`,
 * `Tél : 06…`, `tel:+212…`, `https://wa.me/212…`, Arabic-Indic digits, invisible characters, and `612345678` (a
 * spreadsheet dropped the 0).
 *
 * @returns null when the number cannot exist in the Moroccan plan (ANRT: ten digits, first 05, 06, 07 or 08)
 */
export function parsePhone(typed: string): Phone | null {
  const digits = compact(typed);
  return ONE_NUMBER.test(digits) ? phoneOf(digits) : null;
}

/** All numbers of a text with several: `06… / 05…`, `06… ou 05…`; empty when it has one or none. */
export function parsePhones(typed: string): Phone[] {
  const digits = compact(
    typed.slice(0, MAX_CHARACTERS).replace(/(?<!\p{L})(?:ou|et|or|puis|أو|و)(?!\p{L})|[+&](?!\s*212)/gu, ' '),
  );
  return SEVERAL_NUMBERS.test(digits) ? (digits.match(EACH_NUMBER) ?? []).map(phoneOf) : [];
}

/** Digits of a number with an optional plus, and any characters that do not belong there. */
function compact(typed: string): string {
  if (typed.length > MAX_CHARACTERS) return '';
  const text = cleanValue(typed);
  // From a link, take its path or its `phone` parameter; ignore the message parameter.
  const linked = LINK.test(text)
    ? text
        .replace(LINK, '')
        .replace(/^.*?phone=/i, '')
        .replace(/[?&#].*$/, '')
    : text;
  return linked.replace('%2B', '+').replace(LABEL, '').replace(/\(0\)/g, '').replace(SEPARATORS, '');
}

function phoneOf(number: string): Phone {
  const digits = number.slice(-9);
  return {
    e164: `+212${digits}`,
    national: `0${digits}`.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4'),
    kind: KINDS[digits.charAt(0)] ?? 'special',
  };
}
