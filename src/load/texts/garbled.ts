// Text that was decoded with the wrong encoding earlier: the file itself is now valid, so its encoding shows nothing.

/** UTF-8 decoded as Windows-1252: `Ã©` for é, `â€™` for ’, `Ø¹Ø³Ù„` for عسل. */
const UTF8_AS_LATIN =
  /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ˜“”¦¢]|Â[\u00a0«»°·²³½]|[ØÙ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** Arabic in Windows-1256 decoded as Windows-1252: `ÚÓá` for عسل. French never has three such letters in a row. */
const ARABIC_AS_LATIN = /[À-ÖØ-öø-ÿ]{3}/;

/** UTF-8 decoded as Windows-1256: `ط¹ط³ظ„` for عسل. */
const UTF8_AS_ARABIC = /أ[¢£¤§¨©ھ®¯°´¶]|(?:[طظ][\u0080-\u00bf„…†‡ˆ‰‹‘’“”•–—™›€‚ƒŒژپچڈکگ]){2}/;

/** Lost letters: U+FFFD, or question marks in their place. */
const LOST = /\ufffd|\?{4}|\?{2,} +\?{2,}/;

/**
 * A word that a PDF hyphenated at a line end: `confi-` and `ées`. We keep line ends, so the break would be published.
 */
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

/** How a text was garbled, or undefined when it was not. */
export function garbledBy(text: string): keyof typeof KINDS | undefined {
  if (!GARBLED.test(text)) return undefined;
  return (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((kind) => KINDS[kind].test(text));
}
