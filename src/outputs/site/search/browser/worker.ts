/// <reference lib="webworker" />
import type { Lang } from '../../../../model/languages.ts';
import type { Card, Phrase } from '../shared/card.ts';
import type { Facets } from '../shared/facets.ts';
import { isEmpty } from '../shared/filter.ts';
import { highlight } from './highlight.ts';
import { narrow } from './narrow.ts';
import { nearWords } from './near.ts';
import { IndexUnavailable, type OpenIndex, openIndex } from '../shared/open-index.ts';
import type { Found, MarkedCard, MarkedPhrase, Opening, Question, Reply } from './protocol.ts';
import { search } from '../shared/query.ts';

// Searching takes place here, so that typing never waits for it.

interface Opened {
  index: Promise<OpenIndex>;
  lang: Lang;
  facets: () => Promise<Facets>;
}

let opened: Opened | undefined;
/** Questions that a later one has overtaken are not answered. */
let latest = 0;

/** Files stand beside the index and bear its mark: `…/index-0a1b.json`, `…/lists-3-0a1b.json`. */
function addressOf(index: string, name: string): string {
  return index.replace(/index(?=[^/]*$)/, name);
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.json();
  } catch {
    // No connection, or a page of a network that wants its visitors to sign in first.
  }
  throw new IndexUnavailable(address);
}

function open({ index: address, lang }: Opening): Opened {
  const index = openIndex((name) => fetchJson(addressOf(address, name)));
  // The failure is reported with the first answer.
  index.catch(() => {});
  let facets: Promise<Facets> | undefined;
  return {
    index,
    lang,
    facets() {
      facets ??= fetchJson(addressOf(address, 'facets')) as Promise<Facets>;
      // What could not be had is asked for again the next time.
      facets.catch(() => (facets = undefined));
      return facets;
    },
  };
}

function mark({ name, lines, ...card }: Card, found: ReadonlySet<string>): MarkedCard {
  const marked = ({ text, lang }: Phrase): MarkedPhrase => ({ pieces: highlight(text, found), ...(lang && { lang }) });
  return { ...card, name: marked(name), lines: lines.map(marked) };
}

async function find(
  { index: opening, lang, facets }: Opened,
  { id, query, most, filter, more }: Question,
): Promise<Found | undefined> {
  const index = await opening;
  const { hits: all, words, whole } = await search(index, query);
  if (id < latest) return undefined;
  const wished = filter !== undefined && !isEmpty(filter);
  // Without them there are still results, only not narrowed.
  const known = filter && (wished || more) ? await facets().catch(() => undefined) : undefined;
  const narrowed = known && filter && narrow(index, known, all, filter, { wished, month: new Date().getMonth() + 1 });
  if (id < latest) return undefined;
  const hits = narrowed?.hits ?? all;
  const { first, end } = index.range('product');
  const products = hits.filter(({ entry }) => entry >= first && entry < end);
  const best = hits.slice(0, most).map(({ entry }) => entry);
  const found = new Set(words);
  return {
    query,
    cards: (await index.cards(best, lang)).map((card) => mark(card, found)),
    total: hits.length,
    products: products.length,
    makers: new Set(products.map(({ entry }) => index.makerOf(entry))).size,
    whole,
    unfiltered: wished && !known,
    ...(more && narrowed && { offered: narrowed.offered }),
    ...(more && all.length === 0 && { near: await nearWords(index, query, lang) }),
  };
}

async function answer(question: Question): Promise<Reply | undefined> {
  try {
    if (!opened) throw new Error('Asked before it was opened');
    const found = await find(opened, question);
    return found && { id: question.id, failed: false, found };
  } catch (error) {
    // The page tells the reader that there is no index. All else is a fault of ours, which nobody would ever see.
    // biome-ignore lint/suspicious/noConsole: the only place where such a fault can be seen
    if (!(error instanceof IndexUnavailable)) console.error(error);
    return { id: question.id, failed: true };
  }
}

self.addEventListener('message', async ({ data }: MessageEvent<Opening | Question>) => {
  if ('index' in data) {
    opened = open(data);
    return;
  }
  latest = data.id;
  // What was asked meanwhile comes first, and makes this question idle.
  await new Promise((next) => setTimeout(next));
  const reply = data.id < latest ? undefined : await answer(data);
  if (reply) self.postMessage(reply);
});
