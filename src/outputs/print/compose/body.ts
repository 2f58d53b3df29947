import type { Cooperative } from '../../../model/cooperative.ts';
import type { FormatId } from '../../../model/edition.ts';
import { productsIn } from '../../../model/facts.ts';
import type { Product } from '../../../model/product.ts';
import { wordsOf } from '../../../model/values/text.ts';
import type { RowSize } from '../book.ts';
import { CHAPTER, heightOf } from '../layout/capacity.ts';
import { SETTINGS } from '../layout/formats.ts';
import type { Chapter } from './chapters.ts';
import { evenPlan, type Told, usualPlan } from './cooperative.ts';
import type { Leaf, Whereabouts } from './draft-page.ts';
import { spareLeaf } from './order-slips.ts';
import { pack } from './pack.ts';
import { type Manuscript, toldOf } from './manuscript.ts';
import { listFactor } from './room.ts';
import { shortName } from '../../../i18n/short-name.ts';

/** The pages of all chapters. The first of them must stand on an even page, and they are even in number. */
export function bodyLeaves(chapters: readonly Chapter[], manuscript: Manuscript, where: Whereabouts): Leaf[] {
  return chapters.flatMap((chapter) => [
    ...chapterFront(chapter, manuscript, where),
    ...cooperativeLeaves(chapter.cooperatives, manuscript),
  ]);
}

/** The opening picture on an even page, and the chapter's list and season calendar from the page that faces it. */
function chapterFront(chapter: Chapter, manuscript: Manuscript, where: Whereabouts): Leaf[] {
  const { category, cooperatives } = chapter;
  if (!category) return [];
  const { edition, lang, room } = manuscript;
  // As the site counts them: what stands in the chapter, whatever chapter its cooperative stands in.
  const products = productsIn(manuscript.catalogue, category);
  const seasonal = products.filter(hasMonths);
  const calendar = CHAPTER.calendar;
  const body = heightOf(CHAPTER.body, edition.format) * listFactor(room, 'chapter') - CHAPTER.title;
  const calendarHeight =
    seasonal.length < CALENDAR_FROM ? 0 : calendar.head + calendar.foot + seasonal.length * calendar.row;
  const onFirst = Math.floor((body - calendarHeight) / CHAPTER.row);
  const together = onFirst >= cooperatives.length;
  const lists = together ? [cooperatives] : pack(cooperatives, () => CHAPTER.row, body);
  const leaves: Leaf[] = lists.map((list) => ({
    template: 'chapter',
    category,
    seasonal: together ? seasonal : [],
    cooperatives: list.map((cooperative) => ({ cooperative, page: where.page(cooperative.code) })),
    ...rowPicture(together ? body - calendarHeight : body, list.length, edition.format),
    folio: true,
  }));
  // A calendar that found no place beside the list is left out unless it makes the pages even: prices and seasons
  // stand on every card anyway.
  const months = pack(seasonal, () => calendar.row, body - calendar.head - calendar.foot);
  if (!together && calendarHeight > 0 && (leaves.length + months.length) % 2 === 1) {
    leaves.push(
      ...months.map((page): Leaf => ({
        template: 'chapter',
        category,
        seasonal: page,
        cooperatives: [],
        ...rowPicture(0, 1, edition.format),
        folio: true,
      })),
    );
  }
  if (leaves.length % 2 === 0) leaves.push(spareLeaf(manuscript.catalogue));
  return marked(
    [
      {
        template: 'chapter-opener',
        category,
        cooperatives: cooperatives.length,
        products: products.length,
        folio: false,
      },
      ...leaves,
    ],
    {
      anchor: `chapter-${category.id}`,
      bookmark: { title: `${category.number}. ${wordsOf(category.name, lang)}`, level: 1 },
    },
  ).map((leaf) => ({ ...leaf, chapter: category, head: category.name }));
}

/**
 * The pictures of `count` rows that share `height` millimetres: as high as there is room, and cut for the next size they
 * fit into, so that the rows of a chapter fill their page whether they are two or seven. An only row has its words below.
 */
function rowPicture(height: number, count: number, format: FormatId): { rows: RowSize; rowHeight: number } {
  const { slots } = SETTINGS[format];
  const [least, most] = [slots['chapter-row'].height, slots['chapter-row-large'].height];
  const wide = slots['chapter-row-wide'].height;
  if (count === 1 && height >= wide + CHAPTER.below) return { rows: 'wide', rowHeight: wide };
  const rowHeight = Math.min(most, Math.max(least, height / count - CHAPTER.between));
  if (rowHeight <= least) return { rows: 'small', rowHeight };
  return { rows: rowHeight <= slots['chapter-row-medium'].height ? 'medium' : 'large', rowHeight };
}

/** From this many on, seasonal products are worth a calendar (docs/design-language.md, 4). */
const CALENDAR_FROM = 3;

function hasMonths(product: Product): boolean {
  return (product.season?.months.length ?? 0) > 0;
}

/** The pages of cooperatives in order, each pair beginning on an even page and the last ending on an odd one. */
function cooperativeLeaves(cooperatives: readonly Cooperative[], manuscript: Manuscript): Leaf[] {
  const { lang, catalogue } = manuscript;
  const told = cooperatives.map((cooperative) => toldOf(manuscript, cooperative));
  const usual = cooperatives.map((cooperative, index) => usualPlan(cooperative, told[index] as Told));
  let count = 0;
  return cooperatives.flatMap((cooperative, index) => {
    const plan = usual[index] as Leaf[];
    // A single page may face the odd last page of the one before it; anything else must leave the spread whole.
    const fits = (count + plan.length) % 2 === 0 || (usual[index + 1]?.length === 1 && count % 2 === 0);
    const leaves = fits ? plan : evenPlan(cooperative, told[index] as Told, spareLeaf(catalogue));
    count += leaves.length;
    const name = wordsOf(shortName(cooperative.name), lang);
    return marked(leaves, {
      anchor: cooperative.code,
      bookmark: { title: `${cooperative.code} ${name}`, level: manuscript.edition.order === 'category' ? 2 : 1 },
    }).map((leaf) => ({ ...leaf, chapter: cooperative.category, head: cooperative.category.name }));
  });
}

/** Puts the anchor and the bookmark on the first of some pages, and numbered anchors on those that have none. */
export function marked(leaves: readonly Leaf[], first: Required<Pick<Leaf, 'anchor' | 'bookmark'>>): Leaf[] {
  return leaves.map((leaf, index) =>
    index === 0 ? { ...leaf, ...first } : { ...leaf, anchor: leaf.anchor ?? `${first.anchor}-${index + 1}` },
  );
}
