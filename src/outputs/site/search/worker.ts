/// <reference lib="webworker" />
import { type OpenIndex, openIndex } from './open-index.ts';
import type { Found, Opening, Question, Reply } from './protocol.ts';
import { search } from './query.ts';

// Searching takes place here, so that typing never waits for it.

let opened: { index: Promise<OpenIndex>; lang: string } | undefined;
/** Questions that a later one has overtaken need no cards. */
let latest = 0;

/** Files stand beside the index and bear its mark: `…/index-0a1b.json`, `…/lists-3-0a1b.json`. */
function addressOf(index: string, name: string): string {
  return index.replace(/index(?=[^/]*$)/, name);
}

async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

async function find(index: OpenIndex, lang: string, { id, query, most }: Question): Promise<Found | undefined> {
  const { hits, words, whole } = await search(index, query);
  if (id < latest) return undefined;
  const { first, end } = index.range('product');
  const products = hits.filter(({ entry }) => entry >= first && entry < end);
  const best = hits.slice(0, most).map(({ entry }) => entry);
  return {
    query,
    cards: await index.cards(best, lang),
    total: hits.length,
    products: products.length,
    makers: new Set(products.map(({ entry }) => index.makerOf(entry))).size,
    words,
    whole,
  };
}

async function answer(question: Question): Promise<Reply | undefined> {
  try {
    if (!opened) throw new Error('Asked before it was opened');
    const found = await find(await opened.index, opened.lang, question);
    return found && { id: question.id, failed: false, found };
  } catch {
    // Said to the reader by the page; a console would not help them.
    return { id: question.id, failed: true };
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<Opening | Question>) => {
  if ('index' in data) {
    const index = openIndex((name) => fetchJson(addressOf(data.index, name)));
    // The failure is reported with the first answer.
    index.catch(() => {});
    opened = { index, lang: data.lang };
  } else {
    latest = data.id;
    const reply = await answer(data);
    if (reply) self.postMessage(reply);
  }
});
