import { expect, it } from 'vitest';
import { resolvePlaceNames } from './place-names.ts';
import { readPlaces } from './places.ts';
import type { ClaimedIds, Records } from './records.ts';
import { Report } from './report.ts';
import { YamlSource } from './yaml/source.ts';

const report = () => new Report(new Date('2026-11-20T09:00:00Z'));
const known = () => ({ places: new Set() }) as unknown as ClaimedIds;

function resolve(commune: string, territory = ['05.311'], places = ''): [string, string[], string[]] {
  const found = report();
  const source = new YamlSource('x.yaml', '', {});
  const cooperative = { source, at: [], data: { commune } };
  const settings = { source, data: { territory } };
  const list = { cooperatives: [cooperative], pointsOfSale: [], events: [], distributors: [], editions: [] };
  const local = places ? new YamlSource('places.yaml', '', { places: JSON.parse(places) }) : undefined;
  const records = { ...list, settings, places: readPlaces(local, found) } as unknown as Records;
  resolvePlaceNames(records, known(), found);
  return [cooperative.data.commune, records.settings.data.territory, found.sorted().map(({ code }) => code)];
}

it.each([
  ['Labrikiyne', '07.427.07.09'],
  ['LABRIKIYNE', '07.427.07.09'],
  ['خريبكة', '05.311.01.07'],
  ['خريبگة'.replace('گ', 'ك'), '05.311.01.07'],
  ['Oued-Zem', '05.311.01.09'],
  ['وادى زم', '05.311.01.09'],
  ['commune de Khouribga', '05.311.01.07'],
  ['05.311.01.09', '05.311.01.09'],
  ['Atlantide', 'Atlantide'],
])('the commune %s is %s', (typed, key) => {
  expect(resolve(typed)).toEqual([key, ['05.311'], []]);
});

it.each([
  ['Khouribga', '05.311'],
  ['إقليم خريبكة', '05.311'],
  ['Béni Mellal-Khénifra', '05'],
  ['région de Béni Mellal Khenifra', '05'],
])('the territory %s is %s', (typed, key) => {
  expect(resolve('05.311.01.07', [typed])[1]).toEqual([key]);
});

const TWINS = JSON.stringify([
  { id: 'nakhla', name: { fr: 'Nakhla' }, within: '05.311' },
  { id: 'nakhla-2', name: { fr: 'Nakhla' }, within: '07.427' },
]);

it('a name of two places means the one in the territory, or is reported', () => {
  expect(resolve('Nakhla', ['05.311'], TWINS)).toEqual(['nakhla', ['05.311'], []]);
  expect(resolve('Nakhla', ['07'], TWINS)).toEqual(['nakhla-2', ['07'], []]);
  expect(resolve('Nakhla', ['05', '07'], TWINS)).toEqual(['Nakhla', ['05', '07'], ['place-ambiguous']]);
});
