import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MOTIFS } from '../category.ts';
import { oneOf, spellingsOf } from './choice.ts';
import { ContactEntry } from '../contact.ts';
import { DistributorEntry, WEEKDAYS } from '../distributor.ts';
import { EditionEntry, FORMAT_IDS, SECTIONS } from '../edition.ts';
import { EventEntry } from '../event.ts';
import { comparableWord } from './letters.ts';
import { MARKS } from '../mark.ts';
import { POINT_OF_SALE_KINDS } from '../point-of-sale.ts';
import { ProductEntry, Variant } from '../product.ts';

it.each([
  [WEEKDAYS, 'lundi', 'monday'],
  [WEEKDAYS, 'الاثنين', 'monday'],
  [WEEKDAYS, 'Dimanche', 'sunday'],
  [WEEKDAYS, 'الأربعاء', 'wednesday'],
  [FORMAT_IDS, 'A4', 'a4'],
  [FORMAT_IDS, 'carré', 'square'],
  [['cash', 'card'], 'espèces', 'cash'],
  [['cash', 'card'], 'ESPECES', 'cash'],
  [['cash', 'card'], 'نقدا', 'cash'],
  [['cash', 'card'], 'نقدًا\u200f', 'cash'],
  [MARKS, 'Bio', 'organic'],
  [['in-stock', 'sold-out'], 'in stock', 'in-stock'],
  [['in-stock', 'sold-out'], 'épuisé', 'sold-out'],
] as const)('of %j, %j is %s', (values, typed, value) => {
  expect(oneOf(values).parse(typed)).toBe(value);
});

it('refuses words with characters that do harm', () => {
  for (const typed of ['in\u0000stock', 'in-stock\ud800', '\uffffin-stock'])
    expect(oneOf(['in-stock', 'sold-out']).safeParse(typed).success).toBe(false);
});

it('refuses other words, and says what may be written', () => {
  expect(oneOf(['cash', 'card']).safeParse('chèque').error?.issues[0]).toMatchObject({ code: 'invalid_value' });
});

it.each(['sur demande', 'حسب الطلب', 'عند الطلب', 'On-request'])('a price is %s', (price) => {
  expect(Variant.parse({ size: '1 kg', price }).price).toBeNull();
});

describe('no two values of a list share a word', () => {
  const lists: string[][] = [[...MOTIFS], [...WEEKDAYS], [...MARKS], [...SECTIONS], [...POINT_OF_SALE_KINDS]];
  for (const schema of [ContactEntry, DistributorEntry, EditionEntry, EventEntry, ProductEntry]) {
    const json = JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
    for (const [, list = ''] of json.matchAll(/"enum":(\[[^\]]*\])/g)) lists.push(JSON.parse(list));
  }

  it.each(lists)('%s…', (...values) => {
    const words = values.flatMap((value) => [...new Set(spellingsOf(value).map(comparableWord))]);
    expect(words.toSorted()).toEqual([...new Set(words)].toSorted());
  });
});
