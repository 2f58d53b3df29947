/** One piece of a text to be replaced by another. */
export interface Splice {
  from: number;
  to: number;
  text: string;
}

/** Whether two pieces have nothing in common. */
export function areApart(a: Splice, b: Splice): boolean {
  return a.to <= b.from || b.to <= a.from;
}

/** A text with pieces of it replaced that are apart; where several are put in at one place, in their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = '';
  let end = 0;
  for (const { from, to, text: put } of splices.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(end, from) + put;
    end = to;
  }
  return result + text.slice(end);
}

/** Where the line around an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line around an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed < 0) return text.length;
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** The line break at the end of a line, or that of the text where it has none. */
export function lineBreak(text: string, end = lineEnd(text, 0)): string {
  const own = /^\r?\n/.exec(text.slice(end, end + 2))?.[0];
  return own ?? (/\r?\n/.exec(text)?.[0] || '\n');
}

/** How many characters of its line stand before an offset. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** True when nothing but spaces stands before an offset on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** Lines below the one that ends at an offset. */
export function linesBelow(text: string, end: number, lines: readonly string[]): Splice {
  const eol = lineBreak(text, end);
  return { from: end, to: end, text: lines.map((line) => eol + line).join('') };
}

/** Lines moved in to a column; empty ones stay empty. */
export function movedIn(lines: readonly string[], column: number): string[] {
  return lines.map((line) => (line ? ' '.repeat(column) + line : line));
}

/**
 * Takes out whole lines, those that two offsets stand on and all between. Where that would leave two blank lines on each
 * other, those above go too.
 */
export function withoutLines(text: string, first: number, last: number): Splice {
  let from = lineStart(text, first);
  const end = lineEnd(text, last);
  const to = end === text.length ? end : end + lineBreak(text, end).length;
  const above = /(?<=^|\n)(?:[ \t]*\r?\n)+$/.exec(text.slice(0, from))?.[0] ?? '';
  if (above && /^(?:[ \t]*\r?\n|\s*$)/.test(text.slice(to))) from -= above.length;
  // The text ends as it did: without a line break.
  if (to === end && from > 0 && from !== to) from -= text[from - 2] === '\r' ? 2 : 1;
  return { from, to, text: '' };
}
