import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import Fuse from 'fuse.js';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { bundleScript } from '../../src/outputs/site/bundle.ts';
import { buildResultCards } from '../../src/outputs/site/search/build/build-result-cards.ts';
import { buildIndex } from '../../src/outputs/site/search/build/build-index.ts';
import {
  codeOf,
  type Entry,
  entriesOf,
  idOf,
  namesOfEntry,
  textsOfEntry,
} from '../../src/outputs/site/search/build/entries.ts';
import { type OpenIndex, openIndex } from '../../src/outputs/site/search/shared/open-index.ts';
import { suggestWords } from '../../src/outputs/site/search/browser/suggestions.ts';
import { search } from '../../src/outputs/site/search/shared/query.ts';
import { readerOf, sealIndex } from '../../src/outputs/site/search/build/seal-index.ts';
import queries from '../../tests/search/queries.json' with { type: 'json' };
import { type Answer, askAll, type Query, scoreOf, withoutVocabulary } from '../../tests/search/recall.ts';
import { type Bench, type BenchContext, type SummaryLine, type BenchRow, subjectOf } from './bench.ts';
import { CONFIRMED_ON, type CatalogueSize } from './generate.ts';
import { TYPING_PLACES, type TypingPlace } from './typing-places.ts';

/**
 * `everyNth`: Fuse.js gets every nth query only, because at 20,000 products each takes it seconds. `typed`: also types
 * queries in a browser, which takes minutes.
 */
const SIZES = [
  { cooperatives: 28, products: 110, everyNth: 1, typed: true },
  { cooperatives: 150, products: 600, everyNth: 2, typed: false },
  { cooperatives: 900, products: 4000, everyNth: 8, typed: false },
  { cooperatives: 900, products: 20_000, everyNth: 24, typed: true },
];

const WORKER = fileURLToPath(new URL('../../src/outputs/site/search/browser/worker.ts', import.meta.url));
const SITE = new URL('keystroke-site.ts', import.meta.url).href;
const TYPING = new URL('keystroke.ts', import.meta.url).href;

const SEARCH = 'search';
const WITHOUT_VOCABULARY = 'search, no vocabulary';
const PEER = 'Fuse.js over whole records';
/** Queries without an exact match: similar words are searched. */
const WITHOUT_EXACT_MATCH = ['mieldethym', 'savonargan', 'زيتزيتون', 'zzaytzzz', 'xyzzyx', '202-99'];
/** Results under the box, as drawn by combobox.ts. */
const SHOWN_RESULTS = 6;

type Figures = Record<string, number>;

interface Input {
  contentDir: string;
  vocabulary?: boolean;
  everyNth?: number;
}

export const searchBench: Bench = {
  name: 'search',
  what: 'The site’s search over the query set of tests/search, against Fuse.js over whole records. Times are per query; KB are compressed (brotli): the first file, and all that is fetched before the first result (95 of 100 queries need no more; at most; and, where nothing is found, with the words near it), the script of the worker apart. Typing: milliseconds of the main thread for one letter (script, style and layout; all: painting and the browser’s own work too), with the processor slowed six times, letter by letter every 120 ms; pause: what is done once nobody types.',
  async run(context) {
    const rows: BenchRow[] = [];
    for (const size of context.sizes(SIZES)) rows.push(...(await measureSize(context, size)));
    return rows;
  },
  summary: (rows) => rows.flatMap(findingsIn),
};

function findingsIn({ label, subject, figures = {} }: BenchRow): SummaryLine[] {
  const finding = (what: string, name: string, target: string): SummaryLine => {
    return { what: `${what}, ${subject}`, value: Number(figures[name]), target };
  };
  const small = subject === subjectOf(SIZES[0] as CatalogueSize);
  if (label === SEARCH) {
    return [
      finding('recall@5', 'recall@5', small ? '≥ 0.97' : '≥ 0.95'),
      finding('queries that find nothing, %', 'none %', '≤ 1'),
      finding('queries answered with a false friend, %', 'misled %', '≤ 1'),
      finding('KB before the first result, at most', 'first KB max', '≤ 45'),
    ];
  }
  if (label === WITHOUT_VOCABULARY)
    return [finding('recall@5 without vocabulary', 'recall@5', small ? '≥ 0.93' : '≥ 0.90')];
  if (label === PEER || figures['key p95'] === undefined || label === typing('plain box')) return [];
  return [finding(`${label}: ms for 95 of 100 letters`, 'key p95', '≤ 16')];
}

