/** Bytes of ink per pixel: cyan, magenta, yellow, black, 0 to 255. */
export type CmykPixels = Uint8Array;

const FULL = 255;

/** Maximum ink coverage of a pixel in percent, 0 to 400. */
export function maxInk(pixels: CmykPixels): number {
  let max = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const total = inkAt(pixels, at);
    if (total > max) max = total;
  }
  return (max * 100) / FULL;
}

/**
 * Reduces the ink of pixels over `limit` percent, in place. The common part of the three colours is grey: up to half of
 * the excess is replaced by black, three parts of colour for one of black (grey-component replacement). The remaining
 * excess is taken from the colours in proportion, so that the hue stays.
 */
export function limitInk(pixels: CmykPixels, limit: number): void {
  const max = Math.floor((limit / 100) * FULL);
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const excess = inkAt(pixels, at) - max;
    if (excess <= 0) continue;
    const cyan = pixels[at] ?? 0;
    const magenta = pixels[at + 1] ?? 0;
    const yellow = pixels[at + 2] ?? 0;
    const black = pixels[at + 3] ?? 0;
    const grey = Math.min(cyan, magenta, yellow, FULL - black, Math.ceil(excess / 2));
    const room = Math.max(0, max - black - grey);
    const chromatic = cyan + magenta + yellow - 3 * grey;
    const scale = chromatic > room ? room / chromatic : 1;
    pixels[at] = Math.floor((cyan - grey) * scale);
    pixels[at + 1] = Math.floor((magenta - grey) * scale);
    pixels[at + 2] = Math.floor((yellow - grey) * scale);
    pixels[at + 3] = Math.min(black + grey, max);
  }
}

function inkAt(pixels: CmykPixels, at: number): number {
  return (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0) + (pixels[at + 3] ?? 0);
}
