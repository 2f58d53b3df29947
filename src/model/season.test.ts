import { describe, expect, it } from 'vitest';
import { isInSeason, parseMonths, SeasonEntry } from './season.ts';

describe('parseMonths', () => {
  it.each([
    ['6-7', [6, 7]],
    ['9', [9]],
    ['11-1', [11, 12, 1]],
    ['1-12', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['6 – 8', [6, 7, 8]],
    ['٦-٧', [6, 7]],
    ['juin', [6]],
    ['juin-juillet', [6, 7]],
    ['Juin à Août', [6, 7, 8]],
    ['de nov. à janv.', [11, 12, 1]],
    ['avril et mai', [4, 5]],
    ['printemps', [3, 4, 5]],
    ['en été', [6, 7, 8]],
    ['l’hiver', [12, 1, 2]],
    ['فصل الربيع', [3, 4, 5]],
    ['الخريف', [9, 10, 11]],
    ['من يونيو إلى غشت', [6, 7, 8]],
    ['ماي - يوليوز', [5, 6, 7]],
    ['شهر شتنبر', [9]],
  ])('reads %s', (typed, months) => {
    expect(parseMonths(typed)).toEqual(months);
  });

  it.each(['', '0', '13', '6-13', 'jun', '6-7-8', 'mars et septembre', 'selon la pluie'])(
    'does not read %j',
    (typed) => {
      expect(parseMonths(typed)).toBeUndefined();
    },
  );
});

describe('seasons', () => {
  it('are months, months with a note, or a note', () => {
    const note = { ar: 'رمضان', fr: 'Ramadan' };
    expect(SeasonEntry.parse('6-7')).toEqual({ months: [6, 7] });
    expect(SeasonEntry.parse({ months: '6-7', note })).toEqual({ months: [6, 7], note });
    expect(SeasonEntry.parse({ note })).toEqual({ months: [], note });
    expect(SeasonEntry.safeParse({}).success).toBe(false);
    expect(SeasonEntry.parse({ ar: 'الربيع', fr: 'printemps' })).toEqual({ months: [3, 4, 5] });
    expect(SeasonEntry.parse(note)).toEqual({ months: [], note });
  });

  it.each(['toute l’année', "Toute l'annee", 'طوال السنة', 'على مدار السنة', '1-12'])('%s is none', (typed) => {
    expect(SeasonEntry.parse(typed)).toBeUndefined();
  });

  it('are now when the month is one of theirs; without a season it is always now', () => {
    expect(isInSeason({ months: [11, 12, 1] }, 1)).toBe(true);
    expect(isInSeason({ months: [11, 12, 1] }, 2)).toBe(false);
    expect(isInSeason({ months: [] }, 2)).toBe(false);
    expect(isInSeason(undefined, 2)).toBe(true);
  });
});
