import { compareCodes } from '../../model/values/code-parts.ts';
import { LANGS } from '../../model/languages.ts';
import { type Text, wordsOf } from '../../model/values/text.ts';
import type { CooperativeRecord, Records } from '../records.ts';
import { firstFive, type Rule } from './rule.ts';

/**
 * Cooperatives in a commune outside the territory on the cover. When most are outside, the territory itself is wrong
 * and is reported once.
 */
export const outsideTerritory: Rule = ({ records }, report) => {
  const { settings, cooperatives, places } = records;
  const known = settings.data.territory.filter((key) => places.has(key));
  if (known.length === 0) return;
  const territory = known.flatMap((key) => places.get(key)?.name ?? []);
  const outside = cooperatives
    .filter(({ data }) => !liesIn(data.commune, known, records))
    .toSorted((a, b) => compareCodes(a.data.code, b.data.code));
  const named = ({ data }: CooperativeRecord): Text => {
    const town = places.get(data.commune)?.name ?? {};
    return Object.fromEntries(LANGS.map((lang) => [lang, `${data.code} (${wordsOf(town, lang)})`]));
  };
  if (outside.length > 1 && outside.length * 2 > cooperatives.length) {
    const value = firstFive(outside.map(named));
    report.at('outside-territory', settings.source, ['territory'], { value, territory }, 'key');
    return;
  }
  for (const entry of outside)
    report.at('outside-territory', entry.source, ['commune'], { value: [named(entry)], territory });
};

/** A place of the programme without a surrounding place is never outside. */
function liesIn(key: string, territory: string[], { places }: Records): boolean {
  let place = places.get(key);
  for (let steps = 0; place && steps < 5; steps++) {
    if (territory.includes(place.key)) return true;
    if (place.within === undefined) return place.kind === 'local';
    place = places.get(place.within);
  }
  return !place;
}
