import { expect, test } from 'vitest';
import { proseEnd } from './prose-end.ts';

const text = (paragraphs: number) => `<h3>Titre</h3>${`<p>${'a'.repeat(150)}</p>`.repeat(paragraphs)}`;

test('the shorter the end of a text, the more tiles are below it', () => {
  expect([2, 8, 12].map((paragraphs) => proseEnd(text(paragraphs), 'fr', 'a4'))).toEqual(['tiles', 'strip', undefined]);
});

test('Arabic lines take more room, lists more than their letters, and smaller pages have less', () => {
  expect(proseEnd(text(6), 'fr', 'a4')).toBe('tiles');
  expect(proseEnd(text(6), 'ar', 'a4')).toBe('strip');
  expect(proseEnd(text(6), 'fr', 'square')).toBeUndefined();
  expect(proseEnd(`<ul>${'<li>a</li>'.repeat(40)}</ul>`, 'fr', 'a4')).toBeUndefined();
});
