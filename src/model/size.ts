import { z } from 'zod';
import { westernDigits, words } from './scalars.ts';
import { Text } from './text.ts';

/** Units of measure, as written after a figure in each language, with what people type for them. */
export const UNITS = {
  g: { ar: 'غ', fr: 'g', typed: ['gr', 'grs', 'gramme', 'grammes', 'غ', 'غرام', 'جرام'] },
  kg: { ar: 'كلغ', fr: 'kg', typed: ['kilo', 'kilos', 'كلغ', 'كغ', 'كيلو'] },
  ml: { ar: 'مل', fr: 'ml', typed: ['مل', 'مليلتر'] },
  cl: { ar: 'سل', fr: 'cl', typed: ['سل', 'سنتيلتر'] },
  l: { ar: 'ل', fr: 'l', typed: ['litre', 'litres', 'ل', 'لتر', 'ليتر'] },
  cm: { ar: 'سم', fr: 'cm', typed: ['سم'] },
  m: { ar: 'م', fr: 'm', typed: ['م', 'متر'] },
} as const;
export type Unit = keyof typeof UNITS;

/** How much one buys: words for readers and, where it is a measure, the figure for machines. */
export interface Size {
  text: Text;
  quantity?: { value: number; unit: Unit };
}

function unitTyped(word: string): Unit | undefined {
  const typed = word.toLowerCase();
  return (Object.keys(UNITS) as Unit[]).find(
    (unit) => unit === typed || (UNITS[unit].typed as readonly string[]).includes(typed),
  );
}

/** Reads `250 g`, `0,5 l`, `120 × 200 cm`; undefined when the text is no measure. */
export function parseSize(typed: string): Size | undefined {
  const match = /^(\d+(?:[.,]\d+)?)(?:\s*[×x*]\s*(\d+(?:[.,]\d+)?))?\s*(\p{L}+)\.?$/u.exec(westernDigits(typed.trim()));
  const unit = unitTyped(match?.[3] ?? '');
  if (!match || !unit) return undefined;
  const first = (match[1] ?? '').replace('.', ',');
  const figure = match[2] ? `${first} × ${match[2].replace('.', ',')}` : first;
  const text = { ar: `${figure} ${UNITS[unit].ar}`, fr: `${figure} ${UNITS[unit].fr}` };
  return match[2] ? { text } : { text, quantity: { value: Number(first.replace(',', '.')), unit } };
}

/** A size: a measure such as `250 g`, or words in each language (`{ar: صغير, fr: petit}`). */
export const SizeEntry = z
  .union([words(), Text])
  .transform((value, context): Size => {
    if (typeof value !== 'string') return { text: value };
    const size = parseSize(value);
    if (size) return size;
    context.addIssue({ code: 'custom', params: { code: 'size-unreadable' }, input: value });
    return z.NEVER;
  })
  .meta({ title: 'Size', examples: ['250 g', '120 × 200 cm'] });
