import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { SmallGuide } from '../setup/small-guide.ts';
import { snapshot } from './snapshot.ts';

/** Number of concurrent pairs of builds; more by hand: `PAIRS=31`. */
const PAIRS = Number(process.env['PAIRS'] ?? 1);

let guide: SmallGuide;
beforeAll(async () => {
  guide = await SmallGuide.make('safety-together');
});

describe('two builds at once', () => {
  it('in two folders of one project, one of an odd name: neither waits', async () => {
    // Ordinary characters on Linux; bundlers interpret them as a URL.
    const other = path.join(guide.root, process.platform === 'win32' ? 'a#b%20' : 'a?b\\c#d%20');
    const both = [guide.outDir, other].map((out) => guide.start('build', '--only', 'site', '--out', out).ended);
    for (const { code, said } of await Promise.all(both)) {
      expect(code === 0 ? 0 : said).toBe(0);
      expect(said).not.toContain('processus');
    }
    expect(snapshot(other)).toEqual(snapshot(guide.outDir));
  });

  it('in the same folder: the second waits, names the first, and both are correct', async () => {
    const right = snapshot(guide.outDir);
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const both = [0, 1].map(() => guide.start('build', '--only', 'site'));
      const ended = await Promise.all(both.map((build) => build.ended));
      expect(ended.map(({ code, said }) => (code === 0 ? 0 : said))).toEqual([0, 0]);
      const waited = ended.flatMap(({ said }) => /\(processus (\d+)\)/.exec(said)?.[1] ?? []);
      expect(waited).toHaveLength(1);
      expect(both.map(({ child }) => String(child.pid))).toContain(waited[0]);
      expect(snapshot(guide.outDir)).toEqual(right);
      expect(readdirSync(path.join(guide.outDir, '.dalil'))).toEqual(['made.json']);
    }
  });

  it('of which the first is killed: the second takes over', async () => {
    const first = guide.start('build', '--only', 'site');
    while (!existsSync(path.join(guide.outDir, '.dalil', 'lock'))) await setTimeout(5);
    const second = guide.start('build', '--only', 'site');
    await new Promise((waiting) => second.child.stdout?.once('data', waiting));
    first.child.kill('SIGKILL');
    expect(await first.ended).toMatchObject({ signal: 'SIGKILL' });
    const { code, said } = await second.ended;
    expect(code === 0 ? 0 : said).toBe(0);
    expect(said).toContain(`(processus ${first.child.pid})`);
  });
});
