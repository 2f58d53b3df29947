import type { OverlayOptions } from 'sharp';
import { isolatePlainFigures } from '../../../i18n/figures.ts';
import { drawableText } from '../../../model/values/drawable.ts';
import type { CardFonts } from './fonts.ts';

/** A text in one font. `size` is in pixels; `font` is a Pango font name, `El Messiri,Amiri Bold`. */
interface Words {
  text: string;
  font: string;
  size: number;
  colour: string;
}

/** A text to draw. Pango joins letters, places diacritics and handles both directions. */
export interface TextStyle extends Words {
  /** Width in pixels at which lines break between words; without it, lines never break. */
  width?: number;
  /** Whether lines may break inside words. */
  anywhere?: boolean;
  /** Line height as a multiple of the size. */
  leading?: number;
  /** More text on the same line. */
  after?: Words;
}

/** A drawn text, cropped to its ink, as input for sharp. */
export type TextImage = OverlayOptions & { width: number; height: number };

export type TextDrawer = (setting: TextStyle) => Promise<TextImage>;

/** Environment variable with the path of the fontconfig file. */
const FONTCONFIG = 'FONTCONFIG_FILE';
/** Approximate natural line height of El Messiri and Readex Pro, as a multiple of the size. */
const NATURAL = 1.56;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function markup({ text, font, size, colour }: Words, leading: number): string {
  // Drops characters that our fonts lack, unless nothing would be left.
  const drawn = drawableText(text) || text;
  const isolated = /\p{Script=Arabic}/u.test(drawn) ? isolatePlainFigures(drawn, 'rtl') : drawn;
  const words = isolated.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  const height = (leading / NATURAL).toFixed(3);
  return `<span font="${font} ${Math.round(size)}px" foreground="${colour}" line_height="${height}">${words}</span>`;
}

/**
 * Creates a function that draws texts with these fonts, and none of the machine. A process has one set of fonts, which
 * is loaded with the first text.
 */
export function createTextDrawer(fonts: CardFonts): TextDrawer {
  const ready = registerFonts(fonts);
  return async ({ width, anywhere = false, leading = NATURAL, after, ...words }) => {
    const sharp = await ready;
    const text = markup(words, leading) + (after ? markup({ ...after, text: `\u2002${after.text}` }, leading) : '');
    const broken =
      width === undefined ? {} : ({ width: Math.floor(width), wrap: anywhere ? 'word-char' : 'word' } as const);
    const { data, info } = await sharp({ text: { text, rgba: true, dpi: 72, ...broken } })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width: wide, height, channels } = info;
    return { input: data, raw: { width: wide, height, channels }, width: wide, height };
  };
}

/** Fonts already loaded in this process. */
async function registerFonts({ files, config }: CardFonts) {
  const { default: sharp } = await import('sharp');
  const former = process.env[FONTCONFIG];
  process.env[FONTCONFIG] = config;
  for (const fontfile of files) {
    await sharp({ text: { text: '.', fontfile } })
      .raw()
      .toBuffer();
  }
  // Programs we start, such as the browser, must not inherit our fonts.
  if (former === undefined) delete process.env[FONTCONFIG];
  else process.env[FONTCONFIG] = former;
  return sharp;
}
