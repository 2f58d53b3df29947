import path from 'node:path';
import { expect, it } from 'vitest';
import type { PlainBook } from './plain-book.ts';
import { typstBook, typstString } from './typst-book.ts';

/**
 * What Typst reads in a string of its code (typst.app/docs/reference/foundations/str): none of these is markup there.
 */
function readBack(literal: string): string {
  const [, inside] = /^"((?:[^"\\]|\\[\\"n])*)"$/s.exec(literal) ?? [];
  if (inside === undefined) throw new Error(`not one string: ${literal}`);
  return inside.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

it.each([
  ...'#$@*_<>[]{}()`~=+-/;:,\'"\\',
  '#eval("x")',
  'a\\"b',
  'ends with \\',
  '\\u{41}',
  'two\nlines',
  'عسل « extra »',
])('keeps %s as words', (text) => {
  expect(readBack(typstString(text))).toBe(text);
});

it('converts Windows line ends', () => {
  expect(readBack(typstString('two\r\nlines'))).toBe('two\nlines');
});

it('writes every part with its words, and names pictures from the root', () => {
  const root = path.resolve('/room');
  const book: PlainBook = {
    lang: 'fr',
    title: 'Le "guide"',
    sections: [
      [
        { kind: 'heading', level: 2, words: { text: '202 Nahlat', lang: 'fr' }, anchor: 'c202' },
        { kind: 'paragraph', words: { text: 'نحلة', lang: 'ar' } },
        { kind: 'picture', file: path.join(root, 'warm', 'a.jpg'), alt: 'un pot' },
        {
          kind: 'cards',
          cards: [[{ kind: 'prices', rows: [{ size: { text: '1 kg', lang: 'fr' }, price: '90 DH' }] }]],
        },
        {
          kind: 'numbered',
          columns: 3,
          lines: [
            { text: 'N', lang: 'fr' },
            { text: 'Nahlat', lang: 'fr', to: 'c202' },
          ],
        },
      ],
    ],
  };
  const markup = typstBook(book, root);
  for (const line of [
    'title: "Le \\"guide\\""',
    'h(2, "fr", "202 Nahlat", "c202")',
    'p("ar", "نحلة")',
    'image("/warm/a.jpg", alt: "un pot")',
    'cards({ prices(own("fr", "1 kg"), "90 DH") })',
    '("fr", "N", none),',
    '("fr", "Nahlat", "c202"),',
  ]) {
    expect(markup).toContain(line);
  }
});
