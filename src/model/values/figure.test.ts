import { describe, expect, it } from 'vitest';
import { money } from './figure.ts';

describe('money', () => {
  it.each([
    ['95', 95],
    ['95,50', 95.5],
    ['95.5', 95.5],
    ['1 200', 1200],
    ['1\u202f200,50', 1200.5],
    ['1.200,50', 1200.5],
    ['1,200.50', 1200.5],
    ['1.200.000', 1_200_000],
    ["1'200", 1200],
    ['95 DH', 95],
    ['95DH', 95],
    ['95 Dhs', 95],
    ['95 Dhs.', 95],
    ['95 MAD', 95],
    ['MAD 95', 95],
    ['95 dirhams', 95],
    ['95 درهم', 95],
    ['95 درهما', 95],
    ['95 د.م.', 95],
    ['٩٥٫٥٠ درهم', 95.5],
    ['١٬٢٠٠ درهم', 1200],
    ['95.-', 95],
    ['95,- DH', 95],
    ['\u200f95', 95],
    ['12 DH TTC', 12],
    ['gratuit', 0],
    ['مجانا', 0],
    [45, 45],
  ])('reads %j', (typed, value) => {
    const read = money(0).safeParse(typed);
    if (value > 500_000) expect(read.success).toBe(false);
    else expect(read.data).toBe(value);
  });

  it.each(['1.200', '2,400', '12.000', '1,200', '1.200 DH', '0,500', '١٫٢٠٠'])('asks what %j means', (typed) => {
    expect(money(0).safeParse(typed).error?.issues).toMatchObject([{ params: { code: 'number-ambiguous' } }]);
  });

  it('asks with both figures', () => {
    expect(money(0).safeParse('1.200').error?.issues[0]).toMatchObject({ params: { whole: 1200, decimal: '1,20' } });
  });

  it.each(['', 'cher', '95 euros', '12 DH le kg', '10-12', '1 20', '-3', '1e3', '9'.repeat(5000)])(
    'refuses %j',
    (typed) => {
      expect(money(0).safeParse(typed).success).toBe(false);
    },
  );
});