const typing = (place: TypingPlace): string => `typing, ${place}`;

async function measureSize(context: BenchContext, size: (typeof SIZES)[number]): Promise<BenchRow[]> {
  const subject = subjectOf(size);
  const contentDir = await context.catalogue(size, { pictures: 0 });
  const rows: BenchRow[] = [];
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
      ...(label === PEER ? {} : { baseline: PEER }),
    });
  };
  await add(SEARCH, 'searchSite', { contentDir });
  await add(WITHOUT_VOCABULARY, 'searchSite', { contentDir, vocabulary: false });
  await add(PEER, 'searchRecords', { contentDir, everyNth: size.everyNth });
  if (size.typed) rows.push(...(await measureTyping(context, subject, contentDir)));
  return rows;
}

async function measureTyping(context: BenchContext, subject: string, contentDir: string): Promise<BenchRow[]> {
  context.progress(`search ${subject}: drawing the pages to type in`);
  const room = context.emptyFolder(`search-${subject.replace('/', '-')}`);
  const { value: folder } = await context.measure<string>(SITE, 'drawSearchSite', { contentDir, room });
  context.progress(`search ${subject}: typing`);
  const { value } = await context.measure<Record<TypingPlace, Figures>>(TYPING, 'typeQueries', { folder });
  return TYPING_PLACES.map((place) => ({ label: typing(place), subject, figures: value[place] }));
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

/** Runs and times the queries; without the vocabulary, queries that depend on it are skipped. */
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
  const { recall, empty, misled } = scoreOf(outcomes);
  return {
    queries: outcomes.length,
    'recall@5': recall,
    'none %': 100 * empty,
    'misled %': 100 * misled,
    median: share(times, 0.5),
    'p95 ms': share(times, 0.95),
  };
}

/**
 * The site's search, from the site's files.
 *
 * @public run by name (measure.ts)
 */
export async function searchSite(input: Input): Promise<Figures> {
  const catalogue = await catalogueOf(input);
  const entries = entriesOf(catalogue);
  // A name as long as those of real pictures.
  const cards = await buildResultCards(catalogue, async () => '0123456789abcdef-320.webp');
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
  /** Bytes that a visitor downloads to open the search and run a query. */
  const fetchedFor = async (asked: (index: OpenIndex) => Promise<unknown>): Promise<number> => {
    const read = new Set<string>();
    const reader = readerOf(sealed);
    const fresh = await openIndex((name) => {
      read.add(name);
      return reader(name);
    });
    await asked(fresh);
    return [...read].reduce((sum, name) => sum + sizeOf(name), 0);
  };
  const fetched: number[] = [];
  for (const { query } of queries) {
    const shown = async (fresh: OpenIndex) => {
      const { hits } = await search(fresh, query);
      const first = hits.slice(0, SHOWN_RESULTS).map(({ entry }) => entry);
      await fresh.cards(first, 'ar');
    };
    fetched.push(await fetchedFor(shown));
  }
  fetched.sort((a, b) => a - b);
  const near = await Promise.all(
    WITHOUT_EXACT_MATCH.map((query) => fetchedFor((fresh) => suggestWords(fresh, query, 'ar'))),
  );
  const worker = await bundleScript(WORKER);
  return {
    ...figures,
    'index KB': sizeOf('index') / 1000,
    'first KB': share(fetched, 0.95) / 1000,
    'first KB max': share(fetched, 1) / 1000,
    'near KB max': Math.max(...near) / 1000,
    'worker KB': brotliCompressSync(worker).length / 1000,
    files: sealed.parts.size,
  };
}

/**
 * The peer: the same texts, one record per entry, complete Fuse.js.
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
