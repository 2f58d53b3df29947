import { expect, test } from 'vitest';
import { packNumbers, packDeltas, packWords, unpackNumbers, unpackDeltas, unpackWords } from './packing.ts';

test('packed numbers are read back unchanged', () => {
  const numbers = [0, 1, 31, 32, 33, 1023, 1024, 21_403, 2 ** 31, 7];
  expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  expect(packNumbers([5, 31])).toHaveLength(2);
  expect(unpackNumbers('')).toEqual([]);
});

test('ascending numbers take one character for each small delta', () => {
  const numbers = [20_201, 20_202, 20_203, 20_301];
  expect(unpackDeltas(packDeltas(numbers))).toEqual(numbers);
  expect(packDeltas([100, 101, 102])).toHaveLength(4);
});

test('packed words are read back in order, each stored without the prefix it shares with the word before', () => {
  const words = ['3sel', 'miel', 'miels', 'mielleux', 'عسل', 'عسليه', 'x'.repeat(60), `${'x'.repeat(60)}y`];
  expect(unpackWords(packWords(words))).toEqual(words);
  expect(packWords(['miel', 'miels'])).toBe('AmielEs');
});
