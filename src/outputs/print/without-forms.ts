import subsetFont from 'subset-font';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join('');

/** Arabic as it is typed, with its joiners, digits and signs; not the presentation forms of U+FB50 to U+FEFF. */
const TYPED = `${range(0x600, 0x6ff)}${range(0x750, 0x77f)}${range(0x20, 0x7e)}\u00a0${range(0x200c, 0x200f)}\u2010\u2011\u202f`;

/**
 * An Arabic font without characters for presentation forms; its glyphs and their shaping stay. El Messiri has such
 * characters, and Chromium then writes them into the PDF as what its glyphs mean: pdf.js extracts every heading as
 * reversed forms (ﺮﻤﻘﻟا), which nobody finds by searching for القمر.
 *
 * @param address `data:` URL of a WOFF2 file
 */
export async function withoutForms(address: string): Promise<string> {
  const font = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  // Packing it again would take longer than all the rest, for a file that never leaves this machine.
  const plain = await subsetFont(font, TYPED, { targetFormat: 'sfnt' });
  return `data:font/ttf;base64,${Buffer.from(plain).toString('base64')}`;
}
