import { words } from './fold.ts';

/** A piece of a text; `marked` is one of the words that were sought. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Cuts a text at its words and marks those whose folded form was found. The pieces joined are the text. */
export function highlight(text: string, found: ReadonlySet<string>): Piece[] {
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter(Boolean)
    .map((piece) => ({ text: piece, marked: words(piece).some((word) => found.has(word)) }));
}
