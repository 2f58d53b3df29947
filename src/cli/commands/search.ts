import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { BuildCache } from '../../build-cache/build-cache.ts';
import { translator } from '../../i18n/translate.ts';
import { load } from '../../load/load.ts';
import { type Text, wordsOf } from '../../model/values/text.ts';
import { OperatorError } from '../../operator-error.ts';
import { buildIndex } from '../../outputs/site/search/build/build-index.ts';
import { codeOf, type Entry, entriesOf, idOf } from '../../outputs/site/search/build/entries.ts';
import type { Kind } from '../../outputs/site/search/shared/index-format.ts';
import { openIndex } from '../../outputs/site/search/shared/open-index.ts';
import { search } from '../../outputs/site/search/shared/query.ts';
import { readerOf, sealIndex } from '../../outputs/site/search/build/seal-index.ts';
import type { RunCommand } from '../command.ts';

/** Maximum results shown. */
const MAX_RESULTS = 20;

/** One result in JSON output. */
interface Result {
  kind: Kind;
  /** Code printed and spoken; empty for entries without a code. */
  code: string;
  id: string;
  name: Text;
  /** Its cooperative; for a cooperative, itself; null for entries of no cooperative. */
  cooperative: Text | null;
  score: number;
}

function resultOf(entry: Entry, score: number): Result {
  const { kind, item } = entry;
  const cooperative = kind === 'product' ? item.cooperative.name : kind === 'cooperative' ? item.name : null;
  const rounded = Math.round(score * 1000) / 1000;
  return { kind, code: codeOf(entry) ?? '', id: idOf(entry), name: item.name, cooperative, score: rounded };
}

async function* queries(words: string[], missing: string): AsyncGenerator<string> {
  if (words.length === 0) throw new OperatorError(missing);
  if (words.length === 1 && words[0] === '-') yield* createInterface({ input: process.stdin });
  else yield words.join(' ');
}

/**
 * `npm run search`: the visitors' search from the terminal, with the site's own code and index. One query from the
 * words given, or one per line of standard input for `-`. JSON output is one line per query.
 */
export const run: RunCommand = async ({ content, lang, format, words }, { now, cacheDir, print }) => {
  const t = translator(lang);
  const { catalogues } = await load(path.resolve(content), { now, cache: new BuildCache(cacheDir) });
  if (!catalogues) throw new OperatorError(t('cli:made.nothing'));
  const entries = entriesOf(catalogues.web);
  const index = await openIndex(readerOf(sealIndex(buildIndex(catalogues.web))));
  for await (const query of queries(words, t('cli:search.no-query'))) {
    const { hits } = await search(index, query);
    const results = hits.slice(0, MAX_RESULTS).flatMap(({ entry, score }) => {
      const found = entries[entry];
      return found ? [resultOf(found, score)] : [];
    });
    if (format === 'json') {
      print(JSON.stringify({ query, results }));
      continue;
    }
    if (results.length === 0) print(t('cli:search.none', { query }));
    for (const { code, id, name, cooperative } of results) {
      const maker = cooperative && cooperative !== name ? ` · ${wordsOf(cooperative, lang)}` : '';
      print(`${(code || id).padEnd(7)} ${wordsOf(name, lang)}${maker}`);
    }
  }
  return 0;
};
