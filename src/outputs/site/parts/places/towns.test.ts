import { expect, test } from 'vitest';
import type { Catalogue } from '../../../../model/catalogue.ts';
import type { Place } from '../../../../model/place.ts';
import { towns } from './towns.ts';

const place = (key: string, ar: string, kind: Place['kind'] = 'commune'): Place => ({
  key,
  slug: key,
  kind,
  name: { ar },
  aliases: [],
});
const province = place('05.311', 'خريبكة', 'province');
const made = place('05.311.07.03', 'الرواشد');
const delivered = place('05.311.01.01', 'أبي الجعد');
const quiet = place('06.141.01.01', 'الدار البيضاء');
const catalogue = {
  places: [province, made, quiet],
  cooperatives: [{ commune: made }],
  distributors: [{ zones: [delivered] }],
  pointsOfSale: [],
} as unknown as Catalogue;

test('a town with cooperatives, points of sale or delivery has a page; provinces have none', () => {
  expect(towns(catalogue, 'ar').map((town) => town.place.key)).toEqual([delivered.key, made.key]);
});

test('a distributor of a whole province delivers to its towns', () => {
  const wide = { ...catalogue, distributors: [{ zones: [province] }] } as unknown as Catalogue;
  expect(towns(wide, 'ar')[0]).toMatchObject({ place: made, distributors: wide.distributors });
});
