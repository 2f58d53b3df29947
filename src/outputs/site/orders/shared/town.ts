import { isWithin, type Located, provinceOf } from '../../../../model/values/within.ts';

/** Value of the option "another town" in lists of towns. */
export const ELSEWHERE = 'other';

/** Whether a distributor with these zones delivers to a town. */
export function isServed(town: Located, zones: readonly string[]): boolean {
  return zones.some((key) => isWithin(town, { key }));
}

/** Whether a place is in the town, in its province, or further away (undefined). */
export function nearness(town: Located, place: Located): 'town' | 'province' | undefined {
  if (isWithin(place, town)) return 'town';
  const province = provinceOf(town);
  return province !== undefined && province === provinceOf(place) ? 'province' : undefined;
}

/** The places in the town, or else those in its province. */
export function nearest<Place extends Located>(town: Located, places: readonly Place[]): Place[] {
  const inTown = places.filter((place) => nearness(town, place) === 'town');
  return inTown.length > 0 ? inTown : places.filter((place) => nearness(town, place) === 'province');
}
