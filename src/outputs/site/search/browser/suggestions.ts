import type { Lang } from '../../../../model/languages.ts';
import type { CodeRange, OpenIndex } from '../shared/open-index.ts';
import { parseQuery } from '../shared/parse-query.ts';
import { search } from '../shared/query.ts';
import { highlight } from './highlight.ts';

/** As many as a visitor takes in at a glance. */
const MAX_SUGGESTIONS = 4;
/** Candidates that are searched for: each may fetch two small files. */
const MAX_CANDIDATES = 6;
/** Digits of a product number, which follows the code of its cooperative. */
const PRODUCT_NUMBER_DIGITS = 2;

/** Codes of cooperatives to which unknown product codes would belong. */
function cooperativeCodes(index: OpenIndex, numbers: readonly string[]): string[] {
  const codes = numbers
    .filter((digits) => digits.length > 3 && digits.length < 7)
    .map((digits) => digits.slice(0, Math.max(3, digits.length - PRODUCT_NUMBER_DIGITS)));
  const isWhole = ({ missingDigits }: CodeRange) => missingDigits === 0 || missingDigits === PRODUCT_NUMBER_DIGITS;
  return [...new Set(codes)].filter((code) => index.withCode(code).some(isWhole));
}

/** Merges lists in turn: the first of each, then the second of each. */
function interleave(lists: readonly number[][]): number[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []));
  return [...new Set(turns.flat())];
}

/**
 * Suggests words for a query that found nothing, in the reader's language. Each occurs in the name of its best result,
 * and is spelt as in that name.
 *
 * @throws whatever reading a part of the index throws
 */
export async function suggestWords(index: OpenIndex, query: string, lang: Lang): Promise<string[]> {
  const { words, numbers } = parseQuery(query);
  const candidates = interleave(words.map((variants) => [...new Set(variants.flatMap(index.lexicon.suggest))]));
  const suggestions = new Map(cooperativeCodes(index, numbers).map((code) => [code, code]));
  for (const number of candidates.slice(0, MAX_CANDIDATES)) {
    if (suggestions.size >= MAX_SUGGESTIONS) break;
    const { hits, words: found } = await search(index, index.words[number] ?? '');
    const [best] = await index.cards(
      hits.slice(0, 1).map(({ entry }) => entry),
      lang,
    );
    if (!best || best.name.lang) continue;
    const word = highlight(best.name.text, new Set(found))[1];
    if (word && !suggestions.has(word.toLowerCase())) suggestions.set(word.toLowerCase(), word);
  }
  return [...suggestions.values()];
}
