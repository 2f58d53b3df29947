import { describe, expect, it } from 'vitest';
import { parseSize, SizeEntry } from './size.ts';

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
    expect(parseSize(typed)).toEqual({ text: { ar, fr }, quantity });
  });

  it('reads two dimensions, which are no quantity', () => {
    expect(parseSize('120 x 200 cm')).toEqual({ text: { ar: '120 × 200 سم', fr: '120 × 200 cm' } });
  });

  it.each(['', '250', 'grand', '250 grammes environ', '1 tonne', '-3 kg', 'g 250'])('does not read %j', (typed) => {
    expect(parseSize(typed)).toBeUndefined();
  });
});

describe('SizeEntry', () => {
  it('takes words where there is no measure', () => {
    expect(SizeEntry.parse({ ar: 'صغير', fr: 'petit' })).toEqual({ text: { ar: 'صغير', fr: 'petit' } });
  });
});
