import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const marked = (text: string, ...found: string[]) => highlight(text, new Set(found)).filter((_, at) => at % 2 === 1);

test('whole words are marked, with their article and accents', () => {
  expect(marked('شمع العسل', 'عسل')).toEqual(['العسل']);
  expect(marked('Miel d’eucalyptus', 'eucalyptu')).toEqual(['eucalyptus']);
  expect(marked('Crème de miel', 'creme')).toEqual(['Crème']);
});

test('every second piece is marked, the first never', () => {
  expect(highlight('Miel de thym', new Set(['miel', 'thym']))).toEqual(['', 'Miel', ' de ', 'thym']);
  expect(highlight('Miel de thym', new Set())).toEqual(['Miel de thym']);
  expect(highlight('', new Set(['miel']))).toEqual(['']);
});

test('nothing is lost, and nothing is markup', () => {
  const text = 'Miel <b>doux</b> & « thym »';
  expect(highlight(text, new Set(['miel'])).join('')).toBe(text);
});
