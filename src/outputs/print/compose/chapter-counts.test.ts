import { expect, it } from 'vitest';
import { compose } from './compose.ts';
import { sketch } from '../../../../tests/setup/composed-sample.ts';

it('counts a chapter as the site does: what stands in it, whoever makes it', () => {
  const manuscript = sketch([{ products: 3 }, { products: 2, chapter: 2 }]);
  const [first, second] = manuscript.catalogue.categories;
  const soap = manuscript.catalogue.products[0];
  if (!first || !second || !soap) throw new Error('the sketch has no products');
  soap.category = second;
  soap.season = { months: [4, 5] };
  const book = compose(manuscript);
  expect(book.pages.filter(({ template }) => template === 'chapter-opener')).toMatchObject([
    { category: first, products: 2 },
    { category: second, products: 3 },
  ]);
  const calendars = book.pages.flatMap((page) => (page.template === 'chapter' ? [page.seasonal] : []));
  expect(calendars).toEqual([[], [soap]]);
});
