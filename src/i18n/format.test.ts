import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatDay,
  formatPeriod,
  formatPrice,
  formatTime,
  monthLetters,
  monthName,
  seasonWords,
  typeset,
  typesetHtml,
} from './format.ts';
import { formatNumber } from './number.ts';

const THIN = '\u202f';

describe('figures', () => {
  it.each([
    [45, '45'],
    [2400, `2${THIN}400`],
    [1234567, `1${THIN}234${THIN}567`],
    [12.5, '12,50'],
    [1200.05, `1${THIN}200,05`],
  ])('%d', (value, text) => expect(formatNumber(value)).toBe(text));

  it('prices are a figure and a unit', () => {
    expect(formatPrice(2400, 'ar')).toEqual({ figure: `2${THIN}400`, unit: 'درهم' });
    expect(formatPrice(28, 'fr')).toEqual({ figure: '28', unit: 'DH' });
  });
});

describe('sums of money in a sentence', () => {
  it.each([
    [1, 'درهم واحد', '1_DH'],
    [2, '2_درهم', '2_DH'],
    [10, '10_دراهم', '10_DH'],
    [15, '15_درهما', '15_DH'],
    [100, '100_درهم', '100_DH'],
    [12.5, '12,50_درهم', '12,50_DH'],
    [1200, `1${THIN}200_درهم`, `1${THIN}200_DH`],
  ])('%d', (dirhams, ar, fr) => {
    expect(formatAmount(dirhams, 'ar')).toBe(ar.replace('_', '\u00a0'));
    expect(formatAmount(dirhams, 'fr')).toBe(fr.replace('_', '\u00a0'));
  });
});

it.each([
  ['09:30', '9_h_30', '9:30'],
  ['18:00', '18_h', '18:00'],
  ['00:05', '0_h_05', '0:05'],
])('the time %s', (time, fr, ar) => {
  expect(formatTime(time, 'fr')).toBe(fr.replaceAll('_', '\u00a0'));
  expect(formatTime(time, 'ar')).toBe(ar);
});

describe('dates', () => {
  it('have Moroccan month names and Western digits', () => {
    expect(formatDay('2026-11-12', 'ar')).toBe('12 نونبر 2026');
    expect(formatDay('2026-08-01', 'fr')).toBe('1er août 2026');
    expect(formatDay('2026-08-01', 'ar')).toMatch(/غشت/);
  });

  it('do not repeat what a period shares', () => {
    expect(formatPeriod('2026-12-05', '2026-12-05', 'fr')).toBe('5 décembre 2026');
    expect(formatPeriod('2026-12-05', '2026-12-08', 'fr')).toContain('5');
    expect(formatPeriod('2026-12-05', '2026-12-08', 'fr').match(/décembre/g)).toHaveLength(1);
    expect(formatPeriod('2026-11-28', '2026-12-08', 'fr')).toMatch(/28 novembre.*8 décembre 2026/);
    expect(formatPeriod('2026-11-28', '2026-12-08', 'ar')).toMatch(/28 نونبر.*8 دجنبر 2026/);
  });

  it('name both years of a period that has two', () => {
    expect(formatPeriod('2026-10-01', '2027-03-31', 'fr')).toBe('Du 1er octobre 2026 au 31 mars 2027');
    expect(formatPeriod('2026-10-01', '2027-03-31', 'ar')).toBe('من 1 أكتوبر 2026 إلى 31 مارس 2027');
    expect(formatPeriod('2026-12-31', '2027-12-01', 'fr')).toBe('Du 31 décembre 2026 au 1er décembre 2027');
    // The same month of two years shares nothing.
    expect(formatPeriod('2026-05-02', '2027-05-02', 'fr')).toBe('Du 2 mai 2026 au 2 mai 2027');
  });

  it('have twelve months and twelve letters', () => {
    for (const lang of ['ar', 'fr'] as const) {
      expect(monthLetters(lang)).toHaveLength(12);
      expect(new Set(Array.from({ length: 12 }, (_, month) => monthName(month + 1, lang))).size).toBe(12);
    }
  });
});

describe('seasons in words', () => {
  it.each([
    [{ months: [9] }, 'septembre'],
    [{ months: [11, 12, 1] }, 'novembre–janvier'],
    [{ months: [], note: { fr: 'Ramadan' } }, 'Ramadan'],
    [{ months: [6, 7], note: { fr: 'selon la pluie' } }, 'juin–juillet (selon la pluie)'],
  ])('%j', (season, words) => expect(seasonWords(season, 'fr')).toBe(words));

  it('in Arabic too', () => expect(seasonWords({ months: [4, 5, 6] }, 'ar')).toBe('من أبريل إلى يونيو'));
});

describe('typeset', () => {
  it('keeps the groups of a number and its unit together in every language', () => {
    expect(typeset('ما يقارب 30 000 لتر، 1 200 كلغ، 250 غ', 'ar')).toBe(
      `ما يقارب 30${THIN}000 لتر، 1${THIN}200\u00a0كلغ، 250\u00a0غ`,
    );
    expect(typeset('52,7 Mo, 4,8 mm, 10 min, p. 84, page 84, n° 3', 'fr')).toBe(
      '52,7_Mo, 4,8_mm, 10_min, p._84, page_84, n°_3'.replaceAll('_', '\u00a0'),
    );
    expect(typeset('انظروا الصفحة 84', 'ar')).toBe('انظروا الصفحة\u00a084');
  });

  it('writes a litre with a letter that is no 1', () => {
    expect(typeset('bouteille de 1 l, 0,5 l', 'fr')).toBe('bouteille de 1\u00a0L, 0,5\u00a0L');
    expect(typeset('1 litre, 1 l’eau', 'fr')).toBe('1 litre, 1\u00a0l’eau');
  });

  it('sets French, and leaves Arabic alone', () => {
    expect(typeset("L'huile : « vierge » ; 250 g !", 'fr')).toBe(
      `L’huile${THIN}: «${THIN}vierge${THIN}»${THIN}; 250\u00a0g${THIN}!`,
    );
    expect(typeset("زيت : 'x'", 'ar')).toBe("زيت : 'x'");
  });

  it('keeps addresses and times as they are', () => {
    expect(typeset('https://example.org à 9:30', 'fr')).toBe('https://example.org à 9:30');
    expect(typeset('12 litres', 'fr')).toBe('12 litres');
  });

  it('of HTML sets words, never attributes', () => {
    expect(typesetHtml('<a href="https://example.org/?q=l\'eau">l\'eau : oui</a>', 'fr')).toBe(
      '<a href="https://example.org/?q=l\'eau">l’eau\u202f: oui</a>',
    );
    expect(typesetHtml('<p>l&#39;eau</p>', 'fr')).toBe('<p>l’eau</p>');
  });
});
