import { encode } from 'uqr';

/** A QR code on a square of `size` modules, its dark modules as an SVG path. */
export interface Qr {
  size: number;
  path: string;
}

/**
 * Cached: a book is drawn several times until everything fits, and finding the best mask is slower than drawing a page.
 */
const known = new Map<string, Qr>();

/** The QR code of a text, without the quiet zone around it. */
export function qrOf(text: string): Qr {
  const qr = known.get(text) ?? draw(text);
  known.set(text, qr);
  return qr;
}

function draw(text: string): Qr {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  // Adjacent dark modules form one bar: half the path data, and no hairline gap between them.
  const bars = data.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const light = row.indexOf(false, x);
      const length = (light < 0 ? size : light) - x;
      return [`M${x} ${y}h${length}v1h-${length}z`];
    }),
  );
  return { size, path: bars.join('') };
}
