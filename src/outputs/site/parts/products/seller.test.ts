import { expect, test } from 'vitest';
import type { Basket } from '../../../../model/basket.ts';
import type { Settings } from '../../../../model/catalogue.ts';
import { sellerOf } from './seller.ts';

const contact = (e164: string) => ({ phone: { e164 } });
const settings = { programme: { fr: 'Programme' }, contacts: [contact('+212500')] } as unknown as Settings;
const basket = (distributors: unknown[], pointsOfSale: unknown[]) => ({ distributors, pointsOfSale }) as Basket;
const shop = { id: 'dukkan', name: { fr: 'Boutique' }, contacts: [contact('+212501')] };

test('a basket is sold by the first with a phone number: a distributor, a shop, or else the programme', () => {
  const silent = { id: 'qafila', name: { fr: 'Qafila' }, contacts: [] };
  expect(sellerOf(basket([{ ...silent, contacts: shop.contacts }], [shop]), settings).path).toBe(
    'distributors/qafila/',
  );
  expect(sellerOf(basket([silent], [shop]), settings)).toMatchObject({ path: 'points-of-sale/dukkan/' });
  expect(sellerOf(basket([silent], []), settings)).toEqual({
    name: { fr: 'Programme' },
    contacts: settings.contacts,
    path: '',
  });
});
