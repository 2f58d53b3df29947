import { expect, test } from 'vitest';
import type { Catalogue } from '../../../model/catalogue.ts';
import { numberedRules } from './numbered-rules.ts';

const catalogueOf = (sizes: number[], perRow: number[] = []) =>
  ({
    products: sizes.map((count) => ({ variants: Array.from({ length: count }) })),
    events: perRow.map((width) => ({ halls: [{ perRow: width }] })),
    pointsOfSale: [],
  }) as unknown as Catalogue;

test.each([2, 8, 9, 30])('each of %i sizes has a rule for its WhatsApp link', (count) => {
  const css = numberedRules(catalogueOf([1, count]));
  for (let size = 0; size < count; size += 1) expect(css).toContain(`.whatsapp[data-size='${size}']`);
  expect(css).not.toContain(`[data-size='${count}']`);
});

test('a plan has a rule for each width in the catalogue', () => {
  const css = numberedRules(catalogueOf([1], [12, 4, 4]));
  expect(css.match(/--per-row: \d+/g)).toEqual(['--per-row: 4', '--per-row: 12']);
});

test('a catalogue of single sizes without halls needs no rule', () => {
  expect(numberedRules(catalogueOf([1, 1]))).toBe('');
});
