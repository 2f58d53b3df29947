import drawable from './drawable.json' with { type: 'json' };

// Characters that the book's fonts contain (drawable.json, written by scripts/fonts/drawable.ts). A phone has fallback
// fonts, for an emoji or a star; a book would print an empty box.

const RANGES = drawable.map((range) => range.replace(/[0-9A-F]+/g, (code) => `\\u{${code}}`)).join('');
/** Spaces, line ends and format characters, which draw nothing themselves. */
const FORMATTING = '\\p{Z}\\p{Cc}\\p{Cf}\\p{Variation_Selector}';
const UNDRAWABLE = new RegExp(`[^${RANGES}${FORMATTING}]`, 'u');
const ALL_UNDRAWABLE = new RegExp(UNDRAWABLE, 'gu');
const EXTRAS = new RegExp(`[${FORMATTING}]|${UNDRAWABLE.source}`, 'gu');
/** Splits into grapheme clusters: 👩‍🌾, 1️⃣. */
const clusters = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** Characters that the book cannot print, each once, in order of appearance. */
export function undrawable(text: string): string[] {
  return [...new Set(text.normalize('NFC').match(ALL_UNDRAWABLE))];
}

/** Placeholder for a removed character, until the spaces around it are merged. */
const GAP = '\0';

/** A text for the book: ℃ is replaced by letters, characters missing from all our fonts are removed. */
export function drawableText(text: string): string {
  const whole = text.normalize('NFC');
  if (!UNDRAWABLE.test(whole)) return text;
  const kept = Array.from(clusters.segment(whole), ({ segment }) => {
    if (!UNDRAWABLE.test(segment)) return segment;
    const plain = segment.normalize('NFKC');
    // Of 1️⃣ the digit stays without its keycap; a flag or an emoji is removed whole.
    return UNDRAWABLE.test(plain) ? plain.replace(EXTRAS, '') || GAP : plain;
  });
  return kept
    .join('')
    .replace(/(^|\s)(?:\0[^\S\n]*)+/g, '$1')
    .replace(/[^\S\n]*\0+(?=\n|$)/g, '')
    .replace(/\0/g, '')
    .replace(/[^\S\n]+$/, '');
}
