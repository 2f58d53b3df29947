import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { recoverOutput } from '../../src/cli/out/locked-output.ts';
import { COOPERATIVE, SmallGuide } from '../setup/small-guide.ts';
import { leftoversOf, snapshot } from './snapshot.ts';

const PROJECT = path.resolve(import.meta.dirname, '..', '..');
/** Number of killed builds; more by hand: `KILLS=50`. */
const KILLS = Number(process.env['KILLS'] ?? 12);

/** The same moments in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

it(`${KILLS} killed builds leave dist whole, the content as it was, and nothing behind`, async () => {
  const guide = await SmallGuide.make('safety-kills');
  const journal = path.join(guide.outDir, '.dalil', 'swap.json');
  const next = random(20_261_129);
  const pids: (number | undefined)[] = [];
  const build = (price: number) => {
    guide.write('cooperatives/zahra/cooperative.yaml', COOPERATIVE.replace(/price: \d+/, `price: ${price}`));
    const { child, ended } = guide.start('build', '--only', 'site');
    pids.push(child.pid);
    return { child, ended };
  };

  const began = performance.now();
  expect(await build(30).ended).toMatchObject({ code: 0 });
  const whole = performance.now() - began;
  const first = snapshot(guide.outDir);

  let before = first;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, ended } = build(40 + kill);
    const content = snapshot(guide.contentDir);
    if (kill % 3 === 0) {
      // During the swap, which is very short.
      while (!existsSync(journal) && child.exitCode === null) await setTimeout(0);
      await setTimeout(next() * 8);
    } else {
      await setTimeout(next() * whole);
    }
    child.kill('SIGKILL');
    await ended;
    expect(snapshot(guide.contentDir)).toEqual(content);

    // Recovery, the first step of every start, without the build that follows: so the current version shows.
    await recoverOutput(guide.outDir, { lang: 'fr', signal: new AbortController().signal, log: () => undefined });
    const after = snapshot(guide.outDir);
    const changed = Object.keys({ ...before, ...after }).filter((file) => before[file] !== after[file]);
    // The complete old build or the complete new one: a new price appears in both copies of the site.
    const folders = [...new Set(changed.map((file) => file.split('/')[0]))].toSorted();
    expect([[], ['site', 'usb']]).toContainEqual(folders);
    before = after;
  }

  expect(await build(30).ended).toMatchObject({ code: 0 });
  expect(snapshot(guide.outDir)).toEqual(first);
  expect(readdirSync(path.join(guide.outDir, '.dalil'))).toEqual(['made.json']);
  expect(leftoversOf(pids, [guide.outDir, guide.cacheDir, path.join(PROJECT, '.cache')])).toEqual([]);
});
