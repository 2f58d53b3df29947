/**
 * The languages a catalogue can be published in. A new language starts here: one line, then its texts in `src/i18n`
 * (CONTRIBUTING.md, "Add a language").
 *
 * `locale` is what Intl gets: `ar-MA`, never `ar`, which would print Arabic-Indic digits and Levantine month names.
 */
export const LANGUAGES = {
  ar: { name: 'العربية', locale: 'ar-MA', dir: 'rtl' },
  fr: { name: 'Français', locale: 'fr-MA', dir: 'ltr' },
  en: { name: 'English', locale: 'en-GB', dir: 'ltr' },
} as const;

export type Lang = keyof typeof LANGUAGES;
export type Dir = 'rtl' | 'ltr';

/** Languages of a guide that names none. Fixed, so that a new language of Dalil never changes existing guides. */
export const DEFAULT_LANGS = ['ar', 'fr'] as const satisfies Lang[];
export type DefaultLang = (typeof DEFAULT_LANGS)[number];

/** Languages of reports and messages for staff, whatever the languages of the guide. */
export const STAFF_LANGS = ['ar', 'fr'] as const satisfies Lang[];

export const LANGS = Object.keys(LANGUAGES) as Lang[];

/** True when `value` names a language that Dalil speaks. */
export function isLang(value: unknown): value is Lang {
  return typeof value === 'string' && value in LANGUAGES;
}

/** Reading direction of a language. */
export function dirOf(lang: Lang): Dir {
  return LANGUAGES[lang].dir;
}

/** The other languages, in the order of the table: the twins of a page, the second name on a card. */
export function otherLangs(lang: Lang): Lang[] {
  return LANGS.filter((other) => other !== lang);
}

/** The languages in which a reader gets a text, the best first: letters one can read are better than letters one may not. */
export function readingOrder(lang: Lang): Lang[] {
  const others = otherLangs(lang);
  const alike = others.filter((other) => dirOf(other) === dirOf(lang));
  return [lang, ...alike, ...others.filter((other) => !alike.includes(other))];
}
