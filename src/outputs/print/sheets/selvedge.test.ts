import { expect, test } from 'vitest';
import { motifPaths } from '../../../components/motif.ts';
import { MOTIFS } from '../../../model/category.ts';
import { moved, selvedgePaths } from './selvedge.ts';

test('a moved path keeps its shape', () => {
  expect(moved('M50.0 3.0L-1.5 20Q10 10 20 20h5v-2.5h-5Z', 100, 200)).toBe(
    'M150 203L98.5 220Q110 210 120 220h5v-2.5h-5Z',
  );
});

test.each(MOTIFS)('the selvedge of %s holds every figure of every tile', (id) => {
  const figures = (path: string) => path.split('Z').length - 1;
  const tile = motifPaths(id);
  const strip = selvedgePaths(id);
  expect(strip.first.startsWith(moved(tile.first, 0, 0))).toBe(true);
  for (const thread of ['first', 'second', 'ground'] as const) {
    expect(figures(strip[thread])).toBe(112 * figures(tile[thread]));
  }
});
