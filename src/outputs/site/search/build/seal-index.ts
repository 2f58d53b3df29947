import { createHash } from 'node:crypto';
import type { IndexDraft } from './build-index.ts';
import type { ReadPart } from '../shared/open-index.ts';

/**
 * Characters. The first file of an index contains the other parts when they are no longer: one request, little data.
 */
const MAX_INLINE = 60_000;

/** The parts of an index as JSON, by name. */
export interface SealedIndex {
  /** Hash of the whole index, in every file name, so that parts of two builds never mix. */
  build: string;
  parts: ReadonlyMap<string, string>;
}

/**
 * Serialises an index and its cards: the first file `index`, and the parts that are fetched when needed.
 *
 * @param cards cards by part: `cards-fr-0`
 */
export function sealIndex({ root, parts }: IndexDraft, cards: ReadonlyMap<string, unknown> = new Map()): SealedIndex {
  const texts = new Map([...parts].map(([name, part]) => [name, JSON.stringify(part)]));
  const size = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
  const small = size <= MAX_INLINE;
  const sealed = new Map([
    ['index', JSON.stringify(small ? { ...root, parts: Object.fromEntries(parts) } : root)],
    ...(small ? [] : texts),
    ...[...cards].map(([name, part]): [string, string] => [name, JSON.stringify(part)]),
  ]);
  const hash = createHash('sha256');
  for (const text of sealed.values()) hash.update(text);
  return { build: hash.digest('hex').slice(0, 12), parts: sealed };
}

/** Reads parts of an index from memory, as the browser does from the site. */
export function readerOf({ parts }: SealedIndex): ReadPart {
  return async (name) => {
    const text = parts.get(name);
    if (text === undefined) throw new Error(`The search index has no part ${name}`);
    return JSON.parse(text);
  };
}
