import type { Size } from '../../model/values/size.ts';

/** Kind of each unit, and its size in the smallest unit of that kind. */
const KINDS: Record<string, { kind: string; factor: number }> = {
  g: { kind: 'g', factor: 1 },
  kg: { kind: 'g', factor: 1000 },
  ml: { kind: 'ml', factor: 1 },
  cl: { kind: 'ml', factor: 10 },
  l: { kind: 'ml', factor: 1000 },
  cm: { kind: 'cm', factor: 1 },
  m: { kind: 'cm', factor: 100 },
};

/** A size in the smallest unit of its kind, so that `1 kg` and `1000 g` are equal; undefined for free text. */
export function amountOf({ quantity }: Size): { kind: string; value: number } | undefined {
  if (!quantity) return undefined;
  const { kind, factor } = KINDS[quantity.unit] ?? { kind: quantity.unit, factor: 1 };
  return { kind, value: Math.round(quantity.value * factor * 1000) / 1000 };
}
