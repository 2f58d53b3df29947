import { describe, expect, test } from 'vitest';
import type { Place } from '../../../model/place.ts';
import type { Position } from '../../../model/values/position.ts';
import type { Town } from '../parts/places/towns.ts';
import { frameAround, frameOfMorocco, landIn } from './frame.ts';
import { placeLabels, separateDots } from './labels.ts';
import { townDots, townsAround } from './town-dots.ts';

const KHOURIBGA = { lat: 32.874, lon: -6.911 };
const BOUJAAD = { lat: 32.769, lon: -6.395 };
const ESSAOUIRA = { lat: 31.51, lon: -9.77 };

describe('a frame', () => {
  test('contains its positions, north above and west on the left, in every language', () => {
    const { spot, width, height } = frameAround([KHOURIBGA, BOUJAAD]);
    const [west, east] = [spot(KHOURIBGA), spot(BOUJAAD)];
    expect(west.x).toBeLessThan(east.x);
    expect(west.y).toBeLessThan(east.y);
    for (const { x, y } of [west, east]) {
      expect([x > 0, x < width, y > 0, y < height]).toEqual([true, true, true, true]);
    }
  });

  test('of a single town shows some country around it', () => {
    const { spot, width } = frameAround([KHOURIBGA]);
    expect(spot(KHOURIBGA).x).toBe(width / 2);
    expect(spot({ ...KHOURIBGA, lon: KHOURIBGA.lon + 0.1 }).x).toBeLessThan(width);
  });

  test('is all land inland, shows the sea at the coast, and can show all of Morocco', () => {
    const inland = landIn(frameAround([KHOURIBGA, BOUJAAD]));
    expect(inland.match(/\d+ \d+|-\d+ /g)?.length).toBeLessThan(12);
    const coast = frameAround([ESSAOUIRA, { lat: 31.6, lon: -9.2 }]);
    expect(landIn(coast).length).toBeGreaterThan(inland.length);
    const all = frameOfMorocco(88);
    expect(landIn(all).length).toBeLessThan(4000);
    expect(landIn(all).match(/M/g)).toHaveLength(1);
    expect(all.spot({ lat: 20.9, lon: -17 }).y).toBeGreaterThan(80);
  });
});

describe('names on the map', () => {
  const field = { width: 300, height: 200, size: 20 };
  test('stand beside their dot; earlier names choose first, later ones may find no room', () => {
    const dot = { x: 100, y: 100, r: 8, name: 'Khouribga' };
    const [alone] = placeLabels([dot], field);
    expect(alone).toMatchObject({ runs: 'right' });
    const crowd = [dot, ...[20, 40, 60, 80, -20, -40].map((by) => ({ ...dot, x: 100 + by }))];
    const labels = placeLabels(crowd, field);
    expect(labels[0]).toBeDefined();
    expect(labels.filter(Boolean).length).toBeLessThan(crowd.length);
  });

  test('stay inside the map', () => {
    const [edge] = placeLabels([{ x: 290, y: 100, r: 8, name: 'خريبكة' }], field);
    expect(edge?.runs).toBe('left');
    expect(placeLabels([{ x: 150, y: 10, r: 8, name: 'x'.repeat(40) }], field)).toEqual([undefined]);
  });

  test('that were placed stay, and others are placed around them', () => {
    const dots = [
      { x: 100, y: 40, r: 8, name: 'Boujniba' },
      { x: 140, y: 40, r: 8, name: 'Hattane' },
    ];
    const low = { ...field, height: 80 };
    const first = placeLabels(dots, { ...low, size: 40 });
    const more = placeLabels(dots, { ...low, size: 12, taken: first });
    expect(first.map(Boolean)).not.toEqual([true, true]);
    expect(first.map((label, index) => Boolean(label) !== Boolean(more[index]))).toEqual([true, true]);
  });
});

test('dots too close for a thumb are separated, even two at one position, and stay on the map', () => {
  const moved = separateDots(
    [
      { x: 100, y: 100 },
      { x: 100, y: 100 },
      { x: 110, y: 104 },
      { x: 10, y: 10 },
    ],
    50,
    { width: 400, height: 300 },
  );
  for (const [index, one] of moved.entries()) {
    expect(one.x).toBeGreaterThanOrEqual(25);
    for (const other of moved.slice(index + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(49);
  }
});

describe('towns', () => {
  const town = (key: string, position: Position | undefined, cooperatives: number) =>
    ({ place: { key, name: { fr: key }, position } as Place, cooperatives: Array(cooperatives).fill({}) }) as Town;
  const towns = [town('Boujaâd', BOUJAAD, 1), town('Khouribga', KHOURIBGA, 4), town('Douar', undefined, 2)];

  test('without a position have no dot; those with most cooperatives come first and are larger', () => {
    const dots = townDots(towns, 'fr')?.dots ?? [];
    expect(dots.map(({ name }) => name)).toEqual(['Khouribga', 'Boujaâd']);
    expect(dots[0]?.r).toBe(2 * (dots[1]?.r ?? 0));
    expect(townDots([town('Douar', undefined, 2)], 'fr')).toBeUndefined();
  });

  test('around a town are the nearest ones', () => {
    const far = town('Essaouira', ESSAOUIRA, 1);
    const near = townsAround(towns[1]?.place as Place, [far, ...towns]);
    expect(near.map(({ place }) => place.key)).toEqual(['Khouribga', 'Boujaâd', 'Essaouira']);
    expect(townsAround(towns[2]?.place as Place, towns)).toEqual([]);
  });
});
