import amiriArabic from '@fontsource/amiri/files/amiri-arabic-400-normal.woff2?inline';
import amiriArabicBold from '@fontsource/amiri/files/amiri-arabic-700-normal.woff2?inline';
import amiriLatin from '@fontsource/amiri/files/amiri-latin-400-normal.woff2?inline';
import amiriLatinBold from '@fontsource/amiri/files/amiri-latin-700-normal.woff2?inline';
import amiriUnicode from '@fontsource/amiri/unicode.json' with { type: 'json' };
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
import { withoutForms } from '../without-forms.ts';

// Static cuts only: Chromium embeds a variable font, or a bold it made up itself, as Type 3 (FINDINGS, Print). The files
// travel inside the document, so that it prints the same from anywhere.

type Cut = [family: string, weight: number, style: 'normal' | 'italic', range: string, file: string];

const CUTS: Cut[] = [
  ['Amiri', 400, 'normal', amiriUnicode.arabic, amiriArabic],
  ['Amiri', 400, 'normal', amiriUnicode.latin, amiriLatin],
  ['Amiri', 700, 'normal', amiriUnicode.arabic, amiriArabicBold],
  ['Amiri', 700, 'normal', amiriUnicode.latin, amiriLatinBold],
  ['El Messiri', 600, 'normal', messiriUnicode.arabic, await withoutForms(messiriArabic)],
  ['El Messiri', 600, 'normal', messiriUnicode['latin-ext'], messiriLatinExt],
  ['El Messiri', 600, 'normal', messiriUnicode.latin, messiriLatin],
  ['El Messiri', 700, 'normal', messiriUnicode.arabic, await withoutForms(messiriArabicBold)],
  ['El Messiri', 700, 'normal', messiriUnicode['latin-ext'], messiriLatinExtBold],
  ['El Messiri', 700, 'normal', messiriUnicode.latin, messiriLatinBold],
  ['Gentium Book Plus', 400, 'normal', gentiumUnicode['latin-ext'], gentiumExt],
  ['Gentium Book Plus', 400, 'normal', gentiumUnicode.latin, gentium],
  ['Gentium Book Plus', 400, 'italic', gentiumUnicode['latin-ext'], gentiumExtItalic],
  ['Gentium Book Plus', 400, 'italic', gentiumUnicode.latin, gentiumItalic],
  ['Gentium Book Plus', 700, 'normal', gentiumUnicode['latin-ext'], gentiumExtBold],
  ['Gentium Book Plus', 700, 'normal', gentiumUnicode.latin, gentiumBold],
];

/** `@font-face` rules of the book, with the files inside. */
export const FONT_FACES = CUTS.map(
  ([family, weight, style, range, file]) =>
    `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};unicode-range:${range};src:url(${file})}`,
).join('\n');
