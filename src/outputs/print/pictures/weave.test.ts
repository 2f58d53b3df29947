import { expect, test } from 'vitest';
import { motifPaths } from '../../../components/motif.ts';
import { MOTIFS } from '../../../model/category.ts';
import { moved, threadPath, PLACEHOLDER, threadPlaceholders, type Thread, threadOf } from './weave.ts';

test('a translated path keeps its shape', () => {
  expect(moved('M50.0 3.0L-1.5 20Q10 10 20 20h5v-2.5h-5Z', 100, 200)).toBe(
    'M150 203L98.5 220Q110 210 120 220h5v-2.5h-5Z',
  );
});

test.each(MOTIFS)('a surface of %s holds every figure of every tile', (motif) => {
  const figures = (path: string) => path.split('Z').length - 1;
  for (const thread of ['first', 'second', 'ground'] as const) {
    const surface = threadPath({ motif, thread, columns: 2, rows: 56 });
    expect(figures(surface)).toBe(112 * figures(motifPaths(motif)[thread]));
  }
});

/** A path of straight lines as Chromium writes it. */
const printed = (path: string) => {
  const [start, ...corners] = path.slice(1, -1).split('L');
  return `${start} m\n${[...corners, start].map((corner) => `${corner} l\n`).join('')}h\nf\n`;
};
const threads = MOTIFS.flatMap((motif) =>
  [
    [1, 1],
    [6, 5],
    [10, 2],
    [2, 56],
  ].flatMap(([columns = 0, rows = 0]) =>
    threadPlaceholders(motif, columns, rows).map((path, at): [string, Thread] => [
      path,
      { motif, thread: (['first', 'second', 'ground'] as const)[at] ?? 'first', columns, rows },
    ]),
  ),
);

test('every placeholder identifies its thread', () => {
  for (const [path, thread] of threads) {
    const [match] = printed(path).matchAll(PLACEHOLDER);
    expect(match && threadOf(match), path).toEqual(thread);
  }
  expect(threads).toHaveLength(new Set(threads.map(([path]) => path)).size);
});

test('other drawings are not placeholders', () => {
  for (const path of ['M0 0L100 0L100 100L0 100Z', 'M0 0L250 1L250 100L0 100Z', 'M0 0L300 99L300 100L0 100Z']) {
    const [match] = printed(path).matchAll(PLACEHOLDER);
    expect(match && threadOf(match)).toBeUndefined();
  }
});
