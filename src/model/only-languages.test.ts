import { expect, test } from 'vitest';
import { onlyLanguages } from './only-languages.ts';

const town = { name: { ar: 'بجعد', fr: 'Boujaâd' }, aliases: ['Bejaad', 'أبي الجعد'] };
const guide = {
  title: { ar: 'دليل', fr: 'Guide' },
  towns: [town],
  products: [{ name: { ar: 'عسل' }, town, contacts: [{ person: { fr: 'Fatima', ar: 'فاطمة' } }] }],
};

test('a guide of one language keeps one name of everything, and what has no name in it', () => {
  const french = onlyLanguages(guide, ['fr']);
  expect(french).toEqual({
    title: { fr: 'Guide' },
    towns: [{ name: { fr: 'Boujaâd' }, aliases: ['Bejaad'] }],
    products: [{ name: { ar: 'عسل' }, town: french.towns[0], contacts: [{ person: { fr: 'Fatima' } }] }],
  });
  expect(french.products[0]?.town).toBe(french.towns[0]);
});

test('the catalogue it was made from stays whole, and serves as it is in all languages', () => {
  onlyLanguages(guide, ['ar']);
  expect(guide.title).toEqual({ ar: 'دليل', fr: 'Guide' });
  expect(onlyLanguages(guide, ['fr', 'ar'])).toBe(guide);
});
