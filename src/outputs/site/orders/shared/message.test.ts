import { describe, expect, test } from 'vitest';
import { LANGS } from '../../../../model/languages.ts';
import { orderMessage, plainFigure, whatsappAddress, withTown } from './message.ts';
import { messageWords } from './message-words.ts';

const order = {
  lines: [
    { code: '202-01', quantity: 2, size: '500 غ' },
    { code: '206-01', quantity: 1 },
  ],
  sum: 1450,
  asked: false,
  town: 'وادي زم',
};

describe('a message to a cooperative', () => {
  test('in Arabic has a line for each code and quantity, the total and the town', () => {
    expect(orderMessage(messageWords('ar'), order).split('\n')).toEqual([
      'السلام عليكم، أريد أن أطلب:',
      '202-01 × 2 (500 غ)',
      '206-01 × 1',
      'المجموع: 1450 درهما',
      'المدينة: وادي زم',
    ]);
  });

  test('in French has the same lines', () => {
    const french = { ...order, town: 'Oued Zem', lines: [{ code: '202-01', quantity: 2, size: '500\u00a0g' }] };
    expect(orderMessage(messageWords('fr'), french).split('\n')).toEqual([
      'Bonjour, je voudrais commander\u202f:',
      '202-01 × 2 (500\u00a0g)',
      'Total\u202f: 1450 DH',
      'Ville\u202f: Oued Zem',
    ]);
  });

  test.each(LANGS)('says when a price is on request (%s)', (lang) => {
    const words = messageWords(lang);
    expect(orderMessage(words, { ...order, asked: true })).toContain(`1450`);
    expect(orderMessage(words, { ...order, asked: true })).toContain(` + ${words.asked}`);
    expect(orderMessage(words, { ...order, sum: 0, asked: true }).split('\n')).toContain(words.asked);
  });

  test('starts lines with the code: after an Arabic letter it would appear reversed', () => {
    const lines = orderMessage(messageWords('ar'), order).split('\n');
    for (const line of lines.filter((text) => /\d{3}-\d{2}/.test(text))) expect(line).toMatch(/^\d{3}-\d{2}/);
  });

  test('has no space inside a number, where its parts could be reordered', () => {
    expect([plainFigure(1450), plainFigure(12.5), plainFigure(0.05)]).toEqual(['1450', '12,50', '0,05']);
  });
});

test('a link has the digits and the escaped text, and the town can be added', () => {
  const link = whatsappAddress('212685000002', 'a & b\n2 % #');
  expect(link).toBe('https://wa.me/212685000002?text=a%20%26%20b%0A2%20%25%20%23');
  const named = new URL(withTown(link, { town: 'المدينة: {town}' }, 'وادي زم'));
  expect([named.pathname, named.searchParams.get('text')]).toEqual(['/212685000002', 'a & b\n2 % #\nالمدينة: وادي زم']);
  expect(withTown(link, { town: '{town}' }, undefined)).toBe(link);
});
