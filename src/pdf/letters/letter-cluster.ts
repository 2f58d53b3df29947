import { hex, type LetterFont } from './letter-font.ts';

export interface Face {
  font: LetterFont;
  /** A thousandth of an em, in units of the text. */
  em: number;
}

/** Glyphs that are said to be some words, in the order they are read, and where the text stands afterwards. */
export interface Span {
  words: string;
  drawn: Drawn[];
  x: number;
  y: number;
  /** Whether a space, or nothing, stands on its left. */
  afterSpace: boolean;
}

/** No character. pdf.js counts signs to what stands before them; such a glyph, a hair wide, keeps it from going farther. */
const NOTHING = '\0';

/** A glyph where it is drawn, from where the text stood before, in units of the text. */
export interface Drawn {
  glyph: number;
  x: number;
  y: number;
}

/**
 * Letters and their signs, from the left as they are seen: the last letter first, each behind its signs. What cannot be
 * divided, as lam-alef, is drawn by each letter, once more in the same place.
 */
export function cluster({ words, drawn, afterSpace, ...end }: Span, { font, em }: Face): string | undefined {
  const isWide = ({ glyph }: Drawn) => font.widthOf(glyph) > 0;
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
  const show = (letter: string, wide: number, parts: readonly Drawn[], at: number) => {
    const shifted = parts.map((it) => ({ glyph: it.glyph, right: (it.x - at) / em, up: (it.y - base.y) / em }));
    const code = hex(font.glyph(letter, wide, shifted));
    lines.push(`${number(at - x)} ${number(base.y - y)} Td <${code}> Tj`);
    [x, y] = [at, base.y];
  };
  let sign = signs.length;
  if (afterSpace && /\p{M}$/u.test(words)) show(NOTHING, 1, [], left);
  for (const [index, letter] of letters.toReversed().entries()) {
    const at = left + index * width * em;
    const [own = '', ...above] = letter;
    for (const one of above.toReversed()) {
      sign -= 1;
      show(one, 0, marks.length === signs.length ? marks.slice(sign, sign + 1) : marks, at);
    }
    show(own, width, wide, at);
  }
  lines.push(`${number(end.x - x)} ${number(end.y - y)} Td`);
  return lines.join('\n');
}

/** A number as a content stream has it: finer than any printer's dot. */
export function number(value: number): string {
  return String(Math.round(value * 1e4) / 1e4);
}
