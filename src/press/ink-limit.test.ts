import { describe, expect, it } from 'vitest';
import { limitInk, maxInk } from './ink-limit.ts';

describe('too much ink', () => {
  it('is measured at the pixel with most ink', () => {
    expect(maxInk(Uint8Array.of(255, 255, 0, 0, 51, 0, 0, 0))).toBe(200);
    expect(maxInk(new Uint8Array())).toBe(0);
  });

  it('is replaced by black where the three colours share grey', () => {
    const pixels = Uint8Array.of(204, 204, 204, 153);
    limitInk(pixels, 280);
    expect(maxInk(pixels)).toBeLessThanOrEqual(280);
    expect(maxInk(pixels)).toBeGreaterThan(278);
    expect([...pixels]).toEqual([178, 178, 178, 179]);
  });

  it('keeps the proportions of the colours when there is no room for black', () => {
    const pixels = Uint8Array.of(200, 100, 200, 255);
    limitInk(pixels, 200);
    expect(maxInk(pixels)).toBeLessThanOrEqual(200);
    expect(pixels[3]).toBe(255);
    expect((pixels[0] ?? 0) / (pixels[1] ?? 1)).toBeCloseTo(2, 1);
  });

  it('stays in pixels within the limit, and the limit holds for any colour', () => {
    const light = Uint8Array.of(255, 255, 100, 50);
    limitInk(light, 280);
    expect([...light]).toEqual([255, 255, 100, 50]);
    const steps = [0, 63, 127, 191, 255];
    const all = Uint8Array.from(
      steps.flatMap((c) => steps.flatMap((m) => steps.flatMap((y) => steps.flatMap((k) => [c, m, y, k])))),
    );
    for (const limit of [300, 280, 220, 120]) {
      const pixels = all.slice();
      limitInk(pixels, limit);
      expect(maxInk(pixels)).toBeLessThanOrEqual(limit);
    }
  });
});
