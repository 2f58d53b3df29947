import { expect, test } from 'vitest';
import { fold, readings, words } from './fold.ts';
import { skeleton, sound } from './skeleton.ts';

test('what spellings differ in is folded away', () => {
  expect(fold('عَسَلُ الأَرْگان')).toBe('عسل الاركان');
  expect(fold('Œufs d’Été, Crème brûlée')).toBe('oeufs d ete creme brulee');
  expect(fold('٢٠٢')).toBe('202');
});

test('other keyboards and other signs give the same words', () => {
  const one = words('كسكس بلدي');
  for (const typed of ['کسکس بلدی', 'كسكس\u200f بلدي', 'ﻛﺴﻜﺲ ﺑﻠﺪﻱ', 'ڪسڪس بلدي']) expect(words(typed)).toEqual(one);
  expect(words('huile dʼargan')).toEqual(words('huile d’argan'));
  expect(words('hydro\u00adlat\u2060 𝗕𝗶𝗼\ufeff')).toEqual(['hydrolat', 'bio']);
});

test('the article, small words and French plurals do not count', () => {
  expect(words('زيت الزيتون والكسكس')).toEqual(['زيت', 'زيتون', 'كسكس']);
  expect(words('Miel de l’oranger et des Figues')).toEqual(['miel', 'oranger', 'figue']);
});

test('a hamza says that alif and lam belong to the word', () => {
  expect(words('بستان الألوان')).toEqual(['بستان', 'الوان']);
  expect(readings('الوان')).toEqual([['وان', 'الوان']]);
});

test('what is written together with a word in Latin letters is read both ways', () => {
  expect(readings('l3sel')).toEqual([['l3sel', '3sel']]);
  expect(readings('annoujoum')).toEqual([['annoujoum', 'noujoum']]);
  expect(readings('lait')).toEqual([['lait']]);
});

test('invisible marks are no letters', () => {
  expect(words('\u200fعسل\u200e mi\u200del')).toEqual(['عسل', 'miel']);
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

test.each([
  ['خابية', 'khabia', '5abia'],
  ['شعير', 'ch3ir'],
  ['كعك', 'ka3k'],
  ['نعناع', 'na3na3'],
  ['لويزة', 'louiza', 'lwiza'],
])('%s and its Latin spellings sound the same, vowels included', (arabic, ...latin) => {
  expect(latin.map(sound)).toEqual(latin.map(() => sound(fold(arabic))));
});

test('numbers have none', () => {
  expect(skeleton('20201')).toBe('');
  expect(sound('20201')).toBe('');
});
