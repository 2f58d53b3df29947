import { expect, test } from 'vitest';
import { fold, words } from './fold.ts';
import { skeleton } from './skeleton.ts';

test('what spellings differ in is folded away', () => {
  expect(fold('عَسَلُ الأَرْگان')).toBe('عسل الاركان');
  expect(fold('Œufs d’Été, Crème brûlée')).toBe('oeufs d ete creme brulee');
  expect(fold('٢٠٢')).toBe('202');
});

test('the article, small words and French plurals do not count', () => {
  expect(words('زيت الزيتون والكسكس')).toEqual(['زيت', 'زيتون', 'كسكس']);
  expect(words('Miel de l’oranger et des Figues')).toEqual(['miel', 'oranger', 'figue']);
});

test('a code is one word however it is written', () => {
  for (const typed of ['202-01', '202 01', '20201', '٢٠٢-٠١']) expect(words(typed)).toEqual(['20201']);
  expect(words('250 g')).toEqual(['250', 'g']);
});

test.each([
  ['عسل', '3sel', 'assel', 'asal', '3assal'],
  ['خبز', 'khobz', '5obz'],
  ['كسكس', 'couscous', 'kouskous', 'koskso'],
  ['شاي', 'chay', 'shay'],
  ['غاسول', 'ghassoul', 'rhassoul'],
  ['قفطان', '9eftan', 'caftan', 'qaftan'],
  ['حليب', '7lib', 'hlib'],
  ['زربيه', 'zarbia', 'zerbiya'],
])('%s and its Latin spellings share one skeleton', (arabic, ...latin) => {
  expect(latin.map((word) => skeleton(word))).toEqual(latin.map(() => skeleton(arabic)));
});

test('numbers have none', () => {
  expect(skeleton('20201')).toBe('');
});
