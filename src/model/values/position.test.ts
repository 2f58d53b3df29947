import { describe, expect, test } from 'vitest';
import morocco from '../morocco.json' with { type: 'json' };
import positions from './positions.json' with { type: 'json' };
import { GeoEntry, isInMorocco, OUTLINE, PositionEntry, parsePosition } from './position.ts';

describe('the Kingdom', () => {
  test.each([
    ['Tanger', 35.77, -5.8],
    ['Oujda', 34.68, -1.91],
    ['Figuig', 32.11, -1.23],
    ['Khouribga', 32.88, -6.91],
    ['Laâyoune', 27.15, -13.2],
    ['Es-Semara', 26.74, -11.67],
    ['Dakhla', 23.7, -15.93],
    ['Aousserd', 22.55, -14.33],
    ['Lagouira', 20.93, -17.08],
  ])('holds %s', (_, lat, lon) => expect(isInMorocco({ lat, lon })).toBe(true));

  test.each([
    ['a forgotten minus', 32.88, 6.91],
    ['swapped figures', -6.91, 32.88],
    ['Oran', 35.7, -0.63],
    ['Tindouf', 27.67, -8.13],
    ['Nouakchott', 18.08, -15.98],
    ['the Atlantic', 32, -12],
    ['nowhere', 0, 0],
  ])('does not hold %s', (_, lat, lon) => expect(isInMorocco({ lat, lon })).toBe(false));

  test('is one line, light enough for a page', () => {
    expect(OUTLINE.length).toBeGreaterThan(200);
    expect(OUTLINE.length).toBeLessThan(400);
    const [west, south] = [0, 1].map((axis) => Math.min(...OUTLINE.map((corner) => corner[axis as 0 | 1])));
    expect(west).toBeLessThan(-17);
    expect(south).toBeLessThan(21);
  });
});

test('every commune that has a name here has a place on the map, near the others of its province', () => {
  expect(Object.keys(positions).sort()).toEqual(Object.keys(morocco.communes).sort());
  const middle = (province: string) => {
    const all = Object.entries(positions).filter(([code]) => code.startsWith(province));
    return [0, 1].map((axis) => all.reduce((sum, [, at]) => sum + (at[axis] ?? 0), 0) / all.length);
  };
  for (const [code, [lat = 0, lon = 0]] of Object.entries(positions)) {
    const [middleLat = 0, middleLon = 0] = middle(code.slice(0, 6));
    expect(Math.hypot(lat - middleLat, lon - middleLon), code).toBeLessThan(0.75);
    expect(isInMorocco({ lat, lon }), code).toBe(true);
  }
});

test('a position is read as it is typed', () => {
  expect(PositionEntry.parse({ lat: '32,88', lon: '-6.91' })).toEqual({ lat: 32.88, lon: -6.91 });
  expect(PositionEntry.safeParse({ lat: '32.88' }).success).toBe(false);
});

describe('positions as maps copy them', () => {
  test.each([
    ['32.88, -6.9', 32.88, -6.9],
    ['32.8811,-6.9063', 32.8811, -6.9063],
    ['(32.8811, -6.9063)', 32.8811, -6.9063],
    ['geo:32.88,-6.9', 32.88, -6.9],
    ['32,8811; -6,9063', 32.8811, -6.9063],
    ['32.88 −6.9', 32.88, -6.9],
    ["32°52'N 6°54'W", 32.866667, -6.9],
    ['32°52′48″N, 6°54′36″O', 32.88, -6.91],
    ['32.88° N, 6.91° W', 32.88, -6.91],
    ['N 32.88 W 6.91', 32.88, -6.91],
    ['6.91 W, 32.88 N', 32.88, -6.91],
    ['https://www.google.com/maps/@32.88,-6.91,15z', 32.88, -6.91],
    ['https://maps.google.com/?q=32.88,-6.91', 32.88, -6.91],
    ['https://www.google.com/maps/place/X/@1,2,3z/data=!3d32.88!4d-6.91', 32.88, -6.91],
    ['https://www.openstreetmap.org/?mlat=32.88&mlon=-6.91#map=1', 32.88, -6.91],
    ['٣٢٫٨٨; -٦٫٩١', 32.88, -6.91],
  ])('%s', (typed, lat, lon) => {
    expect(parsePosition(typed)).toEqual([lat, lon]);
    expect(GeoEntry.safeParse(typed).success).toBe(true);
    expect(PositionEntry.parse(typed)).toEqual({ lat, lon });
  });

  test.each([
    '',
    '32.88',
    'près du souk',
    '32,88,-6,9',
    'https://maps.app.goo.gl/abc',
    '1'.repeat(900),
    '1°'.repeat(400),
    '1,1 '.repeat(200),
  ])('does not read %j', (typed) => expect(parsePosition(typed)).toBeUndefined());
});
