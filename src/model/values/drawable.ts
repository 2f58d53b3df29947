import drawable from './drawable.json' with { type: 'json' };

// Which characters the book can draw with its own fonts (drawable.json, of scripts/fonts/drawable.ts). A phone has fonts
// for the others, an emoji or a star; a book would show an empty box.

const RANGES = drawable.map((range) => range.replace(/[0-9A-F]+/g, (code) => `\\u{${code}}`)).join('');
/** Spaces, line ends, and what only says how others are joined, directed or shown. */
const UNSEEN = '\\p{Z}\\p{Cc}\\p{Cf}\\p{Variation_Selector}';
const HOLE = new RegExp(`[^${RANGES}${UNSEEN}]`, 'u');
const HOLES = new RegExp(HOLE, 'gu');
const EXTRAS = new RegExp(`[${UNSEEN}]|${HOLE.source}`, 'gu');
/** A character with all that is joined to it: 👩‍🌾, 1️⃣. */
const clusters = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** The characters of a text that the book cannot draw, each once, in the order they are met. */
export function undrawable(text: string): string[] {
  return [...new Set(text.normalize('NFC').match(HOLES))];
}

/** Stands for what was left out, until the spaces around it are right. */
const GAP = '\0';

/** A text as the book can draw it: ℃ in the letters it stands for, and what no font of ours has left out. */
export function drawableText(text: string): string {
  const whole = text.normalize('NFC');
  if (!HOLE.test(whole)) return text;
  const kept = Array.from(clusters.segment(whole), ({ segment }) => {
    if (!HOLE.test(segment)) return segment;
    const plain = segment.normalize('NFKC');
    // The keycap of 1️⃣ goes and its figure stays; of a flag or an emoji nothing does.
    return HOLE.test(plain) ? plain.replace(EXTRAS, '') || GAP : plain;
  });
  return kept
    .join('')
    .replace(/(^|\s)(?:\0[^\S\n]*)+/g, '$1')
    .replace(/[^\S\n]*\0+(?=\n|$)/g, '')
    .replace(/\0/g, '')
    .replace(/[^\S\n]+$/, '');
}
