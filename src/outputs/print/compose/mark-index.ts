import { compareNames } from '../../../i18n/sort.ts';
import { translator } from '../../../i18n/translate.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Lang } from '../../../model/languages.ts';
import { type Mark, MARKS } from '../../../model/mark.ts';
import type { IndexEntry, IndexLine } from '../book.ts';
import { inOrder } from './index-lines.ts';
import type { Whereabouts } from './draft-page.ts';
import { shortName } from '../../../i18n/short-name.ts';
import { nameIn } from './town-index.ts';

/**
 * Every quality mark that someone carries, in the order of a language: the cooperatives that carry it for all they
 * make, then single products. Marks are too few for letters.
 */
export function markLines(cooperatives: readonly Cooperative[], lang: Lang, where: Whereabouts): IndexLine[] {
  const t = translator(lang);
  const carries = ({ marks }: { marks: readonly Mark[] }, type: Mark['type']) => marks.some((it) => it.type === type);
  const carried = MARKS.map((type) => {
    const makers = cooperatives
      .filter((cooperative) => carries(cooperative, type))
      .map(({ name, code }): IndexEntry => ({ ...nameIn(shortName(name), lang), code, page: where.page(code) }));
    const products = cooperatives
      .flatMap((cooperative) => cooperative.products)
      .filter((product) => carries(product, type))
      .map(({ name, code }): IndexEntry => ({ ...nameIn(name, lang), code, page: where.product(code) }));
    return {
      heading: t(`mark.${type}`),
      entries: [...makers.toSorted(inOrder(lang)), ...products.toSorted(inOrder(lang))],
    };
  });
  return carried
    .filter(({ entries }) => entries.length > 0)
    .toSorted((a, b) => compareNames(a.heading, b.heading, lang))
    .flatMap(({ heading, entries }): IndexLine[] => [{ heading }, ...entries]);
}
