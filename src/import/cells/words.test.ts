import { describe, expect, it } from 'vitest';
import { readPlaces } from '../../load/places.ts';
import { Report } from '../../load/report.ts';
import { readDay, readYear } from './days.ts';
import { destroyedAs } from './destroyed.ts';
import { byLanguage, distinctive, inFull, namesCooperative } from './names.ts';
import { readPeople } from './people.ts';
import { Towns } from './towns.ts';
import { readYesNo } from './yes-no.ts';

const text = (value: string) => ({ kind: 'text' as const, text: value });

describe('towns', () => {
  const towns = new Towns(readPlaces(undefined, new Report(new Date('2026-01-01'))), ['05.311']);
  const read = (typed: string) => {
    const found = towns.read(typed);
    return found && 'place' in found ? [found.place.name.fr, found.guessed ?? false] : found;
  };

  it('are known in both scripts, with what people write around them', () => {
    for (const typed of [
      'Hattane',
      'HATTANE',
      'حطان',
      'Commune de Hattane',
      'جماعة حطان',
      'Douar X, commune Hattane',
      'Hattane (Khouribga)',
    ])
      expect(read(typed)).toEqual(['Hattane', false]);
    expect(read('واد زم')).toEqual(['Oued Zem', false]);
  });

  it('may be one letter off, and no more', () => {
    expect(read('Boujnibba')).toEqual(['Boujniba', true]);
    expect(read('Bujnibba')).toBeUndefined();
    expect(read('Atlantide')).toBeUndefined();
  });
});

it('puts a name into its languages', () => {
  expect(byLanguage('عسل / Miel')).toEqual({ ar: 'عسل', fr: 'Miel' });
  expect(byLanguage('زيت الزيتون - Huile d’olive')).toEqual({ ar: 'زيت الزيتون', fr: 'Huile d’olive' });
  expect(byLanguage('Miel de thym')).toEqual({ fr: 'Miel de thym' });
});

it('knows cooperatives by what they call themselves', () => {
  expect([namesCooperative('ت. أنامل'), namesCooperative('Coop X'), namesCooperative('Miel')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(inFull('Coop. Sel')).toBe('Coopérative Sel');
  expect(distinctive('Coopérative féminine Al Amal')).toBe(distinctive('COOP AL AMAL'));
});

it('counts people', () => {
  expect(readPeople('18 dont 15 femmes')).toEqual({ members: 18, women: 15 });
  expect(readPeople('18 منهم 15 امرأة')).toEqual({ members: 18, women: 15 });
  expect(readPeople('8 (H:5 F:3)')).toEqual({ members: 8, women: 3 });
  expect(readPeople('7 coop.')).toBeUndefined();
});

it('reads days, and Excel’s numbers of them', () => {
  expect(readDay(text('12/03/2025'))).toBe('2025-03-12');
  expect(readDay({ kind: 'number', text: '45000', number: 45_000 })).toBe('2023-03-15');
  expect(readDay(text('3 mars'))).toBeUndefined();
  expect(readYear(text('14 février 2013'))).toBe(2013);
});

it('reads yes and no in three languages and by signs', () => {
  expect(['oui', 'x', '✓', 'نعم', 'yes'].map((typed) => readYesNo(typed)?.yes)).toEqual([true, true, true, true, true]);
  expect(['non', 'لا', 'no', 'غير موافق'].map((typed) => readYesNo(typed)?.yes)).toEqual([false, false, false, false]);
  expect(readYesNo('peut-être')).toBeUndefined();
});

it('refuses what was destroyed on its way', () => {
  expect(destroyedAs(text('6.12E+08'))).toBe('figure-cut');
  expect(destroyedAs({ kind: 'number', text: '612300000' }, 'phone')).toBe('figure-cut');
  expect(destroyedAs({ kind: 'number', text: '612300000' })).toBeUndefined();
  expect(destroyedAs(text('#####'))).toBe('too-narrow');
  expect(destroyedAs({ kind: 'error', text: '#N/A' })).toBe('error-value');
  expect(destroyedAs(text('CoopÃ©rative'))).toBe('letters-lost');
  expect(destroyedAs(text('Coop?rative'))).toBe('letters-lost');
  expect(destroyedAs({ kind: 'date', text: '2026-03-02' }, 'size')).toBe('date-for-size');
});
