import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { translator } from '../../i18n/translate.ts';
import { load } from '../../load/load.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { type Text, wordsOf } from '../../model/text.ts';
import { OperatorError } from '../../operator-error.ts';
import { buildIndex } from '../../outputs/site/search/build-index.ts';
import type { Doc, Kind } from '../../outputs/site/search/index-format.ts';
import { createSearcher } from '../../outputs/site/search/query.ts';
import type { Command } from '../commands.ts';

/** As many as a person reads. */
const SHOWN = 20;

interface Result {
  kind: Kind;
  /** What is printed and spoken; empty for what has no code. */
  code: string;
  id: string;
  name: Text;
  cooperative?: Text;
  score: number;
}

/** Looks up what a numbered thing of the index is, by kind and id. */
function describer(catalogue: Catalogue): (doc: Doc, score: number) => Result {
  const named: Record<Kind, Map<string, { code: string; id: string; name: Text; cooperative?: Text }>> = {
    product: new Map(
      catalogue.products.map(({ code, name, cooperative }) => [
        code,
        { code, id: `${cooperative.id}/${code}`, name, cooperative: cooperative.name },
      ]),
    ),
    cooperative: new Map(catalogue.cooperatives.map(({ code, id, name }) => [code, { code, id, name, cooperative: name }])),
    basket: new Map(catalogue.baskets.map(({ code, id, name }) => [code, { code, id, name }])),
    distributor: new Map(catalogue.distributors.map(({ id, name }) => [id, { code: '', id, name }])),
    'point-of-sale': new Map(catalogue.pointsOfSale.map(({ id, name }) => [id, { code: '', id, name }])),
  };
  return ({ kind, id }, score) => {
    const found = named[kind].get(id);
    if (!found) throw new Error(`The index names the ${kind} ${id}, which the catalogue does not have`);
    return { kind, ...found, score: Math.round(score * 1000) / 1000 };
  };
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
export const searchCommand: Command = {
  name: 'search',
  options: ['content', 'lang', 'format'],
  async run({ content, lang, format, words }, { now, cacheDir, print }) {
    const t = translator(lang);
    const { catalogues } = await load(path.resolve(content), { now, cacheDir });
    if (!catalogues) throw new OperatorError(t('cli:made.nothing'));
    const index = buildIndex(catalogues.web);
    const searcher = createSearcher(index);
    const describe = describer(catalogues.web);
    for await (const query of queries(words, t('cli:search.no-query'))) {
      const results = searcher.search(query).hits.flatMap(({ doc, score }) => {
        const known = index.docs[doc];
        return known ? [describe(known, score)] : [];
      });
      if (format === 'json') {
        print(JSON.stringify({ query, results: results.slice(0, SHOWN) }));
        continue;
      }
      if (results.length === 0) print(t('cli:search.none', { query }));
      for (const { code, id, name, cooperative } of results.slice(0, SHOWN)) {
        const maker = cooperative && cooperative !== name ? ` · ${wordsOf(cooperative, lang)}` : '';
        print(`${(code || id).padEnd(7)} ${wordsOf(name, lang)}${maker}`);
      }
    }
    return 0;
  },
};
