import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { offLinux, testUnless } from '../../tests/setup/test-unless.ts';
import { makeProcessFolder, sweepLeftovers } from './leftovers.ts';
import { LockTimeout, withLock } from './lock.mjs';
import { hasEnded, thisProcess } from './owner.mjs';

const TEMPORARY = path.resolve('.cache', 'test');
mkdirSync(TEMPORARY, { recursive: true });
const folder = mkdtempSync(path.join(TEMPORARY, 'processes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Identifier of another process that has ended. */
async function anEndedOne(): Promise<string> {
  const owner = JSON.stringify(new URL('owner.mjs', import.meta.url).href);
  const code = `import(${owner}).then(({ thisProcess }) => console.log(thisProcess()))`;
  const child = spawn(process.execPath, ['-e', code]);
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  await once(child, 'close');
  return said.join('').trim();
}

describe('a process', () => {
  it('is known to have ended, or not', async () => {
    expect(hasEnded(thisProcess())).toBe(false);
    expect(hasEnded(`${thisProcess()}-abc`)).toBe(false);
    const ended = await anEndedOne();
    expect(ended).toMatch(/^[0-9a-f]{6}-\d+-\d+$/);
    expect(hasEnded(ended)).toBe(true);
  });

  testUnless(offLinux('only Linux tells when a process began'), 'is not taken for one that has its number now', () => {
    expect(hasEnded(thisProcess().replace(/\d+$/, (start) => String(Number(start) - 1)))).toBe(true);
  });

  it('of another machine is not known to have ended', async () => {
    expect(hasEnded((await anEndedOne()).replace(/^./, (digit) => (digit === 'f' ? '0' : 'f')))).toBe(false);
    expect(hasEnded('love')).toBe(false);
  });
});

it('leftovers are swept of ended processes only', async () => {
  const mine = makeProcessFolder(folder, 'site-');
  const left = path.join(folder, `site-${await anEndedOne()}-x1`);
  const others = ['site-love', 'site-1', 'sites'].map((name) => path.join(folder, name));
  for (const name of [left, ...others]) mkdirSync(path.join(name, 'inside'), { recursive: true });
  await sweepLeftovers(folder, 'site-');
  expect(existsSync(left)).toBe(false);
  expect([mine, ...others].filter((name) => !existsSync(name))).toEqual([]);
  await sweepLeftovers(path.join(folder, 'nowhere'), 'site-');
});

describe('a lock', () => {
  const file = path.join(folder, 'lock', 'a');
  const quiet = { waiting: () => undefined };

  it('admits one process at a time, and names the holder', async () => {
    let inside = 0;
    const most: number[] = [];
    const pids: number[] = [];
    const work = async () => {
      inside += 1;
      most.push(inside);
      await new Promise((later) => setTimeout(later, 20));
      inside -= 1;
      return 'done';
    };
    const runs = [1, 2, 3].map(() => withLock(file, work, { waiting: ({ pid }) => pids.push(pid) }));
    expect(await Promise.all(runs)).toEqual(['done', 'done', 'done']);
    expect(most).toEqual([1, 1, 1]);
    expect(pids).toEqual(pids.map(() => process.pid));
    expect(pids.length).toBeGreaterThan(1);
    expect(existsSync(file)).toBe(false);
  });

  it('is released when the action fails', async () => {
    await expect(withLock(file, () => Promise.reject(new Error('no')), quiet)).rejects.toThrow('no');
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('of a dead process is taken over by one of the waiting processes', async () => {
    writeFileSync(file, JSON.stringify({ owner: await anEndedOne(), pid: 1, since: '' }));
    let inside = 0;
    const work = async () => {
      inside += 1;
      await new Promise((later) => setTimeout(later, 20));
      inside -= 1;
      return inside;
    };
    expect(await Promise.all([1, 2, 3].map(() => withLock(file, work, quiet)))).toEqual([0, 0, 0]);
  });

  it('of a live process is waited for up to the time limit', async () => {
    const owner = thisProcess();
    writeFileSync(file, JSON.stringify({ owner, pid: 7, since: '2026-11-20T09:00:00Z' }));
    const failing = withLock(file, async () => undefined, { ...quiet, timeout: 400 });
    await expect(failing).rejects.toThrow(LockTimeout);
    await expect(failing).rejects.toMatchObject({ holder: { pid: 7 } });
    const stop = new AbortController();
    const stopped = withLock(file, async () => undefined, { waiting: () => stop.abort(), signal: stop.signal });
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(readFileSync(file, 'utf8')).toContain(owner);
  });
});
