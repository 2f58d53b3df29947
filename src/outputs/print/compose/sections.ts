import { translator } from '../../../i18n/translate.ts';
import type { Section } from '../../../model/edition.ts';
import { anchored } from './body.ts';
import type { DraftPage, PageNumbers } from './draft-page.ts';
import { indexPages } from './indexes.ts';
import type { Manuscript } from './manuscript.ts';
import { acceptsOrderSlips } from './order-slips.ts';
import { basketPages, distributorPages, editorialSectionPages, eventPages, pointOfSalePages } from './services.ts';

/** Composes the pages of a section; none when the catalogue has no entry for it. */
type SectionComposer = (manuscript: Manuscript, numbers: PageNumbers) => DraftPage[];

/**
 * The pages of every section but `cooperatives`, which is the body of the book (`body.ts`). A section of the model
 * without a line here does not compile.
 */
export const SECTION_PAGES: Record<Exclude<Section, 'cooperatives'>, SectionComposer> = {
  imprint: () => [{ template: 'imprint', folio: false, anchor: 'imprint' }],
  // A placeholder: the contents are composed once all other sections are known (`compose.ts`).
  contents: () => [{ template: 'contents', groups: [], continued: false, folio: true }],
  'how-to-order': howToOrderPages,
  'order-slips': orderSlipPages,
  distributors: distributorPages,
  'points-of-sale': pointOfSalePages,
  baskets: basketPages,
  events: eventPages,
  pages: editorialSectionPages,
  index: (manuscript, numbers) => indexPages('names', manuscript, numbers),
  'index-towns': (manuscript, numbers) => indexPages('towns', manuscript, numbers),
  'index-marks': (manuscript, numbers) => indexPages('marks', manuscript, numbers),
};

function howToOrderPages({ edition, catalogue, lang }: Manuscript, numbers: PageNumbers): DraftPage[] {
  const isPrinted = (section: Section) => edition.sections.includes(section);
  const withDistributors = isPrinted('distributors') && catalogue.distributors.length > 0;
  return anchored(
    [
      {
        template: 'how-to-order',
        distributorsPage: withDistributors ? numbers.page('distributors') : undefined,
        pointsOfSale: isPrinted('points-of-sale') ? catalogue.pointsOfSale.length : 0,
        folio: true,
      },
    ],
    { anchor: 'how-to-order', bookmark: { title: translator(lang)('print:order-how.title'), level: 1 } },
  );
}

function orderSlipPages({ catalogue, lang }: Manuscript): DraftPage[] {
  if (!acceptsOrderSlips(catalogue)) return [];
  return anchored([{ template: 'order-slips', folio: true }], {
    anchor: 'order-slips',
    bookmark: { title: translator(lang)('print:slip.title'), level: 1 },
  });
}
