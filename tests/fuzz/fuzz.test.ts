import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('reads whatever is in a content folder: nothing is thrown, nothing hangs, and what is plainly wrong is named', async () => {
  const kinds = new Set<string>();
  const faults = await fuzz({ seed: 1, count: 300, onLoaded: ({ kind }) => kinds.add(kind) });
  expect(faults).toEqual([]);
  expect(kinds.size).toBeGreaterThan(20);
});
