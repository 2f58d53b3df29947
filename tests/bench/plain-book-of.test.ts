import { beforeAll, expect, it } from 'vitest';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { missingFrom, expectedContent } from '../../src/outputs/print/preflight/missing-from.ts';
import { plainText } from '../../src/outputs/print/preflight/read-pdf.ts';
import { CONFIRMED_ON } from '../../scripts/bench/generate.ts';
import type { BookBlock, PlainBook } from '../../scripts/bench/peers/plain-book.ts';
import { plainBookOf } from '../../scripts/bench/peers/plain-book-of.ts';
import { SAMPLE } from '../setup/sample.ts';

let catalogue: Catalogue;

beforeAll(async () => {
  const { catalogues } = await load(SAMPLE, { now: new Date(CONFIRMED_ON) });
  if (!catalogues) throw new Error('the sample does not load');
  catalogue = catalogues.print;
});

function input(id: string): { edition: Catalogue['editions'][number]; book: PlainBook } {
  const edition = catalogue.editions.find((each) => each.id === id);
  if (!edition) throw new Error(`no edition ${id}`);
  return { edition, book: plainBookOf(edition, catalogue, { chapters: {}, openers: {}, cards: {} }) };
}

/** All parts, including those in cards. */
function partsOf(parts: readonly BookBlock[]): BookBlock[] {
  return parts.flatMap((part) => [part, ...(part.kind === 'cards' ? part.cards.flatMap(partsOf) : [])]);
}

function textOf(part: BookBlock): string[] {
  if (part.kind === 'heading' || part.kind === 'paragraph') return [part.words.text];
  if (part.kind === 'prices') return part.rows.map(({ size, price }) => `${size.text} ${price}`);
  return part.kind === 'numbered' ? part.lines.map(({ text }) => text) : [];
}

it('tells every cooperative, product, price, phone and seller of the edition', () => {
  const { edition, book } = input('guide-fr');
  const words = plainText(book.sections.flatMap(partsOf).flatMap(textOf).join('\n'));
  const { cooperatives, distributors, pointsOfSale } = expectedContent(edition, catalogue);
  const expected = { cooperatives, distributors, pointsOfSale, events: [], baskets: [], contacts: [] };
  expect(missingFrom([words], expected, 'fr')).toEqual([]);
  const second = cooperatives.flatMap(({ name, products }) => [name, ...products.map((it) => it.name)]);
  expect(second.map(({ ar = '' }) => ar).filter((name) => !words.includes(name))).toEqual([]);
});

it('leads from every line to one place', () => {
  const parts = input('guide-fr').book.sections.flatMap(partsOf);
  const anchors = parts.flatMap((part) => (part.kind === 'heading' && part.anchor ? [part.anchor] : []));
  const lines = parts.flatMap((part) => (part.kind === 'numbered' ? part.lines : []));
  expect(new Set(anchors).size).toBe(anchors.length);
  expect(lines.length).toBeGreaterThan(anchors.length);
  expect(lines.filter(({ to }) => to && !anchors.includes(to))).toEqual([]);
});
