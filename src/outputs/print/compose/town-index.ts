import { compareNames } from '../../../i18n/sort.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Distributor } from '../../../model/distributor.ts';
import { type Lang, otherLangs } from '../../../model/languages.ts';
import type { Place } from '../../../model/place.ts';
import type { PointOfSale } from '../../../model/point-of-sale.ts';
import { type Text, wordsOf } from '../../../model/values/text.ts';
import type { IndexEntry, IndexLine } from '../book.ts';
import { inOrder, underLetters } from './index-lines.ts';
import type { Whereabouts } from './draft-page.ts';
import { shortName } from '../../../i18n/short-name.ts';

/** What of a book can stand in a town. Sellers only when the book has their pages. */
export interface InTowns {
  cooperatives: readonly Cooperative[];
  distributors: readonly Distributor[];
  pointsOfSale: readonly PointOfSale[];
}

/** Towns of a distributor who is as much at home there as a shop. */
const FEW = 3;

/**
 * Every town under its letter, in the order of a language, with the cooperatives that work there, the points of sale
 * that stand there and the distributors of few towns who come there. Who serves many, or a whole province, is not
 * repeated in each of them: the distributors' own pages are for that.
 */
export function townLines(inTowns: InTowns, lang: Lang, where: Whereabouts): IndexLine[] {
  const towns = new Map<string, { town: Place; entries: IndexEntry[] }>();
  const put = (town: Place, entry: IndexEntry) => {
    const known = towns.get(town.key) ?? { town, entries: [] };
    known.entries.push(entry);
    towns.set(town.key, known);
  };
  for (const { commune, name, code } of inTowns.cooperatives) {
    put(commune, { ...nameIn(shortName(name), lang), code, page: where.page(code) });
  }
  for (const point of inTowns.pointsOfSale) {
    put(point.commune, { ...nameIn(point.name, lang), seller: point.name, page: where.seller(point) });
  }
  for (const distributor of inTowns.distributors) {
    const { name, zones } = distributor;
    if (zones.length > FEW) continue;
    for (const zone of zones.filter(({ kind }) => kind === 'commune' || kind === 'local')) {
      put(zone, { ...nameIn(name, lang), seller: name, page: where.seller(distributor) });
    }
  }
  const sorted = [...towns.values()].toSorted((a, b) =>
    compareNames(wordsOf(a.town.name, lang), wordsOf(b.town.name, lang), lang),
  );
  return underLetters(
    sorted,
    ({ town }) => wordsOf(town.name, lang),
    ({ town, entries }): IndexLine[] => [{ heading: wordsOf(town.name, lang) }, ...cooperativesFirst(entries, lang)],
    lang,
  );
}

function cooperativesFirst(entries: readonly IndexEntry[], lang: Lang): IndexEntry[] {
  return entries.toSorted((a, b) => Number(!a.code) - Number(!b.code) || inOrder(lang)(a, b));
}

/** A name in the language of an index, or the other one, and then which that is. */
export function nameIn(name: Text, lang: Lang): Pick<IndexEntry, 'name' | 'lang'> {
  return name[lang] ? { name: name[lang] } : { name: wordsOf(name, lang), lang: otherLangs(lang)[0] };
}
