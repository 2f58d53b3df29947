/// <reference lib="webworker" />
import type { Card } from './card.ts';
import { INDEX_VERSION, type SearchIndex } from './index-format.ts';
import type { Found, Opening, Question, Reply } from './protocol.ts';
import { createSearcher, type Searcher } from './query.ts';

// Searching takes place here, so that typing never waits for it.

interface Ready {
  searcher: Searcher;
  cards: Card[];
}

let ready: Promise<Ready> | undefined;

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as T;
}

async function open({ index: indexAddress, cards: cardsAddress }: Opening): Promise<Ready> {
  const [index, cards] = await Promise.all([fetchJson<SearchIndex>(indexAddress), fetchJson<Card[]>(cardsAddress)]);
  if (index.version !== INDEX_VERSION) throw new Error(`Search index of version ${index.version}`);
  return { searcher: createSearcher(index), cards };
}

function find({ searcher, cards }: Ready, { query, most }: Question): Found {
  const { hits, words, whole } = searcher.search(query);
  const all = hits.flatMap(({ doc }) => cards[doc] ?? []);
  const products = all.filter(({ kind }) => kind === 'product');
  return {
    query,
    cards: all.slice(0, most),
    total: all.length,
    products: products.length,
    makers: new Set(products.map(({ maker }) => maker)).size,
    words,
    whole,
  };
}

async function answer(question: Question): Promise<Reply> {
  try {
    if (!ready) throw new Error('Asked before it was opened');
    return { id: question.id, failed: false, found: find(await ready, question) };
  } catch {
    // Said to the reader by the page; a console would not help them.
    return { id: question.id, failed: true };
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<Opening | Question>) => {
  if ('index' in data) {
    ready = open(data);
    // The failure is reported with the first answer.
    ready.catch(() => {});
  } else {
    self.postMessage(await answer(data));
  }
});
