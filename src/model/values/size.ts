import { z } from 'zod';
import { type Lang, LANGS } from '../languages.ts';
import { cleanValue } from './clean.ts';
import { type Ambiguous, refuseAmbiguous } from './figure.ts';
import { type Measure, parseQuantity, parseDimensions } from './measure.ts';
import { freeText } from './scalars.ts';
import { Text } from './text.ts';
import { type Container, containerNamed, CONTAINERS, UNITS, withoutMarks } from './units.ts';

/** A size as sold: text for readers and, for measures, figures for programs. */
export interface Size extends Omit<Measure, 'text'> {
  text: Text;
  /** Packaging: `sachet de 100 g`. */
  container?: Container;
}

/** Longer texts are not measures. */
const MAX_CHARACTERS = 80;

/** Words without information about the quantity. */
const IGNORED_WORDS = /^(?:poids|contenance|الوزن|وزن)(?: net| الصافي)? ?:? ?| (?:nets?|صافي)$|\.$/g;

/**
 * Reads `250 g`, `1/2 L`, `1 000 g`, `نصف كيلو`, `12 pièces`, `lot de 6`, `sachet de 100 g`, `120 × 200 cm`; undefined
 * when the text is not a measure, both readings when the figure is ambiguous.
 */
export function parseSize(typed: string): Size | Ambiguous | undefined {
  if (typed.length > MAX_CHARACTERS) return undefined;
  const text = withoutMarks(cleanValue(typed)).replace(IGNORED_WORDS, '').trim();
  return parseContents(text) ?? parseDimensions(text) ?? parseQuantity(text);
}

function parseContents(text: string): Size | Ambiguous | undefined {
  const [, word = '', rest = ''] = /^(\p{L}+) (?:de |d['’])?(.+)$/u.exec(text) ?? [];
  const container = containerNamed(word);
  const inside = container && (parseDimensions(rest) ?? parseQuantity(/^\d+$/.test(rest) ? `${rest} piece` : rest));
  if (!inside || !('text' in inside)) return inside;
  const { ar, fr, en } = CONTAINERS[container];
  const inWords: Record<Lang, string> = {
    ar: `${ar} ${inside.text.ar}`,
    fr: `${fr} de ${inside.text.fr}`,
    en: `${en} of ${inside.text.en}`,
  };
  return { ...inside, text: inWords, container };
}

/** True for equal sizes, whatever their spelling: `500 g` and `1/2 kg`. */
export function isSameSize(a: Size, b: Size): boolean {
  if (LANGS.some((lang) => a.text[lang] && a.text[lang] === b.text[lang])) return true;
  const [one, other] = [amountOf(a), amountOf(b)];
  return one !== undefined && one === other;
}

/** A measure in the smallest unit of its kind. */
function amountOf({ quantity, sides, container, several }: Size): string | undefined {
  const measured = sides ?? (quantity && { values: [quantity.value], unit: quantity.unit });
  if (!measured) return undefined;
  const { kind, of } = UNITS[measured.unit];
  return [
    kind,
    container ?? '',
    several ? 'several' : '',
    ...measured.values.map((value) => (value * of).toFixed(3)),
  ].join(' ');
}

/** A size: a measure such as `250 g`, or text in each language (`{ar: صغير, fr: petit}`). */
export const SizeEntry = z
  .union([freeText(), Text])
  .transform((value, context): Size => {
    if (typeof value !== 'string') return { text: value };
    const size = parseSize(value);
    if (size && 'text' in size) return size;
    if (size) refuseAmbiguous(context, value, size);
    else context.addIssue({ code: 'custom', params: { code: 'size-unreadable' }, input: value });
    return z.NEVER;
  })
  .meta({ title: 'Size', examples: ['250 g', '1/2 l', '6 pièces', 'sachet de 100 g', '120 × 200 cm'] });
