import type { Lang } from '../../../../model/languages.ts';
import { highlight } from './highlight.ts';
import type { Coded, OpenIndex } from '../shared/open-index.ts';
import { parseQuery } from '../shared/parse-query.ts';
import { search } from '../shared/query.ts';

/** As many as one takes in at a glance. */
const MOST = 4;
/** Words that are looked up: each may take two small files. */
const MOST_TRIED = 6;
/** Digits of a product's number, which stands behind its cooperative's code. */
const NUMBER_DIGITS = 2;

/** The code of the cooperative, where a product of that code would be one of its. */
function nearCodes(index: OpenIndex, numbers: readonly string[]): string[] {
  const codes = numbers
    .filter((digits) => digits.length > 3 && digits.length < 7)
    .map((digits) => digits.slice(0, Math.max(3, digits.length - NUMBER_DIGITS)));
  const isWhole = ({ behind }: Coded) => behind === 0 || behind === NUMBER_DIGITS;
  return [...new Set(codes)].filter((code) => index.coded(code).some(isWhole));
}

/** Takes the nth of each list before the next of any. */
function inTurn(lists: readonly number[][]): number[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? []));
  return [...new Set(turns.flat())];
}

/**
 * Words to try instead of a query that found nothing, in the reader's language: each stands in the name of what it finds
 * first, and is written as it is written there.
 *
 * @throws whatever reading a part of the index throws
 */
export async function nearWords(index: OpenIndex, query: string, lang: Lang): Promise<string[]> {
  const { words, numbers } = parseQuery(query);
  const candidates = inTurn(words.map((readings) => [...new Set(readings.flatMap(index.lexicon.near))]));
  const near = new Map(nearCodes(index, numbers).map((code) => [code, code]));
  for (const number of candidates.slice(0, MOST_TRIED)) {
    if (near.size >= MOST) break;
    const { hits, words: found } = await search(index, index.words[number] ?? '');
    const [best] = await index.cards(
      hits.slice(0, 1).map(({ entry }) => entry),
      lang,
    );
    if (!best || best.name.lang) continue;
    const said = highlight(best.name.text, new Set(found))[1];
    if (said && !near.has(said.toLowerCase())) near.set(said.toLowerCase(), said);
  }
  return [...near.values()];
}
