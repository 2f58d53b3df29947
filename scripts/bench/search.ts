import { brotliCompressSync } from 'node:zlib';
import Fuse from 'fuse.js';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { buildCardParts } from '../../src/outputs/site/search/build-cards.ts';
import { buildIndex } from '../../src/outputs/site/search/build-index.ts';
import {
  codeOf,
  type Entry,
  entriesOf,
  idOf,
  namesOfEntry,
  textsOfEntry,
} from '../../src/outputs/site/search/entries.ts';
import { openIndex } from '../../src/outputs/site/search/open-index.ts';
import { search } from '../../src/outputs/site/search/query.ts';
import { readerOf, sealIndex } from '../../src/outputs/site/search/seal-index.ts';
import queries from '../../tests/search/queries.json' with { type: 'json' };
import { type Answer, askAll, type Query, scoreOf, withoutVocabulary } from '../../tests/search/recall.ts';
import type { Bench, BenchContext, Row } from './bench.ts';
import { CONFIRMED_ON } from './generate.ts';

/** Of how many queries plain Fuse.js gets one: at 20,000 products each takes it seconds. */
const SIZES = [
  { cooperatives: 28, products: 110, everyNth: 1 },
  { cooperatives: 900, products: 4000, everyNth: 8 },
  { cooperatives: 900, products: 20_000, everyNth: 24 },
];

const PEER = 'Fuse.js over whole records';
/** Results under the box, as list.ts draws them. */
const SHOWN = 6;

type Figures = Record<string, number>;

interface Input {
  contentDir: string;
  vocabulary?: boolean;
  everyNth?: number;
}

export const searchBench: Bench = {
  name: 'search',
  what: 'The site’s search over the query set of tests/search, against Fuse.js over whole records. Times are per query; KB are compressed (brotli): the first file, and all that is fetched before the first result (95 of 100 queries need no more).',
  async run(context) {
    const rows: Row[] = [];
    for (const size of context.sizes(SIZES)) rows.push(...(await measureSize(context, size)));
    return rows;
  },
};

async function measureSize(context: BenchContext, size: (typeof SIZES)[number]): Promise<Row[]> {
  const subject = `${size.cooperatives}/${size.products}`;
  const contentDir = await context.catalogue(size, { pictures: 0 });
  const rows: Row[] = [];
  const add = async (label: string, task: string, input: Input) => {
    context.progress(`search ${subject}: ${label}`);
    const { value, megabytes } = await context.measure<Figures>(import.meta.url, task, input);
    const { median = 0, ...figures } = value;
    rows.push({
      label,
      subject,
      seconds: median / 1000,
      megabytes,
      figures,
      ...(label === PEER ? {} : { against: PEER }),
    });
  };
  await add('search', 'searchSite', { contentDir });
  await add('search, no vocabulary', 'searchSite', { contentDir, vocabulary: false });
  await add(PEER, 'searchRecords', { contentDir, everyNth: size.everyNth });
  return rows;
}

async function catalogueOf({ contentDir, vocabulary = true }: Input): Promise<Catalogue> {
  const { catalogues } = await load(contentDir, { now: new Date(CONFIRMED_ON) });
  if (!catalogues) throw new Error(`${contentDir} does not load`);
  return vocabulary ? catalogues.web : withoutVocabulary(catalogues.web);
}

const answerOf = (entry: Entry): Answer => ({ kind: entry.kind, code: codeOf(entry), id: idOf(entry) });

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Asks the queries and times each; a search without its vocabulary is not asked what only that can answer. */
async function ask(
  { vocabulary = true, everyNth = 1 }: Input,
  catalogue: Catalogue,
  answer: (query: string) => Promise<Answer[]> | Answer[],
): Promise<Figures> {
  const asked = (queries as Query[]).filter((query, at) => at % everyNth === 0 && (vocabulary || !query.vocabulary));
  const times: number[] = [];
  const outcomes = await askAll(asked, catalogue, async (query) => {
    const started = performance.now();
    const answers = await answer(query);
    times.push(performance.now() - started);
    return answers;
  });
  times.sort((a, b) => a - b);
  const { recall, empty } = scoreOf(outcomes);
  return {
    queries: outcomes.length,
    'recall@5': recall,
    'none %': 100 * empty,
    median: share(times, 0.5),
    'p95 ms': share(times, 0.95),
  };
}

/**
 * The site's search, from the files the site has.
 *
 * @public run by name (measure.ts)
 */
export async function searchSite(input: Input): Promise<Figures> {
  const catalogue = await catalogueOf(input);
  const entries = entriesOf(catalogue);
  // A name as long as those of real pictures.
  const cards = await buildCardParts(catalogue, async () => '0123456789abcdef-320.webp');
  const sealed = sealIndex(buildIndex(catalogue), cards);
  const index = await openIndex(readerOf(sealed));
  const figures = await ask(input, catalogue, async (query) => {
    const { hits } = await search(index, query);
    return hits
      .slice(0, 20)
      .flatMap(({ entry }) => entries[entry] ?? [])
      .map(answerOf);
  });

  const sizes = new Map<string, number>();
  const sizeOf = (name: string) => {
    const size = sizes.get(name) ?? brotliCompressSync(sealed.parts.get(name) ?? '').length;
    sizes.set(name, size);
    return size;
  };
  const fetched: number[] = [];
  for (const { query } of queries) {
    const read: string[] = [];
    const reader = readerOf(sealed);
    const fresh = await openIndex((name) => {
      read.push(name);
      return reader(name);
    });
    const { hits } = await search(fresh, query);
    await fresh.cards(
      hits.slice(0, SHOWN).map(({ entry }) => entry),
      'ar',
    );
    fetched.push(read.reduce((sum, name) => sum + sizeOf(name), 0));
  }
  fetched.sort((a, b) => a - b);
  return {
    ...figures,
    'index KB': sizeOf('index') / 1000,
    'first KB': share(fetched, 0.95) / 1000,
    files: sealed.parts.size,
  };
}

/**
 * The peer: the same texts, each entry one record, all of Fuse.js and nothing else.
 *
 * @public run by name (measure.ts)
 */
export async function searchRecords(input: Input): Promise<Figures> {
  const catalogue = await catalogueOf(input);
  const records = entriesOf(catalogue).map((entry) => {
    const { otherName = [], place = [], content = [] } = textsOfEntry(entry);
    const told = (texts: (string | undefined)[]) => texts.filter((text) => text !== undefined);
    const names = namesOfEntry(entry);
    return {
      entry,
      code: codeOf(entry) ?? '',
      names,
      others: told(otherName),
      places: told(place),
      content: told(content),
    };
  });
  const fuse = new Fuse(records, {
    keys: ['code', 'names', 'others', 'places', { name: 'content', weight: 0.3 }],
    ignoreLocation: true,
    threshold: 0.4,
  });
  return ask(input, catalogue, (query) => fuse.search(query, { limit: 20 }).map(({ item }) => answerOf(item.entry)));
}
