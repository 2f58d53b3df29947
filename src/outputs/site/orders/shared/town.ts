import { isWithin, type Located, provinceOf } from '../../../../model/values/within.ts';

/** A choice of the town list that stands for every place nobody told us about. */
export const ELSEWHERE = 'other';

/** Does someone who brings things to these zones come to this town? */
export function isServed(town: Located, zones: readonly string[]): boolean {
  return zones.some((key) => isWithin(town, { key }));
}

/** How near a place is: in the town itself, in its province, or neither. */
export function nearness(town: Located, place: Located): 'town' | 'province' | undefined {
  if (isWithin(place, town)) return 'town';
  const province = provinceOf(town);
  return province !== undefined && province === provinceOf(place) ? 'province' : undefined;
}

/** The places in the town; when there is none, those of its province. */
export function nearest<Place extends Located>(town: Located, places: readonly Place[]): Place[] {
  const inTown = places.filter((place) => nearness(town, place) === 'town');
  return inTown.length > 0 ? inTown : places.filter((place) => nearness(town, place) === 'province');
}
