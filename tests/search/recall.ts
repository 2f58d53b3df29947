import { foldArabic } from '../../src/i18n/sort.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Contact } from '../../src/model/contact.ts';
import type { Cooperative } from '../../src/model/cooperative.ts';
import type { Place } from '../../src/model/place.ts';
import type { Text } from '../../src/model/values/text.ts';

// How good a search is, measured the same way for every search and every catalogue. Relevance is said in terms of the
// catalogue (words of a name, a town, a code), never as a list of products, so that one query set holds on all of them.

/** What an answer must be. Several fields must all hold. Words are whole words of the entry's own name, folded. */
export interface Expectation {
  /** Words of a product's name in one of its languages. */
  product?: string;
  /** A category id. */
  category?: string;
  /** Words of a cooperative's name. */
  cooperative?: string;
  /** HCP code of a commune, or the id of a place. */
  town?: string;
  /** A cooperative's, product's or basket's code. */
  code?: string;
  /** Digits found in a national number (`0685000014`). */
  phone?: string;
  /** Words of the name of anything that is no product: a distributor, a market, a basket, a cooperative. */
  named?: string;
}

export interface Query {
  query: string;
  /** The kind of spelling or of question, for the table. */
  class: string;
  /** Any of them will do. */
  expect: Expectation[];
  /** What only sounds or looks like it: none of it may be among the answers. */
  never?: Expectation[];
  /** Its words are nowhere in the catalogue's own names: only a list of other names can answer. */
  vocabulary?: true;
}

/** What a search gives back for each hit, in order. `code` and `id` as in the catalogue. */
export interface Answer {
  kind: string;
  code?: string | undefined;
  id?: string | undefined;
}

/**
 * What answers a query. `core` must be found; `also` is as good when it is found, but nobody would miss it: the
 * cooperative's products when one asked for the cooperative, the page of the town when one asked for what is made there.
 */
export interface Relevant {
  core: Set<string>;
  also: Set<string>;
  never: Set<string>;
}

