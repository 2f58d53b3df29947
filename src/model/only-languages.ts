import { type Lang, LANGS } from './languages.ts';

const isLangs = (keys: string[]): boolean => keys.length > 0 && keys.every((key) => LANGS.includes(key as Lang));

function keepIn(languages: readonly Lang[], value: unknown, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const keys = Object.keys(value);
  // A text, a story, an editorial page: a group that holds nothing but languages.
  if (!Array.isArray(value) && isLangs(keys)) {
    const words = value as Partial<Record<Lang, unknown>>;
    // Words in a foreign language are better than none.
    if (!languages.some((lang) => lang in words)) return;
    for (const lang of LANGS) if (!languages.includes(lang)) delete words[lang];
    return;
  }
  const place = value as { aliases?: unknown };
  if (Array.isArray(place.aliases)) place.aliases = place.aliases.filter((alias) => isIn(languages, String(alias)));
  for (const item of Object.values(value)) keepIn(languages, item, seen);
}

/** Other spellings of a place's name say their language by their letters alone. */
function isIn(languages: readonly Lang[], alias: string): boolean {
  return languages.includes(/\p{Script=Arabic}/u.test(alias) ? 'ar' : 'fr');
}

/**
 * A copy of a catalogue, or of a part of it, in which every text that exists in one of the languages exists in no
 * other: for a guide of one language, whose readers should meet no second name, here or in an index. The value itself
 * when nothing would be left out.
 */
export function onlyLanguages<Value extends object>(value: Value, languages: readonly Lang[]): Value {
  if (LANGS.every((lang) => languages.includes(lang))) return value;
  const copy = structuredClone(value);
  keepIn(languages, copy, new Set());
  return copy;
}
