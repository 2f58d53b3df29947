import { compareNames } from '../../../../i18n/sort.ts';
import type { Catalogue } from '../../../../model/catalogue.ts';
import type { Cooperative } from '../../../../model/cooperative.ts';
import type { Distributor } from '../../../../model/distributor.ts';
import { distributorsFor } from '../../../../model/facts.ts';
import type { Lang } from '../../../../model/languages.ts';
import type { Place } from '../../../../model/place.ts';
import type { PointOfSale } from '../../../../model/point-of-sale.ts';
import { wordsOf } from '../../../../model/values/text.ts';

/** The entries on the page of a town. */
export interface Town {
  place: Place;
  cooperatives: Cooperative[];
  distributors: Distributor[];
  pointsOfSale: PointOfSale[];
}

/** Cached by language, because every page about a town needs them. */
const gathered = new WeakMap<Catalogue, Map<Lang, Town[]>>();

/** Every commune or local place with cooperatives, points of sale or delivery, in the alphabetical order of `lang`. */
export function towns(catalogue: Catalogue, lang: Lang): Town[] {
  const byLang = gathered.get(catalogue) ?? new Map<Lang, Town[]>();
  const all = byLang.get(lang) ?? gather(catalogue, lang);
  gathered.set(catalogue, byLang.set(lang, all));
  return all;
}

function gather(catalogue: Catalogue, lang: Lang): Town[] {
  const zones = catalogue.distributors.flatMap((distributor) => distributor.zones);
  const places = new Map([...catalogue.places, ...zones].map((place) => [place.key, place]));
  return [...places.values()]
    .filter(isTown)
    .map((place) => ({
      place,
      cooperatives: catalogue.cooperatives.filter((cooperative) => cooperative.commune.key === place.key),
      distributors: distributorsFor(catalogue, place),
      pointsOfSale: catalogue.pointsOfSale.filter((point) => point.commune.key === place.key),
    }))
    .filter((town) => town.cooperatives.length + town.distributors.length + town.pointsOfSale.length > 0)
    .sort((a, b) => compareNames(wordsOf(a.place.name, lang), wordsOf(b.place.name, lang), lang));
}

/** Whether a place has a page of its own. Regions and provinces have none. */
export function isTown(place: Place): boolean {
  return place.kind === 'commune' || place.kind === 'local';
}
