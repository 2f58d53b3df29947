import { tokenize } from '../shared/fold.ts';

/**
 * Cuts a text at the words whose folded form matched. Every second piece is a match; the first piece never is, and may
 * be empty. Joined, the pieces are the text.
 */
export function highlight(text: string, found: ReadonlySet<string>): string[] {
  const pieces = [''];
  for (const piece of text.split(/([\p{L}\p{N}\p{M}]+)/u).filter(Boolean)) {
    const marked = tokenize(piece).some((word) => found.has(word));
    if (marked !== (pieces.length % 2 === 0)) pieces.push('');
    pieces[pieces.length - 1] += piece;
  }
  return pieces;
}
