import { describe, expect, it } from 'vitest';
import { compareNames, foldArabic, indexLetter } from './sort.ts';

describe('order', () => {
  it('ignores the Arabic article, hamza and marks', () => {
    const names = ['الزيتون', 'أركان', 'العسل', 'بيض', 'إكليل'];
    expect(names.toSorted((a, b) => compareNames(a, b, 'ar'))).toEqual(['أركان', 'إكليل', 'بيض', 'الزيتون', 'العسل']);
  });

  it('is that of a French index', () => {
    const names = ['Zaatar', 'Épices', 'Eau de rose', 'Œufs', 'Olives', 'Produit 10', 'Produit 9'];
    expect(names.toSorted((a, b) => compareNames(a, b, 'fr'))).toEqual([
      'Eau de rose',
      'Épices',
      'Œufs',
      'Olives',
      'Produit 9',
      'Produit 10',
      'Zaatar',
    ]);
  });
});

it('keeps the names of a letter together, whatever stands before it', () => {
  const names = ['عطر', '«عسل»', 'زيت', '\u200fعنب', 'ﺯﻳﺘﻮﻥ', '100 زهرة'];
  const letters = names.toSorted((a, b) => compareNames(a, b, 'ar')).map((name) => indexLetter(name, 'ar'));
  expect(letters.join('')).toBe('زززععع');
});

describe('headings', () => {
  it.each([
    ['أركان', 'ar', 'ا'],
    ['الزيتون', 'ar', 'ز'],
    ['آيت', 'ar', 'ا'],
    ['Épices', 'fr', 'E'],
    ['Œufs', 'fr', 'O'],
    ['huile', 'fr', 'H'],
    ['« نور »', 'ar', 'ن'],
    ['(جديد) صابون', 'ar', 'ج'],
    ['\u200fعسل', 'ar', 'ع'],
    ['کسکس', 'ar', 'ك'],
    ['ڭرعة', 'ar', 'ك'],
    ['ﺯﻳﺖ', 'ar', 'ز'],
    ['8 مارس', 'ar', 'م'],
    ['حنّاء', 'ar', 'ح'],
    ['ⵜⴰⵎⵎⵏⵜ', 'ar', 'ⵜ'],
    ['’Asl', 'fr', 'A'],
    ['« Œufs »', 'fr', 'O'],
    ['🍯 cire', 'fr', 'C'],
    ['𝗠𝗶𝗲𝗹', 'fr', 'M'],
    ['100 % argan', 'fr', 'A'],
    ['e\u0301pices', 'fr', 'E'],
    ['2020', 'fr', '2'],
    ['', 'fr', ''],
  ] as const)('%s (%s) stands under %s', (name, lang, letter) => expect(indexLetter(name, lang)).toBe(letter));
});

it('folds what people do not type', () => {
  expect(foldArabic('عَسَلٌ')).toBe('عسل');
  expect(foldArabic('تعـــاونية')).toBe('تعاونيه');
  expect(foldArabic('خريبڭة')).toBe(foldArabic('خريبگة'));
});
