import { describe, expect, it } from 'vitest';
import { westernDigits } from './letters.ts';
import { day, decimal, email, flag, id, time, whole } from './scalars.ts';

describe('numbers', () => {
  it.each([
    ['1200', 1200],
    ['1 200', 1200],
    ['1\u202f200,50', 1200.5],
    ['12.5', 12.5],
    ['١٢٠٠', 1200],
    ['١٢٫٥', 12.5],
    [45, 45],
  ])('reads %j', (typed, value) => {
    expect(decimal(0, 1e9).parse(typed)).toBe(value);
  });

  it.each(['', 'abc', '45 DH', '1,2,3', '1e3', '0x10', 'Infinity'])('refuses %j', (typed) => {
    expect(decimal(0, 1e9).safeParse(typed).success).toBe(false);
  });

  it('keeps to its limits and to whole numbers where asked', () => {
    expect(whole(1, 99).safeParse('0').success).toBe(false);
    expect(whole(1, 99).safeParse('100').success).toBe(false);
    expect(whole(0, 99).safeParse('1,5').success).toBe(false);
    expect(whole(1, 99).parse('٩٩')).toBe(99);
  });
});

describe('yes and no', () => {
  it.each(['yes', 'Yes', 'TRUE', 'oui', 'OUI ', 'نعم', 'نعم\u200f', '1', '١', true])('%j is yes', (typed) =>
    expect(flag().parse(typed)).toBe(true),
  );
  it.each(['no', 'non', 'false', 'لا', '0', '۰', false])('%j is no', (typed) =>
    expect(flag().parse(typed)).toBe(false),
  );
  it.each(['', 'maybe', '2', 'y'])('%j is neither', (typed) => expect(flag().safeParse(typed).success).toBe(false));
});

describe('days', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['31/03/2026', '2026-03-31'],
    ['1/3/2026', '2026-03-01'],
    ['31.03.2026', '2026-03-31'],
    ['٣١/٠٣/٢٠٢٦', '2026-03-31'],
    ['05/03/2026', '2026-03-05'],
    ['05-03-2026', '2026-03-05'],
    ['5 – 3 – 2026', '2026-03-05'],
    ['2026-3-5', '2026-03-05'],
    ['2026/03/05', '2026-03-05'],
    ['5 mars 2026', '2026-03-05'],
    ['Jeudi 5 Mars 2026', '2026-03-05'],
    ['1er août 2026', '2026-08-01'],
    ['12 déc. 2026', '2026-12-12'],
    ['5 مارس 2026', '2026-03-05'],
    ['٥ غشت ٢٠٢٦', '2026-08-05'],
    ['الخميس 3 شتنبر 2026', '2026-09-03'],
    ['3 تشرين الثاني 2026', '2026-11-03'],
    ['2026‑03‑05\u200f', '2026-03-05'],
  ])('reads %s', (typed, value) => {
    expect(day().parse(typed)).toBe(value);
  });

  it.each(['', '2026-02-30', '31/02/2026', '03/31/2026', 'mars 2026', '2026', '05/03/26', '5 marsss 2026'])(
    'refuses %j',
    (typed) => {
      expect(day().safeParse(typed).success).toBe(false);
    },
  );
});

it.each([
  ['9:30', '09:30'],
  ['9h30', '09:30'],
  ['14 h', '14:00'],
  ['٠٩:٣٠', '09:30'],
])('time %s is %s', (typed, value) => expect(time().parse(typed)).toBe(value));

it.each(['\u200bcontact@example.org', 'mailto:contact@example.org', ' contact@example.org\u200f'])(
  'e-mail %j',
  (typed) => expect(email().parse(typed)).toBe('contact@example.org'),
);

describe('ids', () => {
  it.each(['oued-zem', 'a', '2026'])('takes %s', (typed) => expect(id().parse(typed)).toBe(typed));
  it.each(['', 'Oued', 'oued zem', 'été', '-a', 'a--b', '../a', 'a/b'])('refuses %j', (typed) => {
    expect(id().safeParse(typed).success).toBe(false);
  });
});

it('westernDigits changes digits only', () => {
  expect(westernDigits('رقم ٠٦٨٥ / ۱۲')).toBe('رقم 0685 / 12');
});
