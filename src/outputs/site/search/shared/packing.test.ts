import { expect, test } from 'vitest';
import { packNumbers, packRising, packWords, unpackNumbers, unpackRising, unpackWords } from './packing.ts';

test('numbers come back as they went', () => {
  const numbers = [0, 1, 31, 32, 33, 1023, 1024, 21_403, 2 ** 31, 7];
  expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
  expect(packNumbers([5, 31])).toHaveLength(2);
  expect(unpackNumbers('')).toEqual([]);
});

test('rising numbers take one character for each small step', () => {
  const numbers = [20_201, 20_202, 20_203, 20_301];
  expect(unpackRising(packRising(numbers))).toEqual(numbers);
  expect(packRising([100, 101, 102])).toHaveLength(4);
});

test('words come back in order, each as what differs from the one before', () => {
  const words = ['3sel', 'miel', 'miels', 'mielleux', 'عسل', 'عسليه', 'x'.repeat(60), `${'x'.repeat(60)}y`];
  expect(unpackWords(packWords(words))).toEqual(words);
  expect(packWords(['miel', 'miels'])).toBe('AmielEs');
});
