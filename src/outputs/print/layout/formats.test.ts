import { describe, expect, it } from 'vitest';
import { COVER_LOGOS, type Edition, FORMAT_IDS } from '../../../model/edition.ts';
import type { Photo } from '../../../model/photo.ts';
import { FORMATS, sheetOf } from '../book.ts';
import { formatSlotSize, frontWall, cssLengths, FORMAT_LAYOUTS, wallPhotos } from './formats.ts';

describe.each(FORMAT_IDS)('the format %s', (format) => {
  const edition: Pick<Edition, 'format' | 'bleed' | 'coverLogos'> = { format, bleed: 3, coverLogos: [] };
  const { width, zoom } = FORMATS[format];
  const { inner, outer, gutter, slots, lying, front, back } = FORMAT_LAYOUTS[format];
  const text = width / zoom - inner - outer;
  const spine = Number.parseFloat(cssLengths(edition)['--hinge'] ?? '') + edition.bleed / zoom;

  it('has cards as wide as their columns', () => {
    if (lying) expect(slots['card-half'].width).toBeLessThan(text - gutter);
    else expect(slots.card.width).toBeCloseTo((text - gutter) / 2, 0);
  });

  it('keeps pictures of products near 4:3, so that no crop cuts into them', () => {
    for (const slot of ['card', 'card-tall', 'card-wide', 'card-half'] as const) {
      const box = formatSlotSize(slot, edition);
      expect(box.width / box.height).toBeGreaterThan(1.1);
      expect(box.width / box.height).toBeLessThan(1.5);
    }
  });

  it('fits the maximum number of logos side by side on its cover, none too small to recognise', () => {
    for (const count of [1, COVER_LOGOS[format]]) {
      const withLogos = { ...edition, coverLogos: Array.from({ length: count }, () => ({}) as Photo) };
      const logo = formatSlotSize('cover-logo', withLogos).width;
      expect(count * logo + (count - 1) * 8).toBeLessThanOrEqual(width / zoom - 2 * inner);
      expect(logo * zoom).toBeGreaterThan(20);
      expect([...frontWall(withLogos)].reduce((sum, tile) => sum + (tile === 'P' ? 4 : 1), 0) % 4).toBe(0);
    }
  });

  it('builds walls of whole rows across the sheet', () => {
    const tiles = [...front].reduce((sum, tile) => sum + (tile === 'P' ? 4 : 1), 0);
    expect([tiles % 4, back.length % 4]).toEqual([0, 0]);
    const large = formatSlotSize('cover-large', edition).width;
    const tile = formatSlotSize('cover-tile', edition).width;
    const inside = Number.parseFloat(cssLengths(edition)['--tile'] ?? '');
    expect(spine + large + inside + tile + 2 * 0.9).toBeCloseTo(sheetOf(edition).width, 1);
  });

  it('keeps the pictures of its covers at least 3 mm of paper away from the fold of the spine', () => {
    expect((spine - edition.bleed / zoom) * zoom).toBeGreaterThanOrEqual(3);
  });

  it('has text of its own width inside its margins', () => {
    expect(text * zoom).toBeGreaterThan(110);
  });
});

it('counts the photos of a wall', () => {
  expect(wallPhotos('Pmppm')).toBe(3);
});
