import { comparableWord } from '../../model/values/letters.ts';
import { spellingsOf } from '../../model/values/choice.ts';
import { money } from '../../model/values/figure.ts';
import { type Unit, unitNamed, UNITS, withoutMarks } from '../../model/values/units.ts';
import { anyOf, fold } from './folded.ts';
import { findSizes } from './size.ts';

/** A price as a list says it. `unknown` when the list has none that can be read. */
export interface ImportedPrice {
  qualifier: 'exact' | 'from' | 'range' | 'about' | 'on-request' | 'unknown';
  amount?: number;
  min?: number;
  max?: number;
  /** The unit it is for: `kg`, `l`, `piece`. */
  per?: Unit;
}

export interface PriceRead {
  price: ImportedPrice;
  /** A size that stands with it: `500 g : 60 DH`. */
  size?: string;
  /** Words that are no part of it. */
  rest: string;
  /** Why it cannot be read: `import:remark.<fault>`. */
  fault?: 'price-unreadable' | 'number-ambiguous' | 'currency-foreign';
}

export const CURRENCY = '(?:dhs?|drh|dirhams?|mad|درهما?|دراهم|د\\. ?م\\.?|د م)';
const FOREIGN = /€|\$|£|(?<![a-z])(?:euros?|eur|usd|dollars?)(?![a-z])/;
export const FIGURE = "(?:\\d{1,3}(?:[ '.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d+)?)";
const U = anyOf(Object.entries(UNITS).flatMap(([unit, { typed, fr }]) => [unit, fr, ...typed.split(' ')]));
export const PER = `(?:/ ?|(?<!\\p{L})(?:le|la|les|l'|par|per|pour|au|chaque|a la) ?|(?<!\\p{L})(?:لكل|عن كل|ل|لل|ب|بال|ال) ?)(?:${FIGURE} ?)?(?:${U})(?!\\p{L})`;

const ABOUT = new RegExp(
  `(?<!\\p{L})(?:${anyOf(['environ', 'env', 'à peu près', 'autour de', 'vers', 'approx', 'about', 'around', 'circa', 'حوالي', 'تقريبا', 'نحو', 'ما يقارب'])})\\.?(?!\\p{L})|[~≈±]`,
  'u',
);
const FROM = new RegExp(
  `(?<!\\p{L})(?:${anyOf(['à partir de', 'a partir', 'àpd', 'dès', 'from', 'starting at', 'ابتداء من', 'ابتداءا من', 'ابتداء', 'انطلاقا من', 'بدءا من', 'من'])})(?!\\p{L})|(?<=\\d) ?\\+|(?<!\\p{L})et plus(?!\\p{L})|فما فوق`,
  'u',
);
const UP_TO = new RegExp(
  `(?<!\\p{L})(?:${anyOf(["jusqu'à", "jusqu'a", 'maximum', 'max', 'moins de', 'au plus', 'إلى غاية', 'أقل من', 'حتى'])})(?!\\p{L})|<`,
  'u',
);
const RANGE = new RegExp(
  `^(?:(?:entre|de|du|from|between|من|بين|ما بين) ?)?(${FIGURE}) ?(?:-|a|et|au|to|and|الي|و|ل|حتي) ?(${FIGURE})$`,
  'u',
);
const SAID_ONCE = new RegExp(
  `(?<!\\p{L})(?:${CURRENCY}|ttc|prix|pu|seulement|فقط|ثمن|الثمن|السعر)(?!\\p{L})\\.?`,
  'gu',
);
const ON_REQUEST = new Set(
  [
    ...spellingsOf('on-request'),
    'à la commande',
    'sur commande',
    'selon commande',
    'selon modèle',
    'بالطلب',
    'on request',
    'حسب الطلبية',
    'à discuter',
    'à négocier',
  ].map(comparableWord),
);

const Dirhams = money(0.05);

