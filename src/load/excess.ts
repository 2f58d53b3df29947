import { LONGEST_INDENT, LONGEST_WORD, MOST_CHARACTERS, MOST_COLUMNS } from './bounds.ts';
import { type Position, positionAt } from './source.ts';

/** Why a Markdown text is not read, and where. */
export interface Excess extends Position {
  code: 'text-too-long' | 'text-too-complex';
  values: Record<string, number>;
}

/** What of a Markdown text is more than anyone writes, found in one pass and before any parser sees it. */
export function excessOf(text: string): Excess | undefined {
  if (text.length > MOST_CHARACTERS) {
    const values = { count: text.length, most: MOST_CHARACTERS };
    return { code: 'text-too-long', values, ...positionAt(text, MOST_CHARACTERS) };
  }
  const tooComplex = (offset: number): Excess => ({
    code: 'text-too-complex',
    values: {},
    ...positionAt(text, offset),
  });
  for (const { 0: word, index } of text.matchAll(/\S+/g)) if (word.length > LONGEST_WORD) return tooComplex(index);
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const indent = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '';
    if (indent.length > LONGEST_INDENT || line.split('|').length > MOST_COLUMNS + 2) return tooComplex(index);
  }
  return undefined;
}
