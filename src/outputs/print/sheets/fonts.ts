import amiriArabic from '@fontsource/amiri/files/amiri-arabic-400-normal.woff2?inline';
import amiriArabicBold from '@fontsource/amiri/files/amiri-arabic-700-normal.woff2?inline';
import amiriLatin from '@fontsource/amiri/files/amiri-latin-400-normal.woff2?inline';
import amiriLatinBold from '@fontsource/amiri/files/amiri-latin-700-normal.woff2?inline';
import amiriUnicode from '@fontsource/amiri/unicode.json' with { type: 'json' };
import gentiumPlusExtItalic from '@fontsource/gentium-plus/files/gentium-plus-latin-ext-400-italic.woff2?inline';
import gentiumPlusExt from '@fontsource/gentium-plus/files/gentium-plus-latin-ext-400-normal.woff2?inline';
import gentiumPlusExtBold from '@fontsource/gentium-plus/files/gentium-plus-latin-ext-700-normal.woff2?inline';
import messiriArabic from '@fontsource/el-messiri/files/el-messiri-arabic-600-normal.woff2?inline';
import messiriArabicBold from '@fontsource/el-messiri/files/el-messiri-arabic-700-normal.woff2?inline';
import messiriLatin from '@fontsource/el-messiri/files/el-messiri-latin-600-normal.woff2?inline';
import messiriLatinBold from '@fontsource/el-messiri/files/el-messiri-latin-700-normal.woff2?inline';
import messiriLatinExt from '@fontsource/el-messiri/files/el-messiri-latin-ext-600-normal.woff2?inline';
import messiriLatinExtBold from '@fontsource/el-messiri/files/el-messiri-latin-ext-700-normal.woff2?inline';
import messiriUnicode from '@fontsource/el-messiri/unicode.json' with { type: 'json' };
import gentiumItalic from '@fontsource/gentium-book-plus/files/gentium-book-plus-latin-400-italic.woff2?inline';
import gentium from '@fontsource/gentium-book-plus/files/gentium-book-plus-latin-400-normal.woff2?inline';
import gentiumBold from '@fontsource/gentium-book-plus/files/gentium-book-plus-latin-700-normal.woff2?inline';
import gentiumExtItalic from '@fontsource/gentium-book-plus/files/gentium-book-plus-latin-ext-400-italic.woff2?inline';
import gentiumExt from '@fontsource/gentium-book-plus/files/gentium-book-plus-latin-ext-400-normal.woff2?inline';
import gentiumExtBold from '@fontsource/gentium-book-plus/files/gentium-book-plus-latin-ext-700-normal.woff2?inline';
import gentiumUnicode from '@fontsource/gentium-book-plus/unicode.json' with { type: 'json' };
import tifinagh from '@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff2?inline';
import tifinaghUnicode from '@fontsource/noto-sans-tifinagh/unicode.json' with { type: 'json' };
import { charactersOf, codePointsOf, subset, TYPED_ARABIC, stripPresentationForms } from './font-file.ts';

// Static fonts only: Chromium embeds a variable font, or a synthetic bold, as Type 3 (docs/findings.md, 1.5). The
// files are embedded in the document, so that it prints alike from any folder.

type FontCut = [family: string, weight: number, style: 'normal' | 'italic', range: string, file: string];

/** Spaces come from the Arabic files, whose rules are last: at a space of another font, PDF readers end a line. */
const ARABIC = `${amiriUnicode.arabic},U+20,U+A0`;
/** Latin letters of Amazigh (ɣ, ɛ), which Gentium Book Plus lacks and its narrower relative Gentium Plus has. */
const PHONETIC = 'U+250-2AF';
const phonetic = String.fromCodePoint(...Array.from({ length: 0x60 }, (_, step) => 0x250 + step));

const messiri = {
  600: await stripPresentationForms(messiriArabic),
  700: await stripPresentationForms(messiriArabicBold),
};

const CUTS: FontCut[] = [
  ['Amiri', 400, 'normal', amiriUnicode.latin, amiriLatin],
  ['Amiri', 400, 'normal', ARABIC, amiriArabic],
  ['Amiri', 700, 'normal', amiriUnicode.latin, amiriLatinBold],
  ['Amiri', 700, 'normal', ARABIC, amiriArabicBold],
  ['El Messiri', 600, 'normal', messiriUnicode['latin-ext'], messiriLatinExt],
  ['El Messiri', 600, 'normal', messiriUnicode.latin, messiriLatin],
  ['El Messiri', 600, 'normal', ARABIC, messiri[600]],
  ['El Messiri', 700, 'normal', messiriUnicode['latin-ext'], messiriLatinExtBold],
  ['El Messiri', 700, 'normal', messiriUnicode.latin, messiriLatinBold],
  ['El Messiri', 700, 'normal', ARABIC, messiri[700]],
  ['Gentium Book Plus', 400, 'normal', gentiumUnicode['latin-ext'], gentiumExt],
  ['Gentium Book Plus', 400, 'normal', PHONETIC, await subset(gentiumPlusExt, phonetic)],
  ['Gentium Book Plus', 400, 'normal', gentiumUnicode.latin, gentium],
  ['Gentium Book Plus', 400, 'italic', gentiumUnicode['latin-ext'], gentiumExtItalic],
  ['Gentium Book Plus', 400, 'italic', PHONETIC, await subset(gentiumPlusExtItalic, phonetic)],
  ['Gentium Book Plus', 400, 'italic', gentiumUnicode.latin, gentiumItalic],
  ['Gentium Book Plus', 700, 'normal', gentiumUnicode['latin-ext'], gentiumExtBold],
  ['Gentium Book Plus', 700, 'normal', PHONETIC, await subset(gentiumPlusExtBold, phonetic)],
  ['Gentium Book Plus', 700, 'normal', gentiumUnicode.latin, gentiumBold],
  ['Noto Sans Tifinagh', 400, 'normal', tifinaghUnicode.tifinagh, tifinagh],
];

/** `@font-face` rules of the book, with the files inside. */
export const FONT_FACES = CUTS.map(
  ([family, weight, style, range, file]) =>
    `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};unicode-range:${range};src:url(${file})}`,
).join('\n');

const messiriCodePoints = codePointsOf(messiri[700]);
/** Arabic letters that El Messiri lacks: ڭ, ݣ, ڨ. */
export const MISSING_LETTERS = [...TYPED_ARABIC]
  .filter((it) => /\p{Script=Arabic}/u.test(it) && !messiriCodePoints.has(it.codePointAt(0) ?? 0))
  .join('');

/** Every code point that the fonts of the book can draw, in ascending order. */
export async function drawnCodePoints(): Promise<number[]> {
  const drawn = new Set<number>();
  for (const [, , , ranges, file] of CUTS) {
    const has = await charactersOf(file);
    for (const [from, to] of boundsOf(ranges)) {
      for (let code = from; code <= to; code += 1) if (has.has(code)) drawn.add(code);
    }
  }
  return [...drawn].toSorted((a, b) => a - b);
}

/** The first and last code points of `U+20-7E,U+A0`. */
function boundsOf(ranges: string): [number, number][] {
  return ranges.split(',').map((range) => {
    const [from = '', to = from] = range.slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
