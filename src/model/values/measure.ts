import type { Lang } from '../languages.ts';
import { type Ambiguous, parseFigure } from './figure.ts';
import { type Unit, unitNamed, UNITS, withUnit, withPoint } from './units.ts';

// Parses quantities. All input here is normalised by `plain`, without capitals and accents.

/** A quantity and its wording. */
export interface Measure {
  text: Record<Lang, string>;
  quantity?: { value: number; unit: Unit };
  /** Two or three dimensions of an object, in one unit. */
  sides?: { values: number[]; unit: Unit };
  /** Several of one quantity: `6 × 100 g`. */
  several?: true;
}

const FIGURE = '\\d[\\d.,]*(?: \\d{3}(?!\\d))*(?:[.,]\\d+)?';
const AMOUNT = new RegExp(`^(${FIGURE})? ?(\\d ?/ ?\\d)?(?= |\\p{L}|$)`, 'u');
const BY = ' ?(?:×|x|\\*|sur|على|في) ?';
const SIDE = `(${FIGURE}) ?(\\p{L}*)`;
const SIDES = new RegExp(`^${SIDE}${BY}${SIDE}(?:${BY}${SIDE})?$`, 'u');

/** Amounts in words, before their unit. */
const AMOUNTS_IN_WORDS: Record<string, number> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  demi: 0.5,
  demie: 0.5,
  quart: 0.25,
  quarts: 0.25,
  نصف: 0.5,
  ربع: 0.25,
};

const AND_HALF: [RegExp, number][] = [
  [/(?: et demie?| و ?نصف)$/, 0.5],
  [/(?: et quart| و ?ربع)$/, 0.25],
];

/** `250 g`, `1/2 l`, `1 000 g`, `نصف كيلو`, `12 pieces`, `kilo`; undefined when the text is not a quantity. */
export function parseQuantity(text: string): Measure | Ambiguous | undefined {
  const [ending, more] = AND_HALF.find(([pattern]) => pattern.test(text)) ?? [/$^/, 0];
  const words = text.replace(ending, '').replace(/^(?:a )?l(?:a |['’])|^(?:بال|لل)(?=\p{L}{3})/u, '');
  const amount = parseAmount(words);
  if (amount === undefined || !('value' in amount)) return amount;
  const unit = unitNamed(amount.rest);
  if (!unit) return undefined;
  const value = amount.value + more;
  return { text: withUnit(formatFigure(value), value, unit), quantity: { value, unit } };
}

function parseAmount(text: string): { value: number; rest: string } | Ambiguous | undefined {
  const [typed = '', figure = '', fraction = ''] = AMOUNT.exec(text) ?? [];
  const rest = text
    .slice(typed.length)
    .trim()
    .replace(/^d(?:e |['’])/, '');
  if (!typed) return parseAmountInWords(text);
  const whole = figure.trim() ? decimalOf(figure.trim()) : 0;
  if (typeof whole !== 'number') return whole;
  const [over = 0, under = 1] = fraction ? fraction.split('/').map(Number) : [];
  return under > 0 ? { value: whole + over / under, rest } : undefined;
}

/** An amount in words, or a unit alone: `demi-litre`, `trois quarts de litre`, `لترين`, `kilo`. */
function parseAmountInWords(text: string): { value: number; rest: string } | undefined {
  const words = text.split(/[ -]/);
  const said = words.findIndex((word) => AMOUNTS_IN_WORDS[word] === undefined);
  const value = words.slice(0, Math.max(0, said)).reduce((product, word) => product * (AMOUNTS_IN_WORDS[word] ?? 1), 1);
  const rest = words
    .slice(said)
    .join(' ')
    .replace(/^d(?:e |['’])/, '');
  const two = rest.replace(/(?:ان|ين)$/, '');
  if (said === 0 && two !== rest && unitNamed(two)) return { value: 2, rest: two };
  // One or two letters alone are not a measure: "L" is a clothing size.
  return said > 0 || /^(?:[a-z]{4}|\p{Script=Arabic}{3})/u.test(rest) ? { value, rest } : undefined;
}

/** `120 x 200 cm`, `30 cm sur 20 cm`, `30×20×10 cm`; for weights and volumes, a count: `6 x 100 g`. */
export function parseDimensions(text: string): Measure | undefined {
  const [, ...parts] = SIDES.exec(text) ?? [];
  const values = [parts[0], parts[2], parts[4]].flatMap((figure) => (figure ? [decimalOf(figure.trim())] : []));
  const named = [parts[1], parts[3], parts[5]].flatMap((word) => (word ? [unitNamed(word)] : []));
  const unit = named.at(-1);
  const [first, second] = values;
  if (!unit || named.some((other) => other !== unit) || !values.every((value) => typeof value === 'number'))
    return undefined;
  const { kind, ar, fr, en } = UNITS[unit];
  const figure = values.map(formatFigure).join(' × ');
  const said = { ar: `${figure} ${ar}`, fr: `${figure} ${fr}`, en: `${withPoint(figure)} ${en}` };
  if (kind === 'length') return { text: said, sides: { values, unit } };
  if (kind === 'count' || values.length > 2 || named.length > 1) return undefined;
  return { text: said, quantity: { value: Number(first) * Number(second), unit }, several: true };
}

/** A figure in a size, where `0,250` can only mean a quarter. */
function decimalOf(text: string): number | Ambiguous | undefined {
  const figure = parseFigure(text);
  return typeof figure === 'object' && text.startsWith('0') ? figure.decimal : figure;
}

/** `1 000`, `0,5`: the form both languages use. */
function formatFigure(value: number): string {
  const [whole = '', cents] = String(Math.round(value * 1000) / 1000).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return cents ? `${grouped},${cents}` : grouped;
}
