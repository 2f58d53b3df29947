import { compareNames } from '../../../i18n/sort.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import type { Category } from '../../../model/category.ts';
import { compareCodes } from '../../../model/values/code-parts.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Edition } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { type Text, wordsOf } from '../../../model/values/text.ts';

/** Consecutive cooperatives under one title: a category, a town, or the whole list in code order. */
export interface Chapter {
  title: Text;
  /** Set in a book ordered by category: only then a chapter has an opening picture and a list of its own. */
  category?: Category;
  cooperatives: Cooperative[];
}

/** The cooperatives in the order of the edition, and by code within a chapter. Empty chapters are left out. */
export function chaptersOf(edition: Edition, catalogue: Catalogue, lang: Lang): Chapter[] {
  const cooperatives = catalogue.cooperatives.toSorted((a, b) => compareCodes(a.code, b.code));
  if (edition.order === 'code') return cooperatives.length > 0 ? [{ title: edition.title, cooperatives }] : [];
  if (edition.order === 'town') return towns(cooperatives, lang);
  return catalogue.categories
    .map((category) => ({
      title: category.name,
      category,
      cooperatives: cooperatives.filter((cooperative) => cooperative.category.id === category.id),
    }))
    .filter((chapter) => chapter.cooperatives.length > 0);
}

function towns(cooperatives: readonly Cooperative[], lang: Lang): Chapter[] {
  const groups = Map.groupBy(cooperatives, (cooperative) => cooperative.commune.key);
  return [...groups.values()]
    .map((group) => ({ title: (group[0] as Cooperative).commune.name, cooperatives: group }))
    .sort((a, b) => compareNames(wordsOf(a.title, lang), wordsOf(b.title, lang), lang));
}
