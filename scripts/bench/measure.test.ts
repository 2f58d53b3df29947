import { expect, it } from 'vitest';
import { measure } from './measure.ts';

const module = new URL('measure.fixture.ts', import.meta.url).href;

it('runs a function elsewhere and tells what it gave and held', async () => {
  const [little, much] = [await measure<number>(module, 'hold', 1), await measure<number>(module, 'hold', 200)];
  expect(much.value).toBe(200 * 1024 * 1024);
  expect(much.megabytes - little.megabytes).toBeGreaterThan(150);
  expect(much.seconds).toBeGreaterThan(0);
});

it('says so when the function fails', async () => {
  await expect(measure(module, 'fail', null)).rejects.toThrow('fail failed');
});
