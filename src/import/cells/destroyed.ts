import { garbledBy } from '../../load/texts/garbled.ts';
import type { Cell } from '../decode/sheet.ts';

/** How a value was destroyed before it came here; its text is `import:remark.<code>`. */
export type Destroyed = 'error-value' | 'figure-cut' | 'too-narrow' | 'letters-lost' | 'date-for-size';

/** Excel shows a long figure so, and saves it so into a text file: its last digits are gone. */
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d+$/i;

/**
 * Why a value cannot be what was once typed, or undefined. Reading it all the same would invent one.
 *
 * @param as what the column is about: a nine-digit figure that ends in zeros is destroyed as a phone alone
 */
export function destroyedAs(cell: Pick<Cell, 'kind' | 'text'>, as?: 'phone' | 'size'): Destroyed | undefined {
  const { kind, text } = cell;
  if (kind === 'error') return 'error-value';
  if (/^#{3,}$/.test(text)) return 'too-narrow';
  if (SCIENTIFIC.test(text)) return 'figure-cut';
  if (as === 'phone' && /^(?:0|\+?212)?[5-8]\d{3}0{5}$/.test(text.replace(/[\s.-]/g, ''))) return 'figure-cut';
  if (as === 'size' && kind === 'date') return 'date-for-size';
  const lost = garbledBy(text);
  if (lost && lost !== 'word-split') return 'letters-lost';
  // A question mark between letters, or several with letters: `Coop?rative`, `Mi?l`.
  if (/\p{L}\?\p{L}|^\?{2,}(?:\s|$)/u.test(text) || /^\?+ ?\?+$/.test(text)) return 'letters-lost';
  return undefined;
}
