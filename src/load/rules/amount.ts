import type { Size } from '../../model/values/size.ts';

/** What units count in: how many of the smallest unit of their kind they are. */
const KINDS: Record<string, { kind: string; factor: number }> = {
  g: { kind: 'g', factor: 1 },
  kg: { kind: 'g', factor: 1000 },
  ml: { kind: 'ml', factor: 1 },
  cl: { kind: 'ml', factor: 10 },
  l: { kind: 'ml', factor: 1000 },
  cm: { kind: 'cm', factor: 1 },
  m: { kind: 'cm', factor: 100 },
};

/** How much a size holds, in one unit for each kind, so that `1 kg` and `1000 g` are the same; undefined for words. */
export function amountOf({ quantity }: Size): { kind: string; value: number } | undefined {
  if (!quantity) return undefined;
  const { kind, factor } = KINDS[quantity.unit] ?? { kind: quantity.unit, factor: 1 };
  return { kind, value: Math.round(quantity.value * factor * 1000) / 1000 };
}
