import { expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';

const wordsOf = (query: string) => parseQuery(query).words.map(([word]) => word);

test.each([
  ['214-03', '21403'],
  ['214 3', '21403'],
  ['٢١٤/٠٣', '21403'],
  ['214–03', '21403'],
  ['214-0', '2140'],
  ['1202-01', '120201'],
  ['1202 1', '120201'],
  ['120201', '120201'],
  ['1202/1', '120201'],
  ['0685 00 00 14', '0685000014'],
  ['+212 685 00 00 14', '0685000014'],
  ['00212 (0) 685 000 014', '0685000014'],
  ['0685 1', '06851'],
  ['1 500', '1500'],
  ['2026', '2026'],
  ['\u202e214-03\u202c', '21403'],
])('%s is one number', (query, number) => {
  expect(parseQuery(query)).toEqual({ words: [], numbers: [number] });
});

test('a number beside words stays a number, a quantity is dropped', () => {
  expect(parseQuery('miel 202')).toEqual({ words: [['miel']], numbers: ['202'] });
  expect(parseQuery('miel 1 kg')).toEqual({ words: [['miel']], numbers: [] });
  expect(parseQuery('عسل 500 غ')).toEqual({ words: [['عسل']], numbers: [] });
  expect(parseQuery('5 litres').words.length + parseQuery('5 litres').numbers.length).toBeGreaterThan(0);
});

test('filler words are dropped while something else is left', () => {
  expect(wordsOf('prix du miel')).toEqual(['miel']);
  expect(wordsOf('بغيت العسل')).toEqual(['عسل']);
  expect(wordsOf('prix')).toEqual(['prix']);
  expect(parseQuery('code 214-03')).toEqual({ words: [], numbers: ['21403'] });
});

test('long queries are cut', () => {
  expect(parseQuery('عسل '.repeat(2500)).words).toHaveLength(1);
  expect(parseQuery(Array.from({ length: 400 }, (_, at) => `mot${at}`).join(' ')).words.length).toBeLessThan(9);
  expect(parseQuery('9'.repeat(10_000)).numbers[0]?.length).toBeLessThan(16);
});
