import sharp from 'sharp';
import type { IccProfile } from './icc-profile.ts';
import { type CmykPixels, limitInk } from './ink-limit.ts';

/** The conversion of pictures to inks. */
export interface InkProfile {
  /** Maximum ink coverage in percent: 280 for most Moroccan printers on coated paper. */
  inkLimit: number;
  /** The printer's CMYK profile. Default: the conversion built into libvips. */
  icc?: IccProfile;
}

/** Grid points of each screen colour in the table. Printers' profiles have 17 to 33. */
const STEPS = 33;
/** Offsets in the table of one step of blue, green and red. */
const [BLUE, GREEN, RED] = [4, 4 * STEPS, 4 * STEPS * STEPS];
/** Fractions of a step are whole numbers of 256ths. */
const FRACTIONS = 256;

/**
 * The inks of a regular lattice of colours, converted by the profile and within the limit. Other colours are
 * interpolated, so they stay within the limit too, and the limit leaves no visible edge in a gradient.
 *
 * Converting each pixel through the profile would take ten times as long.
 */
export async function inkTable({ inkLimit, icc }: InkProfile): Promise<CmykPixels> {
  const lattice = new Uint8Array(STEPS ** 3 * 3);
  const light = (step: number) => Math.round((step * 255) / (STEPS - 1));
  for (let point = 0; point < STEPS ** 3; point += 1) {
    lattice[point * 3] = light(Math.floor(point / STEPS ** 2));
    lattice[point * 3 + 1] = light(Math.floor(point / STEPS) % STEPS);
    lattice[point * 3 + 2] = light(point % STEPS);
  }
  const inks = await sharp(lattice, { raw: { width: STEPS ** 2, height: STEPS, channels: 3 } })
    .toColourspace('cmyk')
    .withIccProfile(icc?.file ?? 'cmyk', { attach: false })
    .raw()
    .toBuffer();
  const table = new Uint8Array(inks);
  limitInk(table, inkLimit);
  return table;
}

/** Index of the lattice point below each light, and the fraction beyond it. */
const BELOW = new Uint8Array(256);
const BEYOND = new Uint16Array(256);
for (let light = 0; light < 256; light += 1) {
  const place = (light * (STEPS - 1)) / 255;
  // White is the last point, at the far end of the last cell.
  BELOW[light] = Math.min(Math.floor(place), STEPS - 2);
  BEYOND[light] = Math.round((place - (BELOW[light] ?? 0)) * FRACTIONS);
}

/**
 * Converts screen colours to inks by tetrahedral interpolation, which keeps the greys of the table: from the corner
 * nearest to black along the edges in the order of the three fractions. Where two fractions are equal, the corner
 * between them has no weight, so the order of their edges does not matter.
 *
 * @param lights three bytes per pixel: red, green, blue
 */
export function applyTable(lights: Uint8Array, table: CmykPixels): CmykPixels {
  const pixels = new Uint8Array((lights.length / 3) * 4);
  for (let from = 0, to = 0; from + 2 < lights.length; from += 3, to += 4) {
    const [red, green, blue] = [lights[from] as number, lights[from + 1] as number, lights[from + 2] as number];
    const [x, y, z] = [BEYOND[red] as number, BEYOND[green] as number, BEYOND[blue] as number];
    const max = Math.max(x, y, z);
    const min = Math.min(x, y, z);
    const middle = x + y + z - max - min;
    const longest = max === x ? RED : max === y ? GREEN : BLUE;
    const shortest = min === z ? BLUE : min === y ? GREEN : RED;
    const near = (BELOW[red] as number) * RED + (BELOW[green] as number) * GREEN + (BELOW[blue] as number) * BLUE;
    const far = near + RED + GREEN + BLUE;
    for (let ink = 0; ink < 4; ink += 1) {
      const sum =
        (table[near + ink] as number) * (FRACTIONS - max) +
        (table[near + longest + ink] as number) * (max - middle) +
        (table[far - shortest + ink] as number) * (middle - min) +
        (table[far + ink] as number) * min;
      // Rounded down: four inks rounded up could exceed the limit together.
      pixels[to + ink] = sum >> 8;
    }
  }
  return pixels;
}
