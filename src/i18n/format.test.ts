import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatPeriod,
  formatPrice,
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
