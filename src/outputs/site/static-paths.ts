import type { Lang } from '../../model/languages.ts';
import { site } from './context.ts';

/** One page in each language, for `getStaticPaths` of routes that depend on the language alone. */
export function eachLanguage(): { params: { lang: Lang }; props: { lang: Lang } }[] {
  return site().catalogue.settings.languages.map((lang) => ({ params: { lang }, props: { lang } }));
}

/** The same for a page that lists entries: without entries there is no page. */
export function eachLanguageWith(entries: readonly unknown[]): ReturnType<typeof eachLanguage> {
  return entries.length > 0 ? eachLanguage() : [];
}

/** A page for each entry in each language; `params` gives the entry's part of the address. */
export function eachEntry<Entry, Params extends Record<string, string>>(
  entries: Entry[],
  params: (entry: Entry) => Params,
): { params: Params & { lang: Lang }; props: { lang: Lang; entry: Entry } }[] {
  return eachLanguage().flatMap(({ params: { lang } }) =>
    entries.map((entry) => ({ params: { ...params(entry), lang }, props: { lang, entry } })),
  );
}
