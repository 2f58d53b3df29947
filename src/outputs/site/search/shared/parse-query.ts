import { westernDigits } from '../../../../model/values/letters.ts';
import { spellingVariants } from './fold.ts';

/** Visitors type two or three words; a longer query is a mistake or an attack. */
const MAX_WORDS = 8;
const MAX_CHARACTERS = 200;
/** No code and no phone number is longer. */
const MAX_DIGITS = 15;

export interface ParsedQuery {
  /** For each word its possible spellings, the most likely first. */
  words: string[][];
  /** Codes, phone numbers and parts of them: digits only. */
  numbers: string[];
}

/** Filler words around the thing wanted. Dropped, unless nothing else is left. */
const FILLERS = new Set(
  (
    'achat acheter vente vendre commander commande cherche chercher trouver veux voudrai besoin je prix combien tarif ' +
    'code numero num no n reference ref cooperative cooperatif coop produit article ' +
    'شراء اشتري بيع اريد ابحث طلب ثمن سعر كم بكم شحال بشحال بغيت باغي عافاك رقم رمز منتج منتوج تعاونيه تعاونيات ' +
    'chhal bchhal ch7al bch7al taman bghit baghi 3afak ra9m raqm ta3awniya taawniya'
  ).split(' '),
);

/** A quantity: `1 kg`, `500 غ`, `5 litres`. It says how much, not what. */
const SIZE =
  /(^|[^\p{L}\p{N}])\d+(?:[.,]\d+)?\s*(?:kg|kilos?|kgs|g|grs?|grammes?|ml|cl|l|litres?|cm|غ|غرام|كرام|كلغ|كغ|كيلو|مل|سل|ل|لتر|ليتر|سم)(?![\p{L}\p{N}])/giu;

/** Digits, and the separators people type between them. */
const NUMBER = /(^|[^\p{L}\p{N}])(\+?\d(?:[\s.,/()\u2010-\u2015-]*\d)*)(?![\p{L}\p{N}])/gu;

/** A code in its two parts. 214-0 does not name a product yet. */
const CODE = /^([1-9]\d{2,3})\D+(0?[1-9]|[1-9]\d)$/;

/** The digits of a code or a phone number as the index stores them: `214-3` is 21403, `+212 6 85` is 0685. */
function digitsOf(typed: string): string {
  const code = CODE.exec(typed);
  if (code) return `${code[1]}${code[2]?.padStart(2, '0')}`;
  const digits = typed.replace(/\D/g, '');
  const international = /^(?:00212|212(?=\d{7}))0?(?=\d)/.exec(digits);
  return (international ? `0${digits.slice(international[0].length)}` : digits).slice(0, MAX_DIGITS);
}

/** Splits a query into words and numbers. Accepts any text; without letters or digits the result is empty. */
export function parseQuery(query: string): ParsedQuery {
  const text = westernDigits(query.slice(0, MAX_CHARACTERS).normalize('NFKC')).replace(
    /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    '',
  );
  const numbers = new Set<string>();
  const collect = (_: string, before: string, typed: string): string => {
    numbers.add(digitsOf(typed));
    return `${before} `;
  };
  const unmeasured = text.replace(SIZE, '$1 ');
  const rest = (/[\p{L}\p{N}]/u.test(unmeasured) ? unmeasured : text).replace(NUMBER, collect);
  const all = distinct(spellingVariants(rest));
  const significant = all.filter(([word]) => !FILLERS.has(word ?? ''));
  const words = significant.length > 0 || numbers.size > 0 ? significant : all;
  return { words: words.slice(0, MAX_WORDS), numbers: [...numbers].slice(0, MAX_WORDS) };
}

function distinct(words: string[][]): string[][] {
  return [...new Map(words.map((forms) => [forms[0], forms])).values()];
}
