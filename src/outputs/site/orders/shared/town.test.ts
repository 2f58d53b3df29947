import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../../model/catalogue.ts';
import type { Place } from '../../../../model/place.ts';
import { ELSEWHERE, isServed, nearest } from './town.ts';
import { townChoices } from '../build/town-choices.ts';

const khouribga = { key: '05.311.01.07' };
const ouedZem = { key: '05.311.01.09' };
const market = { key: 'souk-al-khayal', within: '05.311' };
const casablanca = { key: '06.141' };

describe('a town', () => {
  test('has delivery by its own key, by its province and by its region', () => {
    expect(isServed(ouedZem, ['05.311.01.09'])).toBe(true);
    expect(isServed(ouedZem, ['04.421', '05.311'])).toBe(true);
    expect(isServed(ouedZem, ['05'])).toBe(true);
    expect(isServed(market, ['05.311'])).toBe(true);
    expect(isServed(ouedZem, ['05.311.01.07', '06'])).toBe(false);
    expect(isServed({ key: ELSEWHERE }, ['05', '06'])).toBe(false);
  });

  test('has its own points of sale, or else those of its province, and none from further away', () => {
    const points = [khouribga, { key: '05.311.01.01' }, { key: '06.141.01.01' }];
    expect(nearest(khouribga, points)).toEqual([khouribga]);
    expect(nearest(ouedZem, points)).toEqual([khouribga, { key: '05.311.01.01' }]);
    expect(nearest(market, points)).toEqual([khouribga, { key: '05.311.01.01' }]);
    expect(nearest(casablanca, points)).toEqual([{ key: '06.141.01.01' }]);
    expect(nearest({ key: ELSEWHERE }, points)).toEqual([]);
  });
});

test('the options are the towns of the guide, the rest of each province with delivery, and another town', () => {
  const place = (key: string, kind: Place['kind'], fr: string): Place => ({
    key,
    slug: key,
    kind,
    name: { fr },
    aliases: [],
  });
  const catalogue = {
    places: [place('05.311.01.09', 'commune', 'Oued Zem'), place('05.311', 'province', 'Khouribga')],
    cooperatives: [{ commune: { key: '05.311.01.09' } }],
    distributors: [
      { zones: [place('05.311', 'province', 'Khouribga')] },
      { zones: [place('06.141', 'province', 'Casablanca')] },
    ],
    pointsOfSale: [],
  } as unknown as Catalogue;
  const choices = townChoices(catalogue, 'fr');
  expect(choices.map(({ key }) => key)).toEqual(['06.141', '05.311.01.09', '05.311', ELSEWHERE]);
  expect(choices[0]?.name).toBe('Casablanca');
  expect(choices[2]?.name).toContain('Khouribga');
});
