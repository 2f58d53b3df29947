import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { cmykOf, hexOf, nearestColour, PRESS_COLOURS, totalInk } from './colours.ts';

const css = await readFile(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const tokens = [...css.matchAll(/--([\w-]+):\s*(#[0-9a-fA-F]{3,8})\b/g)].map(([, name = '', hex = '']) => ({
  name,
  hex,
}));

/** Perceived lightness of a screen colour, 0 to 1. */
function lightness(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

describe('the inks of the theme', () => {
  it('exist for every colour of the tokens, and for no other', () => {
    expect(tokens.length).toBeGreaterThan(40);
    expect(tokens.filter(({ hex }) => !cmykOf(hex)).map(({ name, hex }) => `${name} ${hex}`)).toEqual([]);
    const used = new Set(['#000000', '#ffffff', ...tokens.map(({ hex }) => hex)]);
    expect(PRESS_COLOURS.filter((hex) => !used.has(hex))).toEqual([]);
  });

  it('are black alone for text and rules, and no ink for paper', () => {
    const inksOf = (name: string) => cmykOf(tokens.find((token) => token.name === name)?.hex ?? '');
    expect(inksOf('ink')).toEqual([0, 0, 0, 100]);
    expect(inksOf('ink-2')?.slice(0, 3)).toEqual([0, 0, 0]);
    expect(inksOf('rule')?.slice(0, 3)).toEqual([0, 0, 0]);
    expect(inksOf('paper')).toEqual([0, 0, 0, 0]);
    expect(inksOf('white')).toEqual([0, 0, 0, 0]);
  });

  it('stay at 200 % in all, and tints hold no black', () => {
    for (const hex of PRESS_COLOURS) {
      expect(totalInk(cmykOf(hex) ?? [400, 0, 0, 0]), hex).toBeLessThanOrEqual(200);
    }
    const tints = tokens.filter(({ name }) => name.endsWith('tint'));
    expect(tints.map(({ hex }) => cmykOf(hex)?.[3])).toEqual(tints.map(() => 0));
  });

  it('are about as light as on screen, so no rows are swapped', () => {
    for (const hex of PRESS_COLOURS) {
      const [cyan, magenta, yellow, black] = (cmykOf(hex) ?? [0, 0, 0, 0]).map((percent) => 1 - percent / 100) as [
        number,
        number,
        number,
        number,
      ];
      const printed = (0.299 * cyan + 0.587 * magenta + 0.114 * yellow) * black;
      expect(Math.abs(printed - lightness(hex)), hex).toBeLessThan(0.15);
    }
  });
});

describe('a colour of a PDF', () => {
  it('is recognised from four decimals, as Chromium writes them', () => {
    expect(hexOf(0.5412, 0.3333, 0.0235)).toBe('#8a5506');
    expect(hexOf(1, 0.9922, 0.9725)).toBe('#fffdf8');
  });

  it('has a neighbour in the table', () => {
    expect(nearestColour('#8b5507')).toBe('#8a5506');
  });
});
