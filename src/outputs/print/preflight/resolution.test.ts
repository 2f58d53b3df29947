import type { PDFRef } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import type { Basket } from '../../../model/basket.ts';
import type { Photo } from '../../../model/photo.ts';
import type { Product } from '../../../model/product.ts';
import type { Book } from '../book.ts';
import { compose } from '../compose/compose.ts';
import { sketch } from '../../../../tests/setup/composed-sample.ts';
import { coarsePictures, mountedPictures } from './resolution.ts';

const photo = (name: string, width: number): Photo => ({
  file: `/content/coop/photos/${name}.jpg`,
  hash: name,
  width,
  height: width * 0.75,
  focus: [0.5, 0.5],
  social: true,
});

function bookWithBasket(items: number): Book {
  const manuscript = sketch([{ products: items }]);
  const products = manuscript.catalogue.cooperatives[0]?.products ?? [];
  const basket = {
    id: 'panier',
    name: { ar: 'سلة' },
    photo: photo('small', 900),
    items: products.map((product: Product) => ({ product })),
  } as unknown as Basket;
  manuscript.catalogue.baskets = [basket];
  return compose({ ...manuscript, edition: { ...manuscript.edition, sections: ['cooperatives', 'baskets'] } });
}

it('reports a small picture only where a page shows it', () => {
  const named = (book: Book) =>
    mountedPictures([book]).filter(({ values }) => values['picture'] === 'coop/photos/small.jpg');
  expect(named(bookWithBasket(4))).toHaveLength(1);
  // With a ninth product there is no room for the picture.
  expect(named(bookWithBasket(9))).toEqual([]);
});

it('names the photo of low resolution, and not a better one beside it', () => {
  const manuscript = sketch([{ products: 2 }]);
  const [fine, coarse] = manuscript.catalogue.cooperatives[0]?.products ?? [];
  if (!fine || !coarse) throw new Error('No products');
  fine.photos = [photo('fine', 4000)];
  coarse.photos = [photo('coarse', 950)];
  const book = compose(manuscript);
  const page = book.pages.find(({ template }) => template === 'products')?.number ?? 0;
  const placed = { ref: {} as PDFRef, page, width: 950, height: 712, dpi: 220 };
  expect(coarsePictures([book], [placed])).toEqual([
    { severity: 'warn', check: 'resolution', page, values: { picture: 'coop/photos/coarse.jpg', dpi: 220 } },
  ]);
  const [worse] = coarsePictures([book], [{ ...placed, dpi: 150 }]);
  expect(worse?.severity).toBe('fail');
});
