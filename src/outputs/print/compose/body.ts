import type { Cooperative } from '../../../model/cooperative.ts';
import type { FormatId } from '../../../model/edition.ts';
import { productsIn } from '../../../model/facts.ts';
import type { Product } from '../../../model/product.ts';
import { wordsOf } from '../../../model/values/text.ts';
import type { RowSize } from '../book.ts';
import { CHAPTER, heightOf } from '../layout/capacity.ts';
import { FORMAT_LAYOUTS } from '../layout/formats.ts';
import type { Chapter } from './chapters.ts';
import { evenPlan, type PlanInput, usualPlan } from './cooperative.ts';
import type { DraftPage, PageNumbers } from './draft-page.ts';
import { sparePage } from './order-slips.ts';
import { pack } from './pack.ts';
import { type Manuscript, planInputOf } from './manuscript.ts';
import { listFactor } from './room.ts';
import { shortName } from '../../../i18n/short-name.ts';

/** The pages of all chapters: an even number, of which the first must stand on an even page. */
export function bodyPages(chapters: readonly Chapter[], manuscript: Manuscript, numbers: PageNumbers): DraftPage[] {
  return chapters.flatMap((chapter) => [
    ...chapterFront(chapter, manuscript, numbers),
    ...cooperativePages(chapter.cooperatives, manuscript),
  ]);
}

/** The opening picture on an even page, and the chapter's list and season calendar from the page that faces it. */
function chapterFront(chapter: Chapter, manuscript: Manuscript, numbers: PageNumbers): DraftPage[] {
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
  const drafts: DraftPage[] = lists.map((list) => ({
    template: 'chapter',
    category,
    seasonal: together ? seasonal : [],
    cooperatives: list.map((cooperative) => ({ cooperative, page: numbers.page(cooperative.code) })),
    ...rowPicture(together ? body - calendarHeight : body, list.length, edition.format),
    folio: true,
  }));
  // A calendar that does not fit beside the list is printed only where it makes the page count even: every card shows
  // its season anyway.
  const months = pack(seasonal, () => calendar.row, body - calendar.head - calendar.foot);
  if (!together && calendarHeight > 0 && (drafts.length + months.length) % 2 === 1) {
    drafts.push(
      ...months.map((page): DraftPage => ({
        template: 'chapter',
        category,
        seasonal: page,
        cooperatives: [],
        ...rowPicture(0, 1, edition.format),
        folio: true,
      })),
    );
  }
  if (drafts.length % 2 === 0) drafts.push(sparePage(manuscript.catalogue));
  return anchored(
    [
      {
        template: 'chapter-opener',
        category,
        cooperatives: cooperatives.length,
        products: products.length,
        folio: false,
      },
      ...drafts,
    ],
    {
      anchor: `chapter-${category.id}`,
      bookmark: { title: `${category.number}. ${wordsOf(category.name, lang)}`, level: 1 },
    },
  ).map((draft) => ({ ...draft, chapter: category, head: category.name }));
}

/**
 * The picture size for `count` rows that share `height` millimetres. Pictures are as high as the rows allow and are cut
 * for the next larger slot, so two rows fill a page as well as seven. A single row has its text below the picture.
 */
function rowPicture(height: number, count: number, format: FormatId): { rows: RowSize; rowHeight: number } {
  const { slots } = FORMAT_LAYOUTS[format];
  const [min, max] = [slots['chapter-row'].height, slots['chapter-row-large'].height];
  const wide = slots['chapter-row-wide'].height;
  if (count === 1 && height >= wide + CHAPTER.below) return { rows: 'wide', rowHeight: wide };
  const rowHeight = Math.min(max, Math.max(min, height / count - CHAPTER.between));
  if (rowHeight <= min) return { rows: 'small', rowHeight };
  return { rows: rowHeight <= slots['chapter-row-medium'].height ? 'medium' : 'large', rowHeight };
}

/** Fewest seasonal products for which a calendar is printed (docs/design-language.md, 4). */
const CALENDAR_FROM = 3;

function hasMonths(product: Product): boolean {
  return (product.season?.months.length ?? 0) > 0;
}

/** The pages of cooperatives in order. Each spread starts on an even page, and the last page is odd. */
function cooperativePages(cooperatives: readonly Cooperative[], manuscript: Manuscript): DraftPage[] {
  const { lang, catalogue } = manuscript;
  const input = cooperatives.map((cooperative) => planInputOf(manuscript, cooperative));
  const usual = cooperatives.map((cooperative, index) => usualPlan(cooperative, input[index] as PlanInput));
  let count = 0;
  return cooperatives.flatMap((cooperative, index) => {
    const plan = usual[index] as DraftPage[];
    // A single page may face the odd last page of the cooperative before it; any other plan must fill whole spreads.
    const fittingPages = (count + plan.length) % 2 === 0 || (usual[index + 1]?.length === 1 && count % 2 === 0);
    const drafts = fittingPages ? plan : evenPlan(cooperative, input[index] as PlanInput, sparePage(catalogue));
    count += drafts.length;
    const name = wordsOf(shortName(cooperative.name), lang);
    return anchored(drafts, {
      anchor: cooperative.code,
      bookmark: { title: `${cooperative.code} ${name}`, level: manuscript.edition.order === 'category' ? 2 : 1 },
    }).map((draft) => ({ ...draft, chapter: cooperative.category, head: cooperative.category.name }));
  });
}

/** Puts the anchor and the bookmark on the first page, and numbered anchors on the pages that have none. */
export function anchored(
  drafts: readonly DraftPage[],
  first: Required<Pick<DraftPage, 'anchor' | 'bookmark'>>,
): DraftPage[] {
  return drafts.map((draft, index) =>
    index === 0 ? { ...draft, ...first } : { ...draft, anchor: draft.anchor ?? `${first.anchor}-${index + 1}` },
  );
}
