import { hex, type LetterFont } from './letter-font.ts';

/** A font at the size of the text. */
export interface FontAtSize {
  font: LetterFont;
  /** A thousandth of an em, in units of the text. */
  em: number;
}

/** Glyphs with their text in reading order, and the text position after them. */
export interface GlyphSpan {
  words: string;
  drawn: PlacedGlyph[];
  x: number;
  y: number;
  /** Whether a space, or nothing, is on its left. */
  afterSpace: boolean;
}

/** An empty character. pdf.js attaches a mark to the text before it; an empty glyph of minimal width stops this. */
const SEPARATOR = '\0';

/** A glyph with its offset from the text position before the span, in units of the text. */
export interface PlacedGlyph {
  glyph: number;
  x: number;
  y: number;
}

/**
 * The operators that draw each letter and each mark as a glyph of its own, from left to right: the last letter first,
 * each after its marks. A ligature, such as lam-alef, is drawn by each of its letters, on the same spot.
 */
export function cluster({ words, drawn, afterSpace, ...end }: GlyphSpan, { font, em }: FontAtSize): string | undefined {
  const isWide = ({ glyph }: PlacedGlyph) => font.widthOf(glyph) > 0;
  const wide = drawn.filter(isWide);
  const marks = drawn.filter((it) => !isWide(it));
  const [base] = wide;
  const letters = words.match(/\P{M}\p{M}*/gu);
  if (!base || !letters || letters.join('') !== words) return undefined;
  const left = Math.min(...wide.map((it) => it.x));
  const right = Math.max(...wide.map((it) => it.x + font.widthOf(it.glyph) * em));
  const width = (right - left) / em / letters.length;
  const signs = words.match(/\p{M}/gu) ?? [];
  let [x, y] = [0, 0];
  const lines: string[] = [];
  const show = (letter: string, wide: number, parts: readonly PlacedGlyph[], at: number) => {
    const shifted = parts.map((it) => ({ glyph: it.glyph, right: (it.x - at) / em, up: (it.y - base.y) / em }));
    const code = hex(font.glyph(letter, wide, shifted));
    lines.push(`${number(at - x)} ${number(base.y - y)} Td <${code}> Tj`);
    [x, y] = [at, base.y];
  };
  let sign = signs.length;
  if (afterSpace && /\p{M}$/u.test(words)) show(SEPARATOR, 1, [], left);
  for (const [index, letter] of letters.toReversed().entries()) {
    const at = left + index * width * em;
    const [own = '', ...above] = letter;
    for (const mark of above.toReversed()) {
      sign -= 1;
      show(mark, 0, marks.length === signs.length ? marks.slice(sign, sign + 1) : marks, at);
    }
    show(own, width, wide, at);
  }
  lines.push(`${number(end.x - x)} ${number(end.y - y)} Td`);
  return lines.join('\n');
}

/** A number for a content stream, rounded finer than any printer's dot. */
export function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
