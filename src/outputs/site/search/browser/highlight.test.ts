import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const marked = (text: string, ...found: string[]) => highlight(text, new Set(found)).filter((_, at) => at % 2 === 1);

test('whole words are highlighted, with their article and accents', () => {
  expect(marked('شمع العسل', 'عسل')).toEqual(['العسل']);
  expect(marked('Miel d’eucalyptus', 'eucalyptu')).toEqual(['eucalyptus']);
  expect(marked('Crème de miel', 'creme')).toEqual(['Crème']);
});

test('every second piece is a match, the first never is', () => {
  expect(highlight('Miel de thym', new Set(['miel', 'thym']))).toEqual(['', 'Miel', ' de ', 'thym']);
  expect(highlight('Miel de thym', new Set())).toEqual(['Miel de thym']);
  expect(highlight('', new Set(['miel']))).toEqual(['']);
});

test('the pieces joined are the text, and nothing becomes markup', () => {
  const text = 'Miel <b>doux</b> & « thym »';
  expect(highlight(text, new Set(['miel'])).join('')).toBe(text);
});
