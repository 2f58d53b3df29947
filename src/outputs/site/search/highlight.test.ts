import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

const marked = (text: string, ...found: string[]) =>
  highlight(text, new Set(found)).flatMap((piece) => (piece.marked ? [piece.text] : []));

test('whole words are marked, with their article and accents', () => {
  expect(marked('شمع العسل', 'عسل')).toEqual(['العسل']);
  expect(marked('Miel d’eucalyptus', 'eucalyptu')).toEqual(['eucalyptus']);
  expect(marked('Crème de miel', 'creme')).toEqual(['Crème']);
});

test('nothing is lost, and nothing is markup', () => {
  const text = 'Miel <b>doux</b> & « thym »';
  expect(
    highlight(text, new Set(['miel']))
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
