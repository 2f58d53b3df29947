import { compareNames } from '../../../i18n/sort.ts';
import { translator } from '../../../i18n/translate.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Lang } from '../../../model/languages.ts';
import { type Mark, MARKS } from '../../../model/mark.ts';
import type { IndexEntry, IndexLine } from '../book.ts';
import { byNameThenCode } from './index-lines.ts';
import type { PageNumbers } from './draft-page.ts';
import { shortName } from '../../../i18n/short-name.ts';
import { nameIn } from './town-index.ts';

/**
 * Every quality mark in use, in the order of a language: first the cooperatives that carry it for all their products,
 * then single products. Marks are too few to need letter headings.
 */
export function markLines(cooperatives: readonly Cooperative[], lang: Lang, numbers: PageNumbers): IndexLine[] {
  const t = translator(lang);
  const carries = ({ marks }: { marks: readonly Mark[] }, type: Mark['type']) => marks.some((it) => it.type === type);
  const carried = MARKS.map((type) => {
    const carriers = cooperatives
      .filter((cooperative) => carries(cooperative, type))
      .map(({ name, code }): IndexEntry => ({ ...nameIn(shortName(name), lang), code, page: numbers.page(code) }));
    const products = cooperatives
      .flatMap((cooperative) => cooperative.products)
      .filter((product) => carries(product, type))
      .map(({ name, code }): IndexEntry => ({ ...nameIn(name, lang), code, page: numbers.product(code) }));
    return {
      heading: t(`mark.${type}`),
      entries: [...carriers.toSorted(byNameThenCode(lang)), ...products.toSorted(byNameThenCode(lang))],
    };
  });
  return carried
    .filter(({ entries }) => entries.length > 0)
    .toSorted((a, b) => compareNames(a.heading, b.heading, lang))
    .flatMap(({ heading, entries }): IndexLine[] => [{ heading }, ...entries]);
}
