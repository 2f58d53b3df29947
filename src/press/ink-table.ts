import sharp from 'sharp';
import type { IccProfile } from './icc-profile.ts';
import { type CmykPixels, limitInk } from './ink-limit.ts';

/** How pictures become inks. */
export interface InkProfile {
  /** Most ink on one spot, in percent: 280 for most Moroccan printers of coated paper. */
  inkLimit: number;
  /** The printer's own CMYK profile; the conversion built into libvips without it. */
  icc?: IccProfile;
}

/** Steps of each light in the table. Printers' own profiles have 17 to 33. */
const STEPS = 33;
/** Places in the table that are one step of blue, green and red apart. */
const [BLUE, GREEN, RED] = [4, 4 * STEPS, 4 * STEPS * STEPS];
/** Fractions of a step are counted in 256ths, so that whole numbers do. */
const FINE = 256;

/**
 * The inks of a regular lattice of colours, as the profile gives them and within the limit. Between its points inks are
 * interpolated, so nothing exceeds the limit that its points keep, and the limit bends no gradient.
 *
 * Sending each pixel through the profile takes ten times as long.
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
  // White lies on the last point; its cell is the one before, at its far end.
  BELOW[light] = Math.min(Math.floor(place), STEPS - 2);
  BEYOND[light] = Math.round((place - (BELOW[light] ?? 0)) * FINE);
}

/**
 * Screen colours to inks by tetrahedral interpolation: from black to white along the edges in the order of the three
 * fractions, which keeps greys as the table has them. Where two fractions are equal, the corner between them has no
 * weight, so it does not matter which edge is taken first.
 *
 * @param lights three bytes per pixel: red, green, blue
 */
export function applyTable(lights: Uint8Array, table: CmykPixels): CmykPixels {
  const pixels = new Uint8Array((lights.length / 3) * 4);
  for (let from = 0, to = 0; from + 2 < lights.length; from += 3, to += 4) {
    const [red, green, blue] = [lights[from] as number, lights[from + 1] as number, lights[from + 2] as number];
    const [x, y, z] = [BEYOND[red] as number, BEYOND[green] as number, BEYOND[blue] as number];
    const most = Math.max(x, y, z);
    const least = Math.min(x, y, z);
    const middle = x + y + z - most - least;
    const longest = most === x ? RED : most === y ? GREEN : BLUE;
    const shortest = least === z ? BLUE : least === y ? GREEN : RED;
    const near = (BELOW[red] as number) * RED + (BELOW[green] as number) * GREEN + (BELOW[blue] as number) * BLUE;
    const far = near + RED + GREEN + BLUE;
    for (let ink = 0; ink < 4; ink += 1) {
      const sum =
        (table[near + ink] as number) * (FINE - most) +
        (table[near + longest + ink] as number) * (most - middle) +
        (table[far - shortest + ink] as number) * (middle - least) +
        (table[far + ink] as number) * least;
      // Rounded down: four inks rounded up could exceed the limit together.
      pixels[to + ink] = sum >> 8;
    }
  }
  return pixels;
}