/** Reads a text that is a price; with its unit, its size and its limits. */
export function readPrice(typed: string): PriceRead {
  const unknown = (fault?: PriceRead['fault']): PriceRead => ({
    price: { qualifier: 'unknown' },
    rest: typed.trim(),
    ...(fault && { fault }),
  });
  if (ON_REQUEST.has(comparableWord(typed))) return { price: { qualifier: 'on-request' }, rest: '' };
  let text = fold(typed).text.replace(/\s+/g, ' ').trim();
  // "Huit cents dirhams" is a price that only a person can read.
  if (!/\d/.test(text))
    return unknown(new RegExp(`(?<!\\p{L})${CURRENCY}(?!\\p{L})`, 'u').test(text) ? 'price-unreadable' : undefined);
  if (FOREIGN.test(text)) return unknown('currency-foreign');
  let per: Unit | undefined;
  let size: string | undefined;
  text = text.replace(new RegExp(PER, 'u'), (found) => {
    const [measured] = findSizes(found);
    const unit = unitNamed(
      withoutMarks(
        found
          .replace(/[^\p{L}]+/gu, ' ')
          .trim()
          .split(' ')
          .at(-1) ?? '',
      ).replace(/^(?:لل|ال|بال|ل|ب)(?=\p{L}{2})/u, ''),
    );
    if (measured) size = measured.text;
    else if (unit) per = unit;
    else return found;
    return ' ';
  });
  const [measured] = findSizes(text);
  if (measured && size === undefined && /\d/.test(text.slice(0, measured.start) + text.slice(measured.end))) {
    size = measured.text;
    const before = text.slice(0, measured.start).replace(/(?<!\p{L})(?:le|la|les|l'|par|pour|per|chaque)\s*$/u, '');
    text = `${before} ${text.slice(measured.end)}`;
  }
  text = text
    .replace(SAID_ONCE, ' ')
    .replace(/(?<=\d)[.,]-+/, '')
    .replace(/[()[\]:=]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const about = ABOUT.test(text);
  text = text
    .replace(ABOUT, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ -]+|[ -]+$/g, '');
  const found = { ...(size !== undefined && { size }), rest: '' };
  const withPer = (price: ImportedPrice): ImportedPrice => ({ ...price, ...(per && { per }) });

  const [, low, high] = RANGE.exec(text) ?? [];
  if (low && high) {
    const [min, max] = [amountOf(low), amountOf(high)];
    if (typeof min === 'string' || typeof max === 'string')
      return unknown(typeof min === 'string' ? min : (max as 'price-unreadable'));
    if (min >= max) return unknown('price-unreadable');
    return { price: withPer({ qualifier: 'range', min, max }), ...found };
  }
  if (UP_TO.test(text)) return unknown('price-unreadable');
  const from = FROM.test(text);
  text = text.replace(FROM, ' ').replace(/\s+/g, ' ').trim();
  const figures = text.match(new RegExp(FIGURE, 'g')) ?? [];
  const [only = '', ...others] = figures;
  const rest = text
    .replace(only, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .,;/-]+|[ .,;/-]+$/g, '');
  const bareUnit = per === undefined && size === undefined ? unitNamed(withoutMarks(rest)) : undefined;
  if (bareUnit) per = bareUnit;
  if (others.length > 0 || /\d/.test(rest) || text.includes('%')) return unknown('price-unreadable');
  const amount = amountOf(only);
  if (typeof amount === 'string') return unknown(amount);
  return {
    price: withPer({ qualifier: from ? 'from' : about ? 'about' : 'exact', amount }),
    ...found,
    rest: bareUnit ? '' : rest,
  };
}

/** Dirhams, or why not. */
function amountOf(figure: string): number | 'number-ambiguous' | 'price-unreadable' {
  const read = Dirhams.safeParse(figure);
  if (read.success) return read.data;
  const ambiguous = read.error.issues.some(
    (issue) => 'params' in issue && (issue.params as { code?: string } | undefined)?.code === 'number-ambiguous',
  );
  return ambiguous ? 'number-ambiguous' : 'price-unreadable';
}

/** The price of a cell that holds a number, with what its format says beside it: `#,##0.00" DH/kg"`. */
export function priceOfNumber(value: number, format = ''): PriceRead {
  const [, said = ''] = /"([^"]*\p{L}[^"]*)"/u.exec(format) ?? [];
  if (format.includes('%')) return { price: { qualifier: 'unknown' }, rest: '', fault: 'price-unreadable' };
  if (said) return readPrice(`${Math.round(value * 100) / 100} ${said}`);
  const read = Dirhams.safeParse(Math.round(value * 100) / 100);
  if (read.success) return { price: { qualifier: 'exact', amount: read.data }, rest: '' };
  return { price: { qualifier: 'unknown' }, rest: '', fault: 'price-unreadable' };
}

/** A price as an entry has it: a number, `on-request`, `from 90`, `45-55`, `about 450`; undefined when it is unknown. */
export function writtenPrice({ qualifier, amount, min, max }: ImportedPrice): number | string | undefined {
  if (qualifier === 'exact') return amount;
  if (qualifier === 'range') return `${min}-${max}`;
  if (qualifier === 'from' || qualifier === 'about') return `${qualifier} ${amount}`;
  return qualifier === 'on-request' ? qualifier : undefined;
}
