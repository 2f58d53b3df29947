import type { Lang } from '../../../model/languages.ts';
import type { TextImage, TextStyle, TextDrawer } from './draw-text.ts';

const LATIN_STEPS: [maxLength: number, size: number][] = [
  [4, 186],
  [7, 124],
  [10, 111],
  [16, 93],
  [24, 83],
  [36, 73],
  [52, 68],
  [70, 62],
  [Infinity, 56],
];

/** Sizes in pixels by the number of characters (docs/design-language.md, 11.3). */
const STEPS: Record<Lang, [maxLength: number, size: number][]> = {
  ar: [
    [4, 204],
    [7, 146],
    [11, 124],
    [16, 102],
    [24, 87],
    [36, 77],
    [52, 72],
    [70, 65],
    [Infinity, 59],
  ],
  fr: LATIN_STEPS,
  en: LATIN_STEPS,
};
const LEADING: Record<Lang, number> = { ar: 1.36, fr: 1.24, en: 1.24 };
/** Below this size, words are broken. */
const LEAST_WHOLE = 40;
/** Smallest size. */
const LEAST = 24;
const STEP = 0.9;

/** Diacritics take no width. */
const lengthOf = (text: string) => text.replace(/\p{M}/gu, '').length;

interface Box {
  width: number;
  height: number;
}

/** Finds the largest size of a name in a box, with lines of about equal length. */
export async function fitName(
  draw: TextDrawer,
  name: { text: string; lang: Lang; font: string; colour: string },
  box: Box,
): Promise<TextImage> {
  const { lang, ...words } = name;
  const length = lengthOf(words.text);
  const fits = ({ width, height }: Box) => width <= box.width && height <= box.height;
  let size = STEPS[lang].find(([maxLength]) => length <= maxLength)?.[1] ?? LEAST;
  const set = (width: number) => draw({ ...words, size, leading: LEADING[lang], width, anywhere: size <= LEAST_WHOLE });
  let drawn = await set(box.width);
  while (!fits(drawn) && size > LEAST) {
    size = Math.max(LEAST, Math.floor(size * STEP));
    drawn = await set(box.width);
  }
  const lines = Math.round(drawn.height / (size * LEADING[lang]));
  if (lines < 2 || size <= LEAST_WHOLE) return drawn;
  const whole = await draw({ ...words, size });
  const balanced = await set(Math.min(box.width, (whole.width / lines) * 1.1));
  // The ink height of lines varies a little: only an additional line is too high.
  return fits(balanced) && balanced.height < drawn.height + size / 2 ? balanced : drawn;
}

/** Fits a text into one line, reducing its size; into two when it is still too long. */
export async function fitLine(draw: TextDrawer, setting: TextStyle, width: number): Promise<TextImage> {
  const { size, after } = setting;
  for (let share = 1; size * share > LEAST; share *= STEP) {
    const drawn = await draw({
      ...setting,
      size: size * share,
      after: after && { ...after, size: after.size * share },
    });
    if (drawn.width <= width) return drawn;
  }
  return draw({ ...setting, size: LEAST, after: after && { ...after, size: LEAST }, width, anywhere: true });
}
