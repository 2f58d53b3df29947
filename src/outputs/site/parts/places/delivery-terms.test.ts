import { expect, test } from 'vitest';
import type { Distributor } from '../../../../model/distributor.ts';
import { daysInWords, deliveryTerms } from './delivery-terms.ts';

const distributor = { days: [], payment: [] } as unknown as Distributor;

test('days are in the order of the week', () => {
  expect(daysInWords(['thursday', 'monday'], 'fr')).toBe('lundi et jeudi');
  expect(daysInWords(['thursday', 'monday'], 'ar')).toMatch(/^ال[إا]ثنين والخميس$/);
});

test('unknown terms are left out, and numbers stay with their unit', () => {
  expect(deliveryTerms(distributor, 'fr')).toEqual([]);
  const terms = deliveryTerms({ ...distributor, days: ['tuesday'], minimum: 1200, fee: 0, payment: ['cash'] }, 'fr');
  expect(terms).toEqual([
    'mardi',
    'minimum de commande 1\u202f200\u00a0DH, livraison gratuite',
    'Paiement\u202f: espèces',
  ]);
});

test('a distributor’s text about hours replaces the list of days', () => {
  const terms = deliveryTerms({ ...distributor, days: ['tuesday'], hours: { fr: 'le mardi, 9 h' } }, 'fr');
  expect(terms).toEqual(['le mardi, 9\u00a0h']);
});
