import { words } from '../shared/fold.ts';

/**
 * Cuts a text where the words begin and end whose folded form was found: every second piece is one of them, the first
 * never is (and may be empty). The pieces joined are the text.
 */
export function highlight(text: string, found: ReadonlySet<string>): string[] {
  const pieces = [''];
  for (const piece of text.split(/([\p{L}\p{N}\p{M}]+)/u).filter(Boolean)) {
    const marked = words(piece).some((word) => found.has(word));
    if (marked !== (pieces.length % 2 === 0)) pieces.push('');
    pieces[pieces.length - 1] += piece;
  }
  return pieces;
}
