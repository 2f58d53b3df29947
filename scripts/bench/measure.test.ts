import { expect, it } from 'vitest';
import { offLinux, testUnless } from '../../tests/setup/test-unless.ts';
import { measure, TimeLimitExceeded } from './measure.ts';

const module = new URL('measure.fixture.ts', import.meta.url).href;

it('runs a function in another process and returns its result and memory', async () => {
  const [little, much] = [await measure<number>(module, 'hold', 1), await measure<number>(module, 'hold', 200)];
  expect(much.value).toBe(200 * 1024 * 1024);
  expect(much.megabytes - little.megabytes).toBeGreaterThan(150);
  expect(much.seconds).toBeGreaterThan(0);
});

it('reports a failing function', async () => {
  await expect(measure(module, 'fail', null)).rejects.toThrow('fail failed');
});

testUnless(
  offLinux('only Linux tells what a program holds'),
  'tells what it held with the programs that it started',
  async () => {
    const { started, megabytes } = await measure(module, 'start', 200);
    expect(started?.peakMegabytes).toBeGreaterThan(200);
    expect(started?.cpu).toBeGreaterThan(0);
    expect(megabytes).toBeLessThan(200);
    expect((await measure(module, 'hold', 1)).started).toBeUndefined();
  },
);

it('stops a function at the time limit', async () => {
  await expect(measure(module, 'wait', null, { timeLimit: 0.3 })).rejects.toThrow(TimeLimitExceeded);
});
