/** Opening and closing brackets: what stands between them is one thing. */
const OPENING = '([{«';
const CLOSING = ')]}»';

/**
 * The things that a cell lists: one on each line; or between semicolons or bullets; or between commas, but not inside
 * brackets, nor in a figure (`2,50`).
 */
export function piecesOf(text: string): string[] {
  for (const cut of [cutAt(/\n/), cutAt(/[;؛•●▪]/), cutAt(/[،,|]|\s\+\s/)]) {
    const pieces = cut(text)
      .map((piece) => piece.replace(/^\s*(?:[-–•*·]|\d{1,2}\s?[.)-](?=\s))\s*/u, '').trim())
      .filter(Boolean);
    if (pieces.length > 1) return pieces;
  }
  return [text.trim()].filter(Boolean);
}

/** Cuts a text where a pattern stands, outside brackets and figures. */
function cutAt(pattern: RegExp): (text: string) => string[] {
  return (text) => {
    const pieces: string[] = [];
    let depth = 0;
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const letter = text.charAt(at);
      if (OPENING.includes(letter)) depth++;
      else if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      const [mark = ''] = pattern.exec(text.slice(at, at + 3)) ?? [];
      if (!mark || !text.startsWith(mark, at)) continue;
      if (/^[،,]$/.test(mark) && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))) continue;
      pieces.push(text.slice(from, at));
      from = at + mark.length;
      at = from - 1;
    }
    return [...pieces, text.slice(from)];
  };
}
