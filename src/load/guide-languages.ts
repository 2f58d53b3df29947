import { type Lang, LANGS } from '../model/languages.ts';
import type { Records } from './records.ts';
import { isText } from './texts/texts.ts';

/**
 * Reduces records to the languages of the guide: a text available in one of them loses its other languages. A text
 * available only in another language stays, because readers have nothing else.
 */
export function limitToGuideLanguages(records: Records): Records {
  const { languages } = records.settings.data;
  if (LANGS.every((lang) => languages.includes(lang))) return records;
  const kept = <T>(value: T): T => inLanguages(value, languages) as T;
  const all = <T extends { data: unknown }>(entries: T[]) =>
    entries.map((entry) => ({ ...entry, data: kept(entry.data) }));
  return {
    ...records,
    settings: { ...records.settings, data: kept(records.settings.data) },
    places: new Map(
      [...records.places].map(([key, place]) => [
        key,
        { ...kept(place), aliases: place.aliases.filter((alias) => isIn(languages, alias)) },
      ]),
    ),
    pages: records.pages.map(kept),
    categories: all(records.categories),
    cooperatives: all(records.cooperatives).map((record) => ({
      ...record,
      story: kept(record.story),
      products: all(record.products),
    })),
    distributors: all(records.distributors),
    pointsOfSale: all(records.pointsOfSale),
    baskets: all(records.baskets),
    events: all(records.events),
    editions: all(records.editions),
  };
}

/** The language of an alternative place name is derived from its script. */
function isIn(languages: readonly Lang[], alias: string): boolean {
  return languages.includes(/\p{Script=Arabic}/u.test(alias) ? 'ar' : 'fr');
}

function inLanguages(value: unknown, languages: readonly Lang[]): unknown {
  if (Array.isArray(value)) return value.map((item) => inLanguages(item, languages));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) {
    const own = Object.entries(value).filter(([lang]) => languages.some((it) => it === lang));
    return own.length > 0 ? Object.fromEntries(own) : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inLanguages(item, languages)]));
}