/** Letter case, accents, tashkeel, hamza and apostrophes aside: names are compared as their own spelling, no looser. */
function fold(text: string): string {
  const latin = text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return foldArabic(latin.normalize('NFC')).replace(/ء/g, '');
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What Arabic writes together with the word after it. */
const ATTACHED = new Set(['', 'ال', 'بال', 'لل', 'وال', 'ب', 'و']);

/** Hundreds of queries look at the same thousands of names: what was folded once is kept. */
const folded = new Map<string, string[]>();

function foldedWords(text: string): string[] {
  const words = folded.get(text) ?? wordsOf(text);
  folded.set(text, words);
  return words;
}

/** Does the text hold every one of these words, in any order? `زعتر` is found in `بالزعتر`, not in `زعتري`. */
export function hasWords(text: string, wanted: string): boolean {
  const words = foldedWords(text);
  return foldedWords(wanted).every((word) =>
    words.some((written) => written.endsWith(word) && ATTACHED.has(written.slice(0, -word.length))),
  );
}

const isNamed = (name: Text, wanted: string): boolean =>
  [name.ar, name.fr].some((text) => text !== undefined && hasWords(text, wanted));

const hasPhone = (contacts: Contact[], digits: string): boolean =>
  contacts.some((contact) => contact.phone.national.replace(/\D/g, '').includes(digits));

/** The name under which an answer is counted. */
export function keyOf({ kind, code, id }: Answer): string {
  return `${kind}:${code || id}`;
}

/** Anything a search could return, with what relevance is decided on. */
interface Entry {
  key: string;
  kind: 'product' | 'cooperative' | 'other';
  name: Text;
  code?: string;
  /** Categories it stands in. */
  categories: string[];
  cooperatives: Cooperative[];
  towns: Place[];
  contacts: Contact[];
}

/** Everything a search could return from a catalogue. */
export function entriesOf(catalogue: Catalogue): Entry[] {
  const none = { categories: [], cooperatives: [], towns: [], contacts: [] };
  const other = (kind: string, item: { id: string; name: Text }, more: Partial<Entry> = {}): Entry => {
    return { ...none, key: keyOf({ kind, id: item.id, code: more.code }), kind: 'other', name: item.name, ...more };
  };
  return [
    ...catalogue.products.map(({ code, name, category, cooperative }): Entry => {
      const key = keyOf({ kind: 'product', code });
      const { commune, contacts } = cooperative;
      const categories = [category.id];
      return { key, kind: 'product', name, code, categories, cooperatives: [cooperative], towns: [commune], contacts };
    }),
    ...catalogue.cooperatives.map((cooperative): Entry => {
      const { code, name, commune, category, contacts } = cooperative;
      const key = keyOf({ kind: 'cooperative', code });
      const categories = [category.id];
      return {
        key,
        kind: 'cooperative',
        name,
        code,
        categories,
        cooperatives: [cooperative],
        towns: [commune],
        contacts,
      };
    }),
    ...catalogue.distributors.map((item) => other('distributor', item, { towns: item.zones, contacts: item.contacts })),
    ...catalogue.pointsOfSale.map((item) =>
      other('point-of-sale', item, { towns: [item.commune], contacts: item.contacts }),
    ),
    ...catalogue.baskets.map((item) => other('basket', item, { code: item.code })),
    ...catalogue.events.map((item) => other('event', item, { towns: [item.commune], contacts: item.contacts })),
    ...catalogue.categories.map((item) => other('category', item, { categories: [item.id] })),
    ...catalogue.places.map((place) => other('place', { id: place.key, name: place.name }, { towns: [place] })),
  ];
}

/** Does the entry answer? `core` when it is what was asked for, `also` when it is only near it. */
function judge(entry: Entry, expect: Expectation): 'core' | 'also' | undefined {
  const { product, category, cooperative, town, code, phone, named } = expect;
  if (product !== undefined && !isNamed(entry.name, product)) return undefined;
  if (named !== undefined && (entry.kind === 'product' || !isNamed(entry.name, named))) return undefined;
  if (category !== undefined && !entry.categories.includes(category)) return undefined;
  if (cooperative !== undefined && !entry.cooperatives.some(({ name }) => isNamed(name, cooperative))) return undefined;
  if (town !== undefined && !entry.towns.some(({ key }) => key === town)) return undefined;
  if (phone !== undefined && !hasPhone(entry.contacts, phone)) return undefined;
  if (code !== undefined) {
    if (entry.code === code) return 'core';
    return entry.code?.startsWith(`${code}-`) ? 'also' : undefined;
  }
  if (product !== undefined || category !== undefined) return entry.kind === 'product' ? 'core' : 'also';
  if (cooperative !== undefined) return entry.kind === 'cooperative' ? 'core' : 'also';
  if (phone !== undefined) return entry.kind === 'product' ? 'also' : 'core';
  if (town !== undefined) return entry.kind === 'other' ? 'also' : 'core';
  return 'core';
}

/** What answers a query in a catalogue; `entries` are those of {@link entriesOf}. */
export function relevantTo(query: Query, entries: readonly Entry[]): Relevant {
  const relevant: Relevant = { core: new Set(), also: new Set(), never: new Set() };
  for (const entry of entries) {
    const verdicts = query.expect.map((expect) => judge(entry, expect));
    if (query.never?.some((expect) => judge(entry, expect))) relevant.never.add(entry.key);
    if (verdicts.includes('core')) relevant.core.add(entry.key);
    else if (verdicts.includes('also')) relevant.also.add(entry.key);
  }
  return relevant;
}

/**
 * How much of what fits on five lines is right: relevant answers among the first five, over as many as there could be.
 * Near answers count, but never make up for more than five. Between 0 and 1.
 */
export function recallAt5(answers: readonly Answer[], { core, also }: Pick<Relevant, 'core' | 'also'>): number {
  const possible = Math.min(5, core.size);
  const first = new Set(answers.slice(0, 5).map(keyOf));
  const hits = [...first].filter((key) => core.has(key) || also.has(key)).length;
  return Math.min(1, hits / possible);
}

export interface Score {
  /** Queries that could be answered from this catalogue; the others are left out. */
  queries: number;
  /** Mean recall@5. */
  recall: number;
  /** Share of these queries that gave nothing at all. */
  empty: number;
  /** Share of these queries that gave something that must never be given for them. */
  misled: number;
}

/** One query, what was found and how well. */
export interface Outcome {
  query: Query;
  recall: number;
  found: number;
  misled: boolean;
}

/**
 * Asks every query that this catalogue can answer, one after the other.
 *
 * @param search gives the answers to one query, the best first
 */
export async function askAll(
  queries: readonly Query[],
  catalogue: Catalogue,
  search: (query: string) => readonly Answer[] | Promise<readonly Answer[]>,
): Promise<Outcome[]> {
  const entries = entriesOf(catalogue);
  const outcomes: Outcome[] = [];
  for (const query of queries) {
    const relevant = relevantTo(query, entries);
    if (relevant.core.size === 0) continue;
    const answers = await search(query.query);
    const misled = answers.some((answer) => relevant.never.has(keyOf(answer)));
    outcomes.push({ query, recall: recallAt5(answers, relevant), found: answers.length, misled });
  }
  return outcomes;
}

/** The figures of some outcomes, all 0 for none. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const queries = outcomes.length;
  const sum = outcomes.reduce((total, { recall }) => total + recall, 0);
  const empty = outcomes.filter(({ found }) => found === 0).length;
  const misled = outcomes.filter((outcome) => outcome.misled).length;
  return {
    queries,
    recall: queries && sum / queries,
    empty: queries && empty / queries,
    misled: queries && misled / queries,
  };
}

/** The figures of each class, in the order of the queries. */
export function scoreByClass(outcomes: readonly Outcome[]): Map<string, Score> {
  const classes = Map.groupBy(outcomes, ({ query }) => query.class);
  return new Map([...classes].map(([name, members]) => [name, scoreOf(members)]));
}

/**
 * The catalogue as it would be if nobody had filled in `other_names` or written a vocabulary: what a search finds by the
 * names alone.
 */
export function withoutVocabulary(catalogue: Catalogue): Catalogue {
  const products = catalogue.products.map((product) => ({ ...product, other_names: [] }));
  return { ...catalogue, products, vocabulary: [] };
}
