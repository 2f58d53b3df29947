// Letters that became others on their way: what a file's own encoding does not show, since it is saved well afterwards.

/** UTF-8 that was read as Windows-1252: `Ã©` for é, `â€™` for ’, `Ø¹Ø³Ù„` for عسل. */
const UTF8_AS_LATIN =
  /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ˜“”¦¢]|Â[\u00a0«»°·²³½]|[ØÙ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** Arabic in Windows-1256 that was read as Windows-1252: `ÚÓá` for عسل. French has no three such letters in a row. */
const ARABIC_AS_LATIN = /[À-ÖØ-öø-ÿ]{3}/;

/** UTF-8 that was read as Windows-1256: `ط¹ط³ظ„` for عسل. */
const UTF8_AS_ARABIC = /أ[¢£¤§¨©ھ®¯°´¶]|(?:[طظ][\u0080-\u00bf„…†‡ˆ‰‹‘’“”•–—™›€‚ƒŒژپچڈکگ]){2}/;

/** Letters that no program can bring back: U+FFFD, or question marks in their places. */
const LOST = /\ufffd|\?{4}|\?{2,} +\?{2,}/;

/** A word that a PDF broke at the end of its line: `confi-` and `ées`. Every line of ours stays a line, so it would be read so. */
const SPLIT = /[a-zà-ÿœ\ufb00-\ufb06]{2}-\r?\n[a-zà-ÿœ\ufb00-\ufb06]/;

const KINDS = {
  'utf8-as-latin': UTF8_AS_LATIN,
  'utf8-as-arabic': UTF8_AS_ARABIC,
  'arabic-as-latin': ARABIC_AS_LATIN,
  'letters-lost': LOST,
  'word-split': SPLIT,
};

/** Any of these. */
export const GARBLED = new RegExp(
  Object.values(KINDS)
    .map(({ source }) => source)
    .join('|'),
);

/** How the letters of a text became others, or undefined when they did not. */
export function garbledBy(text: string): keyof typeof KINDS | undefined {
  if (!GARBLED.test(text)) return undefined;
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((kind) => KINDS[kind].test(text));
}
