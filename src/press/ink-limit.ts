/** Bytes of ink per pixel: cyan, magenta, yellow, black, 0 to 255. */
export type CmykPixels = Uint8Array;

const FULL = 255;

/** The heaviest pixel in percent of ink, 0 to 400. */
export function maxInk(pixels: CmykPixels): number {
  let max = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const total = inkAt(pixels, at);
    if (total > max) max = total;
  }
  return (max * 100) / FULL;
}

/**
 * Takes ink out of the pixels that carry more than `limit` percent, in place. What the three colours share is grey:
 * half of the excess of it is printed as black instead, which takes three parts away for one (grey-component
 * replacement). What is still too much is taken from the colours in proportion, so that the hue stays.
 */
export function limitInk(pixels: CmykPixels, limit: number): void {
  const most = Math.floor((limit / 100) * FULL);
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const excess = inkAt(pixels, at) - most;
    if (excess <= 0) continue;
    const cyan = pixels[at] ?? 0;
    const magenta = pixels[at + 1] ?? 0;
    const yellow = pixels[at + 2] ?? 0;
    const black = pixels[at + 3] ?? 0;
    const grey = Math.min(cyan, magenta, yellow, FULL - black, Math.ceil(excess / 2));
    const room = Math.max(0, most - black - grey);
    const chromatic = cyan + magenta + yellow - 3 * grey;
    const scale = chromatic > room ? room / chromatic : 1;
    pixels[at] = Math.floor((cyan - grey) * scale);
    pixels[at + 1] = Math.floor((magenta - grey) * scale);
    pixels[at + 2] = Math.floor((yellow - grey) * scale);
    pixels[at + 3] = Math.min(black + grey, most);
  }
}

function inkAt(pixels: CmykPixels, at: number): number {
  return (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) + (pixels[at + 3] ?? 0);
}
