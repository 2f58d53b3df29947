/** Ink in percent: cyan, magenta, yellow, black. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

/**
 * The inks of each colour of `styles/tokens.css`. A test reads that file and fails on a token without a row here.
 *
 * How the values were chosen, as a guide for the next one:
 * - Text and rules are black ink alone. Small letters and hairlines in several inks blur at the slightest misregister.
 * - Grounds that imitate paper are not printed: the paper is there already.
 * - Fills use two chromatic inks and black in place of the third (full grey-component replacement), at most 200 % in
 *   all: they hold their hue when one ink runs heavy, dry fast and stay far below any printer's limit.
 * - Tints and pale threads have no black: its dots would show as grain.
 * - Each was searched in steps of 5 % for the least difference (CIEDE2000) from the screen colour through a coated
 *   offset profile, then rounded by eye to even steps between the families.
 */
const TABLE: Record<string, Cmyk> = {
  // colours that Chromium and drawings use without a token
  '#000000': [0, 0, 0, 100],
  '#ffffff': [0, 0, 0, 0],

  // ground: paper, white; linen is a panel and must be seen
  '#fbf7ee': [0, 0, 0, 0],
  '#fffdf8': [0, 0, 0, 0],
  '#f2eadb': [3, 5, 12, 0],
  // rule, ink, ink-2
  '#d9ccb6': [0, 0, 0, 20],
  '#211c18': [0, 0, 0, 100],
  '#5b5046': [0, 0, 0, 70],
  // accents: madder (also spices), indigo (also weaving), saffron, mint
  '#a32a1f': [0, 90, 80, 30],
  '#23407c': [90, 70, 0, 25],
  '#e3a531': [0, 28, 85, 8],
  '#13694a': [85, 0, 70, 40],
  // the pale thread without a family
  '#eacb8f': [4, 14, 42, 2],

  // honey
  '#8a5506': [0, 45, 95, 50],
  '#eeb443': [0, 25, 80, 0],
  '#f8e9c8': [1, 6, 20, 0],
  '#f3cc7f': [0, 15, 52, 0],
  // oils
  '#575f18': [30, 0, 90, 60],
  '#b9b753': [15, 5, 72, 15],
  '#ebecd0': [7, 3, 18, 0],
  '#d0cf8b': [16, 8, 48, 0],
  // grains
  '#6e4f2c': [0, 35, 70, 60],
  '#d7ab67': [0, 22, 58, 12],
  '#f3e6d1': [3, 7, 15, 0],
  '#e4c697': [5, 15, 38, 0],
  // sweets
  '#74343f': [0, 70, 38, 58],
  '#e09a8a': [0, 38, 34, 8],
  '#f7e2dc': [1, 9, 9, 0],
  '#ebbbaf': [1, 24, 22, 0],
  // spices
  '#efa13c': [0, 35, 80, 0],
  '#fae2d5': [0, 10, 12, 0],
  '#f4bf81': [0, 22, 48, 0],
  // plants
  '#23663f': [75, 0, 75, 48],
  '#8fc08a': [40, 0, 50, 2],
  '#deecdb': [11, 1, 13, 0],
  '#b3d4af': [26, 0, 31, 0],
  // dairy
  '#17616b': [75, 0, 22, 55],
  '#84bfc0': [42, 0, 20, 3],
  '#d9ebe9': [12, 1, 7, 0],
  '#abd3d3': [29, 0, 14, 0],
  // care
  '#96295a': [0, 92, 15, 38],
  '#e89bb4': [0, 42, 5, 2],
  '#f9e0e6': [0, 11, 3, 0],
  '#f0bbcb': [0, 26, 5, 0],
  // weaving
  '#e0604a': [0, 68, 66, 6],
  '#dfe6f1': [9, 5, 1, 0],
  '#e09d96': [2, 38, 30, 6],
  // crafts
  '#9a4520': [0, 70, 85, 38],
  '#5fa3a0': [52, 0, 27, 16],
  '#f7e1d2': [1, 9, 13, 0],
  '#a4bfb7': [30, 6, 22, 6],
};

/** The colours with a CMYK value, as `#rrggbb`. */
export const PRESS_COLOURS: readonly string[] = Object.keys(TABLE);

/** The inks of a screen colour; undefined for a colour without a row. */
export function cmykOf(hex: string): Cmyk | undefined {
  return TABLE[hex];
}

/** A colour as `#8a5506`, from the three components of PDF, 0 to 1. */
export function hexOf(red: number, green: number, blue: number): string {
  const byte = (share: number) =>
    Math.round(Math.min(1, Math.max(0, share)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${byte(red)}${byte(green)}${byte(blue)}`;
}

/** The known colour nearest to this one, which was probably meant. */
export function nearestColour(hex: string): string {
  const distance = (other: string) =>
    [1, 3, 5].reduce((sum, at) => sum + (byteAt(hex, at) - byteAt(other, at)) ** 2, 0);
  return PRESS_COLOURS.reduce((best, other) => (distance(other) < distance(best) ? other : best));
}

function byteAt(hex: string, at: number): number {
  return Number.parseInt(hex.slice(at, at + 2), 16);
}

/** Total ink coverage in percent, 0 to 400. */
export function totalInk([cyan, magenta, yellow, black]: Cmyk): number {
  return cyan + magenta + yellow + black;
}
