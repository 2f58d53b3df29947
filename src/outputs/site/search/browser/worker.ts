/// <reference lib="webworker" />
import type { Lang } from '../../../../model/languages.ts';
import type { Phrase } from '../../shared/phrase.ts';
import type { Facets } from '../shared/facets.ts';
import { isEmpty } from '../shared/filter.ts';
import { IndexUnavailable, type OpenIndex, openIndex } from '../shared/open-index.ts';
import { search } from '../shared/query.ts';
import type { ResultCard } from '../shared/result-card.ts';
import { filterHits } from './filter-hits.ts';
import { highlight } from './highlight.ts';
import type {
  HighlightedCard,
  HighlightedPhrase,
  OpenMessage,
  SearchReply,
  SearchRequest,
  SearchResults,
} from './protocol.ts';
import { suggestWords } from './suggestions.ts';

// The search runs in this worker, so that typing never waits for it.

interface Opened {
  index: Promise<OpenIndex>;
  lang: Lang;
  facets: () => Promise<Facets>;
}

let opened: Opened | undefined;
/** Requests that a later one has overtaken are not answered. */
let latestId = 0;

/** Files of one index share a hash: `…/index-0a1b.json`, `…/postings-3-0a1b.json`. */
function addressOf(index: string, name: string): string {
  return index.replace(/index(?=[^/]*$)/, name);
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.json();
  } catch {
    // No connection, or the sign-in page of a network instead of JSON.
  }
  throw new IndexUnavailable(address);
}

function open({ index: address, lang }: OpenMessage): Opened {
  const index = openIndex((name) => fetchJson(addressOf(address, name)));
  // The first answer reports the failure.
  index.catch(() => {});
  let facets: Promise<Facets> | undefined;
  return {
    index,
    lang,
    facets() {
      facets ??= fetchJson(addressOf(address, 'facets')) as Promise<Facets>;
      // A failed request is repeated the next time.
      facets.catch(() => (facets = undefined));
      return facets;
    },
  };
}

function highlightCard({ name, lines, ...card }: ResultCard, found: ReadonlySet<string>): HighlightedCard {
  const marked = ({ text, lang }: Phrase): HighlightedPhrase => ({
    pieces: highlight(text, found),
    ...(lang && { lang }),
  });
  return { ...card, name: marked(name), lines: lines.map(marked) };
}

async function find(
  { index: opening, lang, facets }: Opened,
  { id, query, limit, filter, details }: SearchRequest,
): Promise<SearchResults | undefined> {
  const index = await opening;
  const { hits: all, words, matchesAllWords } = await search(index, query);
  if (id < latestId) return undefined;
  const hasCriteria = filter !== undefined && !isEmpty(filter);
  // Without facets there are still results, only unfiltered.
  const known = filter && (hasCriteria || details) ? await facets().catch(() => undefined) : undefined;
  const filtered = known && filter && filterHits(index, known, all, filter, new Date().getMonth() + 1);
  if (id < latestId) return undefined;
  const hits = filtered?.hits ?? all;
  const { first, end } = index.range('product');
  const products = hits.filter(({ entry }) => entry >= first && entry < end);
  const best = hits.slice(0, limit).map(({ entry }) => entry);
  const found = new Set(words);
  return {
    query,
    cards: (await index.cards(best, lang)).map((card) => highlightCard(card, found)),
    total: hits.length,
    products: products.length,
    cooperatives: new Set(products.map(({ entry }) => index.cooperativeOf(entry))).size,
    matchesAllWords,
    unfiltered: hasCriteria && !known,
    ...(details && filtered && { offered: filtered.offered }),
    ...(details && all.length === 0 && { suggestions: await suggestWords(index, query, lang) }),
  };
}

async function answer(request: SearchRequest): Promise<SearchReply | undefined> {
  try {
    if (!opened) throw new Error('The first message must open an index');
    const found = await find(opened, request);
    return found && { id: request.id, failed: false, found };
  } catch (error) {
    // The page tells the visitor that there is no index. Any other error is a fault of ours, which only the console
    // shows.
    // biome-ignore lint/suspicious/noConsole: the only place where such a fault can be seen
    if (!(error instanceof IndexUnavailable)) console.error(error);
    return { id: request.id, failed: true };
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<OpenMessage | SearchRequest>) => {
  if ('index' in data) {
    opened = open(data);
    return;
  }
  latestId = data.id;
  // Lets a later request in first, which makes this one obsolete.
  await new Promise((next) => setTimeout(next));
  const reply = data.id < latestId ? undefined : await answer(data);
  if (reply) self.postMessage(reply);
});
