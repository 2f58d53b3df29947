import { createHash } from 'node:crypto';
import type { IndexDraft } from './build-index.ts';
import type { ReadPart } from '../shared/open-index.ts';

/** An index whose other parts are no longer than this carries them itself: one request, and little to fetch. */
const SMALL = 60_000;

/** The parts of an index as JSON, by name. */
export interface SealedIndex {
  /** Changes whenever anything in the index does; part of every file name, so that parts of two builds never mix. */
  build: string;
  parts: ReadonlyMap<string, string>;
}

/**
 * Turns an index and the cards that belong to it into what is served: `index`, and the parts fetched when they are needed.
 *
 * @param cards cards by part: `cards-fr-0`
 */
export function sealIndex({ root, parts }: IndexDraft, cards: ReadonlyMap<string, unknown> = new Map()): SealedIndex {
  const texts = new Map([...parts].map(([name, part]) => [name, JSON.stringify(part)]));
  const size = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
  const small = size <= SMALL;
  const sealed = new Map([
    ['index', JSON.stringify(small ? { ...root, parts: Object.fromEntries(parts) } : root)],
    ...(small ? [] : texts),
    ...[...cards].map(([name, part]): [string, string] => [name, JSON.stringify(part)]),
  ]);
  const hash = createHash('sha256');
  for (const text of sealed.values()) hash.update(text);
  return { build: hash.digest('hex').slice(0, 12), parts: sealed };
}

/** Reads a sealed index where it is, as the browser does from the site. */
export function readerOf({ parts }: SealedIndex): ReadPart {
  return async (name) => {
    const text = parts.get(name);
    if (text === undefined) throw new Error(`The search index has no part ${name}`);
    return JSON.parse(text);
  };
}
