import { describe, expect, it } from 'vitest';
import { isSameSize, parseSize, SizeEntry } from './size.ts';

describe('parseSize', () => {
  it.each([
    ['250 g', '250 غ', '250 g', { value: 250, unit: 'g' }],
    ['250g', '250 غ', '250 g', { value: 250, unit: 'g' }],
    ['0,5 l', '0,5 ل', '0,5 l', { value: 0.5, unit: 'l' }],
    ['0.5 L', '0,5 ل', '0,5 l', { value: 0.5, unit: 'l' }],
    ['1 كيلو', '1 كلغ', '1 kg', { value: 1, unit: 'kg' }],
    ['٢٥٠ غرام', '250 غ', '250 g', { value: 250, unit: 'g' }],
    ['75 cl.', '75 سل', '75 cl', { value: 75, unit: 'cl' }],
    ['2 litres', '2 ل', '2 l', { value: 2, unit: 'l' }],
  ])('reads %s', (typed, ar, fr, quantity) => {
    expect(parseSize(typed)).toMatchObject({ text: { ar, fr }, quantity });
  });

  it('reads two dimensions, which are no quantity', () => {
    expect(parseSize('120 x 200 cm')).toMatchObject({
      text: { ar: '120 × 200 سم', fr: '120 × 200 cm' },
      sides: { values: [120, 200], unit: 'cm' },
    });
  });

  it.each(['', '250', 'grand', '250 grammes environ', '1 tonne', '-3 kg', 'g 250'])('does not read %j', (typed) => {
    expect(parseSize(typed)).toBeUndefined();
  });
});

describe('sizes as people say them', () => {
  it.each([
    ['1/2 L', '0,5 l', '0,5 ل'],
    ['½ L', '0,5 l', '0,5 ل'],
    ['1/4 kg', '0,25 kg', '0,25 كلغ'],
    ['1½ litre', '1,5 l', '1,5 ل'],
    ['1 1/2 l', '1,5 l', '1,5 ل'],
    ['1 000 g', '1\u202f000 g', '1\u202f000 غ'],
    ['1\u202f500 ml', '1\u202f500 ml', '1\u202f500 مل'],
    ['0,250 kg', '0,25 kg', '0,25 كلغ'],
    ['un litre', '1 l', '1 ل'],
    ['demi-litre', '0,5 l', '0,5 ل'],
    ['un demi kilo', '0,5 kg', '0,5 كلغ'],
    ['trois quarts de litre', '0,75 l', '0,75 ل'],
    ['2 kg et demi', '2,5 kg', '2,5 كلغ'],
    ['3 kilogrammes', '3 kg', '3 كلغ'],
    ['33 cc', '33 ml', '33 مل'],
    ['2 mètres', '2 m', '2 م'],
    ['40 centimètres', '40 cm', '40 سم'],
    ['5 لترات', '5 l', '5 ل'],
    ['250 غراما', '250 g', '250 غ'],
    ['1 كيلوغرام', '1 kg', '1 كلغ'],
    ['نصف كيلو', '0,5 kg', '0,5 كلغ'],
    ['كيلو ونصف', '1,5 kg', '1,5 كلغ'],
    ['ربع لتر', '0,25 l', '0,25 ل'],
    ['لتران', '2 l', '2 ل'],
    ['كيلو', '1 kg', '1 كلغ'],
    ['12 pièces', '12 pièces', '12 قطعة'],
    ['1 pièce', '1 pièce', 'قطعة واحدة'],
    ['la pièce', '1 pièce', 'قطعة واحدة'],
    ['بالقطعة', '1 pièce', 'قطعة واحدة'],
    ['6 حبات', '6 pièces', '6 قطع'],
    ['2 unités', '2 pièces', 'قطعتان'],
    ['une douzaine', '1 douzaine', 'دزينة واحدة'],
    ['lot de 6', 'lot de 6 pièces', 'مجموعة 6 قطع'],
    ['plateau de 30', 'plateau de 30 pièces', 'طبق 30 قطعة'],
    ['plateau de 30 œufs', 'plateau de 30 pièces', 'طبق 30 قطعة'],
    ['sachet de 100 g', 'sachet de 100 g', 'كيس 100 غ'],
    ['bouteille d’1 litre', 'bouteille de 1 l', 'قنينة 1 ل'],
    ['علبة 500 غرام', 'boîte de 500 g', 'علبة 500 غ'],
    ['30×20×10 cm', '30 × 20 × 10 cm', '30 × 20 × 10 سم'],
    ['30 cm sur 20 cm', '30 × 20 cm', '30 × 20 سم'],
    ['1,2 * 2 m', '1,2 × 2 m', '1,2 × 2 م'],
    ['6 x 100 g', '6 × 100 g', '6 × 100 غ'],
    ['250 g net', '250 g', '250 غ'],
  ])('%s', (typed, fr, ar) => {
    expect(parseSize(typed)).toMatchObject({ text: { ar, fr } });
  });

  it.each([
    'L',
    'M',
    'grand',
    'sachet',
    'sachet de miel',
    '1/0 kg',
    '12 chaises',
    '30 x 20',
    '20 cm x 3 kg',
    'x'.repeat(5000),
  ])('does not read %j', (typed) => expect(parseSize(typed)).toBeUndefined());

  it.each(['1.000 g', '1,500 kg', '2.500 ml'])('asks what %s means', (typed) => {
    expect(SizeEntry.safeParse(typed).error?.issues[0]).toMatchObject({ params: { code: 'number-ambiguous' } });
  });

  it('are one however they were typed', () => {
    const same = (a: string, b: string) => isSameSize(SizeEntry.parse(a), SizeEntry.parse(b));
    expect(same('500 g', '1/2 kg')).toBe(true);
    expect(same('50 cl', 'نصف لتر')).toBe(true);
    expect(same('une douzaine', '12 pièces')).toBe(true);
    expect(same('1 × 2 m', '100 x 200 cm')).toBe(true);
    expect(same('sachet de 100 g', 'كيس 0,1 kg')).toBe(true);
    expect(same('sachet de 100 g', '100 g')).toBe(false);
    expect(same('500 g', '500 ml')).toBe(false);
    expect(same('6 x 100 g', '600 g')).toBe(false);
  });
});

describe('SizeEntry', () => {
  it('takes words where there is no measure', () => {
    expect(SizeEntry.parse({ ar: 'صغير', fr: 'petit' })).toEqual({ text: { ar: 'صغير', fr: 'petit' } });
  });
});
