import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { maxInk } from './ink-limit.ts';
import { applyTable, inkTable } from './ink-table.ts';

/** Colours between the grid points of the table, and its ends. */
const lights = Uint8Array.from(
  Array.from({ length: 4096 }, (_, index) => [(index * 7) % 256, (index * 31) % 256, (index * 101) % 256]).flat(),
);

describe('the table of inks', () => {
  it('agrees with the profile, up to invisible differences', async () => {
    const direct = await sharp(lights, { raw: { width: 64, height: 64, channels: 3 } })
      .toColourspace('cmyk')
      .withIccProfile('cmyk', { attach: false })
      .raw()
      .toBuffer();
    const inks = applyTable(lights, await inkTable({ inkLimit: 400 }));
    const differences = [...inks].map((ink, at) => Math.abs(ink - (direct[at] ?? 0)));
    expect(differences.reduce((sum, difference) => sum + difference, 0) / differences.length).toBeLessThan(2);
    expect(differences.filter((difference) => difference > 16).length / differences.length).toBeLessThan(0.01);
  });

  it('prints white as paper', async () => {
    const inks = applyTable(Uint8Array.of(255, 255, 255, 0, 0, 0), await inkTable({ inkLimit: 280 }));
    expect([...inks.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    expect(inks[7]).toBeGreaterThan(200);
  });

  it('keeps the limit everywhere', async () => {
    const free = applyTable(lights, await inkTable({ inkLimit: 400 }));
    expect(maxInk(free)).toBeGreaterThan(160);
    expect(maxInk(applyTable(lights, await inkTable({ inkLimit: 160 })))).toBeLessThanOrEqual(160);
  });
});
