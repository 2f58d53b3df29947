import { expect, it } from 'vitest';
import { fuzz } from './fuzz.ts';

it('loads any content folder: never throws, never hangs, and reports obvious faults', async () => {
  const kinds = new Set<string>();
  const faults = await fuzz({ seed: 1, count: 300, onLoaded: ({ kind }) => kinds.add(kind) });
  expect(faults).toEqual([]);
  expect(kinds.size).toBeGreaterThan(20);
});
