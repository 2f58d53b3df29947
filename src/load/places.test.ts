import { describe, expect, it } from 'vitest';
import { placeNames, readPlaces, slugOf } from './places.ts';
import { Report } from './report.ts';
import { YamlSource } from './yaml/source.ts';

const read = (places: unknown[]) =>
  readPlaces(new YamlSource('places.yaml', '', { places }), new Report(new Date('2026-11-20')));

describe('readPlaces', () => {
  it('knows official places and the places around them', () => {
    const places = readPlaces(undefined, new Report(new Date('2026-11-20')));
    const town = places.get('05.311.01.07');
    expect(town).toMatchObject({ kind: 'commune', slug: 'khouribga', within: '05.311', name: { fr: 'Khouribga' } });
    expect(places.get('05.311')).toMatchObject({ kind: 'province', slug: 'province-khouribga', within: '05' });
    expect(places.get('05')).toMatchObject({ kind: 'region', within: undefined });
  });

  it('gives every place an address of its own', () => {
    const slugs = [...readPlaces(undefined, new Report(new Date('2026-11-20'))).values()].map((place) => place.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('takes the programme’s name and keeps the official one findable', () => {
    const town = read([{ code: '05.311.01.01', name: { ar: 'أبي الجعد', fr: 'Boujaâd la belle' } }]).get(
      '05.311.01.01',
    );
    expect(town?.name.fr).toBe('Boujaâd la belle');
    expect(town?.slug).toBe('boujaad-la-belle');
    expect(town?.aliases.length).toBeGreaterThan(1);
  });

  it('takes places of the programme', () => {
    const douar = read([{ id: 'douar-essai', name: { fr: 'Douar Essai' }, within: '05.311' }]).get('douar-essai');
    expect(douar).toMatchObject({ kind: 'local', slug: 'douar-essai', within: '05.311' });
  });

  it('accepts the surrounding province by name, and reports an unknown one', () => {
    const report = new Report(new Date('2026-11-20'));
    const places = [
      { id: 'a', name: { fr: 'A' }, within: 'errachidia' },
      { id: 'b', name: { fr: 'B' }, within: 'درعة-تافيلالت' },
      { id: 'c', name: { fr: 'C' }, within: 'Atlantide' },
      { id: 'd', name: { fr: 'D' }, within: '99.999' },
    ];
    const found = readPlaces(new YamlSource('places.yaml', '', { places }), report);
    expect(['a', 'b', 'c', 'd'].map((key) => found.get(key)?.within)).toEqual(['08.201', '08', undefined, undefined]);
    expect(report.sorted().map(({ code, field }) => [code, field])).toEqual([
      ['reference-unknown', 'places.2.within'],
      ['reference-unknown', 'places.3.within'],
    ]);
  });

  it('knows where communes are, and takes the programme’s word for it', () => {
    const places = read([
      { code: '05.311.01.07', name: { fr: 'Khouribga' }, map: { lat: '32.9', lon: '-6.9' } },
      { id: 'douar-essai', name: { fr: 'Douar Essai' }, map: { lat: '32.9', lon: '6.9' } },
      { code: '05.311.01.01', name: { fr: 'Boujaâd' } },
    ]);
    expect(places.get('05.311.01.07')?.position).toEqual({ lat: 32.9, lon: -6.9 });
    // A position in Algeria: the place stays, without a dot on the map.
    expect(places.get('douar-essai')).toMatchObject({ kind: 'local', position: undefined });
    expect(places.get('05.311.01.01')?.position?.lat).toBeCloseTo(32.77, 1);
    expect(places.get('05.311')?.position).toBeUndefined();
  });

  it('tells two places of one name apart in a way that does not depend on their order', () => {
    const twins = [
      { id: 'a', name: { fr: 'Sidi Ali' } },
      { id: 'b', name: { fr: 'Sidi Ali' } },
    ];
    const slugs = (list: unknown[]) => ['a', 'b'].map((key) => read(list).get(key)?.slug);
    expect(slugs(twins)).toEqual(['sidi-ali-a', 'sidi-ali-b']);
    expect(slugs(twins.toReversed())).toEqual(slugs(twins));
  });
});

it('finds a town by what people call it, before the province of that name', () => {
  const names = placeNames(readPlaces(undefined, new Report(new Date('2026-11-20'))));
  expect(names.get('Khouribga')).toBe('05.311.01.07');
  expect(names.get('Khribga')).toBe('05.311.01.07');
  expect(names.get('خريبكة')).toBe('05.311.01.07');
});

it.each([
  [{ fr: 'Béni Mellal' }, 'beni-mellal'],
  [{ fr: 'M’diq-Fnideq' }, 'm-diq-fnideq'],
  [{ fr: 'Cœur' }, 'coeur'],
  [{ ar: 'خريبكة' }, ''],
])('slugOf %j', (name, slug) => expect(slugOf(name)).toBe(slug));
