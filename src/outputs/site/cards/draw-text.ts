import type { OverlayOptions } from 'sharp';
import { isolateFiguresInText } from '../../../i18n/figures.ts';
import { drawableText } from '../../../model/values/drawable.ts';
import type { CardFonts } from './fonts.ts';

/** Words in one font. `size` is in pixels; `font` as Pango writes it, `El Messiri,Amiri Bold`. */
interface Words {
  text: string;
  font: string;
  size: number;
  colour: string;
}

/** Words to be set, with joined letters, marks and both directions, as Pango knows how. */
export interface TextStyle extends Words {
  /** Lines are broken at this width, between words; never when left out. */
  width?: number;
  /** Also inside words. */
  anywhere?: boolean;
  /** Line height over size. */
  leading?: number;
  /** Further words on the same line. */
  after?: Words;
}

/** A text as pixels, cut to its ink: sharp puts it where `left` and `top` say. */
export type TextImage = OverlayOptions & { width: number; height: number };

export type TextDrawer = (setting: TextStyle) => Promise<TextImage>;

/** The variable of the environment that names fontconfig's settings. */
const FONTCONFIG = 'FONTCONFIG_FILE';
/** Line height over size of El Messiri and Readex Pro by themselves, nearly. */
const NATURAL = 1.56;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function markup({ text, font, size, colour }: Words, leading: number): string {
  // What no font of ours has is left out, but for words that are nothing else.
  const drawn = drawableText(text) || text;
  const isolated = /\p{Script=Arabic}/u.test(drawn) ? isolateFiguresInText(drawn, 'rtl') : drawn;
  const words = isolated.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  const height = (leading / NATURAL).toFixed(3);
  return `<span font="${font} ${Math.round(size)}px" foreground="${colour}" line_height="${height}">${words}</span>`;
}

/**
 * Draws texts with the fonts in these files, and with none that happens to be on the machine: a process has one choice of
 * fonts, made by the first text it draws.
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

/** A font that was used once is known to all later calls. */
async function registerFonts({ files, config }: CardFonts) {
  const { default: sharp } = await import('sharp');
  const former = process.env[FONTCONFIG];
  process.env[FONTCONFIG] = config;
  for (const fontfile of files) {
    await sharp({ text: { text: '.', fontfile } })
      .raw()
      .toBuffer();
  }
  // Other programs that we start, such as the browser, have fonts of their own.
  if (former === undefined) delete process.env[FONTCONFIG];
  else process.env[FONTCONFIG] = former;
  return sharp;
}
