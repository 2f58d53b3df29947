import { MAX_COLUMNS, MAX_INDENT, MAX_PROSE, MAX_WORD } from './limits.ts';
import { type SourcePosition, positionAt } from '../yaml/source.ts';

/** Why a Markdown text is refused, and where. */
export interface ExceededLimit extends SourcePosition {
  code: 'prose-too-long' | 'prose-too-complex';
  values: Record<string, number>;
}

/** Finds the first limit that a Markdown text exceeds, in one pass and before any parser reads it. */
export function findExceededLimit(text: string): ExceededLimit | undefined {
  if (text.length > MAX_PROSE) {
    const values = { count: text.length, most: MAX_PROSE };
    return { code: 'prose-too-long', values, ...positionAt(text, MAX_PROSE) };
  }
  const tooComplex = (offset: number): ExceededLimit => ({
    code: 'prose-too-complex',
    values: {},
    ...positionAt(text, offset),
  });
  for (const { 0: word, index } of text.matchAll(/\S+/g)) if (word.length > MAX_WORD) return tooComplex(index);
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const indent = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '';
    // A table row has one bar more than cells.
    const bars = line.split('|').length - 1;
    if (indent.length > MAX_INDENT || bars > MAX_COLUMNS + 1) return tooComplex(index);
  }
  return undefined;
}
