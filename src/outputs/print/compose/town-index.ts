import { compareNames } from '../../../i18n/sort.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Distributor } from '../../../model/distributor.ts';
import type { Lang } from '../../../model/languages.ts';
import type { Place } from '../../../model/place.ts';
import type { PointOfSale } from '../../../model/point-of-sale.ts';
import { say, type Text, wordsOf } from '../../../model/values/text.ts';
import type { IndexEntry, IndexLine } from '../book.ts';
import { byNameThenCode, withLetterHeadings } from './index-lines.ts';
import type { PageNumbers } from './draft-page.ts';
import { shortName } from '../../../i18n/short-name.ts';

/** Everything the index of towns lists. Sellers only when the book has their pages. */
export interface TownIndexInput {
  cooperatives: readonly Cooperative[];
  distributors: readonly Distributor[];
  pointsOfSale: readonly PointOfSale[];
}

/** Maximum number of towns of a distributor who is listed under each of them. */
const MAX_TOWNS = 3;

/**
 * Every town under its letter, in the order of a language, with its cooperatives, its points of sale and the
 * distributors who serve only a few towns. A distributor of many towns or of a whole province is listed on the
 * distributors' own pages.
 */
export function townLines(input: TownIndexInput, lang: Lang, numbers: PageNumbers): IndexLine[] {
  const towns = new Map<string, { town: Place; entries: IndexEntry[] }>();
  const put = (town: Place, entry: IndexEntry) => {
    const known = towns.get(town.key) ?? { town, entries: [] };
    known.entries.push(entry);
    towns.set(town.key, known);
  };
  for (const { commune, name, code } of input.cooperatives) {
    put(commune, { ...nameIn(shortName(name), lang), code, page: numbers.page(code) });
  }
  for (const point of input.pointsOfSale) {
    put(point.commune, { ...nameIn(point.name, lang), seller: point.name, page: numbers.seller(point) });
  }
  for (const distributor of input.distributors) {
    const { name, zones } = distributor;
    if (zones.length > MAX_TOWNS) continue;
    for (const zone of zones.filter(({ kind }) => kind === 'commune' || kind === 'local')) {
      put(zone, { ...nameIn(name, lang), seller: name, page: numbers.seller(distributor) });
    }
  }
  const sorted = [...towns.values()].toSorted((a, b) =>
    compareNames(wordsOf(a.town.name, lang), wordsOf(b.town.name, lang), lang),
  );
  return withLetterHeadings(
    sorted,
    ({ town }) => wordsOf(town.name, lang),
    ({ town, entries }): IndexLine[] => [{ heading: wordsOf(town.name, lang) }, ...cooperativesFirst(entries, lang)],
    lang,
  );
}

function cooperativesFirst(entries: readonly IndexEntry[], lang: Lang): IndexEntry[] {
  return entries.toSorted((a, b) => Number(!a.code) - Number(!b.code) || byNameThenCode(lang)(a, b));
}

/** The name in the index language, or else the name in another language with its `lang`. */
export function nameIn(name: Text, lang: Lang): Pick<IndexEntry, 'name' | 'lang'> {
  const { text, lang: written, fallback } = say(name, lang);
  return fallback ? { name: text, lang: written } : { name: text };
}
