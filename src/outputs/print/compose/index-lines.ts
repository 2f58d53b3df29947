import { compareNames, indexLetter } from '../../../i18n/sort.ts';
import { compareCodes } from '../../../model/values/code-parts.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Lang } from '../../../model/languages.ts';
import type { Text } from '../../../model/values/text.ts';
import type { IndexEntry, IndexLine } from '../book.ts';
import type { Whereabouts } from './draft-page.ts';
import { shortName } from '../../../i18n/short-name.ts';

type Letter = Extract<IndexLine, { letter: string }>;
type Coded = IndexEntry & { code: string };

/**
 * Every product and cooperative that has a name in `lang`, under its letter, in the order of that language
 * (docs/design-language.md, 8.7). A name that exists only in the other language stands in the other index.
 */
export function indexLines(cooperatives: readonly Cooperative[], lang: Lang, where: Whereabouts): (Letter | Coded)[] {
  const named = (name: Text, code: string, page: number): Coded[] => {
    const words = name[lang];
    return words ? [{ name: words, code, page }] : [];
  };
  const entries = cooperatives.flatMap(({ name, code, products }) => [
    ...named(shortName(name), code, where.page(code)),
    ...products.flatMap((product) => named(product.name, product.code, where.product(product.code))),
  ]);
  return underLetters(
    entries.toSorted(inOrder(lang)),
    (entry) => entry.name,
    (entry) => [entry],
    lang,
  );
}

/** Entries by name in the order of a language, and those of one name by code. */
export function inOrder(lang: Lang): (a: IndexEntry, b: IndexEntry) => number {
  return (a, b) => compareNames(a.name, b.name, lang) || compareCodes(a.code ?? '', b.code ?? '');
}

/** Lines of sorted things, with a letter before the first that begins with it. */
export function underLetters<T, L>(
  sorted: readonly T[],
  name: (thing: T) => string,
  lines: (thing: T) => L[],
  lang: Lang,
): (Letter | L)[] {
  let current = '';
  return sorted.flatMap((thing): (Letter | L)[] => {
    const letter = indexLetter(name(thing), lang);
    if (letter === current) return lines(thing);
    current = letter;
    return [{ letter }, ...lines(thing)];
  });
}
