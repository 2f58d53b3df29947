/// <reference lib="webworker" />
import type { Facets } from './facets.ts';
import { isEmpty } from './filter.ts';
import { narrow } from './narrow.ts';
import { type OpenIndex, openIndex } from './open-index.ts';
import type { Found, Opening, Question, Reply } from './protocol.ts';
import { search } from './query.ts';

// Searching takes place here, so that typing never waits for it.

let opened: { index: Promise<OpenIndex>; lang: string; facets: () => Promise<Facets> } | undefined;
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

type Asked = NonNullable<typeof opened>;

async function find({ lang, ...asked }: Asked, { id, query, most, filter }: Question): Promise<Found | undefined> {
  const index = await asked.index;
  const { hits: all, words, whole } = await search(index, query);
  if (id < latest) return undefined;
  const now = { wished: filter !== undefined && !isEmpty(filter), month: new Date().getMonth() + 1 };
  const narrowed = filter && narrow(index, await asked.facets(), all, filter, now);
  if (id < latest) return undefined;
  const hits = narrowed?.hits ?? all;
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
    offered: narrowed?.offered,
  };
}

async function answer(question: Question): Promise<Reply | undefined> {
  try {
    if (!opened) throw new Error('Asked before it was opened');
    const found = await find(opened, question);
    return found && { id: question.id, failed: false, found };
  } catch {
    // Said to the reader by the page; a console would not help them.
    return { id: question.id, failed: true };
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<Opening | Question>) => {
  if ('index' in data) {
    const index = openIndex((name) => fetchJson(addressOf(data.index, name)));
    let facets: Promise<Facets> | undefined;
    // The failure is reported with the first answer.
    index.catch(() => {});
    opened = {
      index,
      lang: data.lang,
      facets: () => (facets ??= fetchJson(addressOf(data.index, 'facets')) as Promise<Facets>),
    };
  } else {
    latest = data.id;
    const reply = await answer(data);
    if (reply) self.postMessage(reply);
  }
});
