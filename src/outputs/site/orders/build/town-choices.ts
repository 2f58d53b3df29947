import { typeset } from '../../../../i18n/format.ts';
import { compareNames } from '../../../../i18n/sort.ts';
import { type Key, translator } from '../../../../i18n/translate.ts';
import type { Catalogue } from '../../../../model/catalogue.ts';
import type { Lang } from '../../../../model/languages.ts';
import type { Place } from '../../../../model/place.ts';
import { wordsOf } from '../../../../model/values/text.ts';
import { isWithin } from '../../../../model/values/within.ts';
import { isTown, towns } from '../../parts/places/towns.ts';
import { ELSEWHERE } from '../shared/town.ts';

/** An option of a list of towns. */
export interface TownChoice {
  key: string;
  /** Key of the area around a place of the programme's own, whose key does not contain it. */
  within?: string;
  name: string;
  /** Name inside a sentence, where it differs. */
  said?: string;
}

/** Cached, because every page with a list of towns needs them. */
const cache = new WeakMap<Catalogue, Map<Lang, TownChoice[]>>();

/**
 * The options of a list of towns: the towns of the guide, then the rest of each province or region with delivery, then
 * "another town". Sorted in the alphabetical order of `lang`.
 */
export function townChoices(catalogue: Catalogue, lang: Lang): TownChoice[] {
  const byLang = cache.get(catalogue) ?? new Map<Lang, TownChoice[]>();
  const choices = byLang.get(lang) ?? collect(catalogue, lang);
  cache.set(catalogue, byLang.set(lang, choices));
  return choices;
}

/** Zones that hold several towns. */
const isWide = (zone: Place): zone is Place & { kind: 'region' | 'province' } => !isTown(zone);

function collect(catalogue: Catalogue, lang: Lang): TownChoice[] {
  const t = translator(lang);
  const say = (key: Key, name: string) => typeset(t(key, { name }), lang);
  const named = towns(catalogue, lang).map(({ place }) => place);
  const zones = catalogue.distributors.flatMap((distributor) => distributor.zones).filter(isWide);
  const wide = [...new Map(zones.map((zone) => [zone.key, zone])).values()];
  const partly = wide.filter((zone) => named.some((place) => isWithin(place, zone)));
  const alone = wide.filter((zone) => !partly.includes(zone));
  const nameOf = (place: Place) => typeset(wordsOf(place.name, lang), lang);
  const single = [...named, ...alone]
    .map((place) => ({
      key: place.key,
      ...(place.kind === 'local' && place.within && { within: place.within }),
      name: nameOf(place),
    }))
    .sort((a, b) => compareNames(a.name, b.name, lang));
  const rest = partly.map((zone) => ({
    key: zone.key,
    name: say(`site:town.rest.${zone.kind}`, nameOf(zone)),
    said: say(`site:town.around.${zone.kind}`, nameOf(zone)),
  }));
  return [...single, ...rest, { key: ELSEWHERE, name: t('site:town.other'), said: t('site:town.yours') }];
}
