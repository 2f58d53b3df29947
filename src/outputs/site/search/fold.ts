import { foldArabic } from '../../../i18n/sort.ts';
import { westernDigits } from '../../../model/scalars.ts';

// One way to reduce what is written and what is typed to the same words, in the index and in the query. Runs in the
// browser's worker and in Node.

/** Words that say nothing about what is sought. */
const STOP_WORDS = new Set(
  'a au aux avec d de des du en et l la le les par pour sur un une في من على الى عن مع و او ب ل the of'.split(' '),
);

/** Small letters without accents, tashkeel or hamza seats; Western digits; nothing but letters, digits and spaces. */
export function fold(text: string): string {
  return foldArabic(westernDigits(text))
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ء/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without the Arabic article and what is written together with it (وال، بال، لل), and without a French plural. */
export function stem(word: string): string {
  const bare = word.replace(/^(?:[وفبك]?ال|لل)(?=\p{L}{2})/u, '');
  return /^[a-z]{4,}[sx]$/.test(bare) ? bare.slice(0, -1) : bare;
}

/** The words of a text that count, folded and stemmed, in order. A product code is one word: `202-01` → `20201`. */
export function words(text: string): string[] {
  const joined = westernDigits(text).replace(/\b(\d{3})[\s-](\d{2})\b/g, '$1$2');
  return fold(joined)
    .split(' ')
    .filter((word) => word && !STOP_WORDS.has(word))
    .map(stem);
}
