import { compareNames, indexLetter } from '../../../i18n/sort.ts';
import { compareCodes } from '../../../model/values/code-parts.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Lang } from '../../../model/languages.ts';
import type { Text } from '../../../model/values/text.ts';
import type { IndexEntry, IndexLine } from '../book.ts';
import type { PageNumbers } from './draft-page.ts';
import { shortName } from '../../../i18n/short-name.ts';

type Letter = Extract<IndexLine, { letter: string }>;
type Coded = IndexEntry & { code: string };

/**
 * Every product and cooperative that has a name in `lang`, under its letter, in the order of that language
 * (docs/design-language.md, 8.7). A name that exists only in the other language is in the other index.
 */
export function indexLines(cooperatives: readonly Cooperative[], lang: Lang, numbers: PageNumbers): (Letter | Coded)[] {
  const named = (name: Text, code: string, page: number): Coded[] => {
    const words = name[lang];
    return words ? [{ name: words, code, page }] : [];
  };
  const entries = cooperatives.flatMap(({ name, code, products }) => [
    ...named(shortName(name), code, numbers.page(code)),
    ...products.flatMap((product) => named(product.name, product.code, numbers.product(product.code))),
  ]);
  return withLetterHeadings(
    entries.toSorted(byNameThenCode(lang)),
    (entry) => entry.name,
    (entry) => [entry],
    lang,
  );
}

/** Compares index entries by name in the order of a language, and equal names by code. */
export function byNameThenCode(lang: Lang): (a: IndexEntry, b: IndexEntry) => number {
  return (a, b) => compareNames(a.name, b.name, lang) || compareCodes(a.code ?? '', b.code ?? '');
}

/** The lines of sorted items, with a letter before the first item that begins with it. */
export function withLetterHeadings<T, L>(
  sorted: readonly T[],
  name: (item: T) => string,
  lines: (item: T) => L[],
  lang: Lang,
): (Letter | L)[] {
  let current = '';
  return sorted.flatMap((item): (Letter | L)[] => {
    const letter = indexLetter(name(item), lang);
    if (letter === current) return lines(item);
    current = letter;
    return [{ letter }, ...lines(item)];
  });
}
