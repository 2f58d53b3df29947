import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { OUTPUTS } from '../src/outputs/index.ts';
import { onWindows, testUnless } from './setup/test-unless.ts';

// GitHub workflows: nobody sees these files fail before they are pushed.

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDER = path.join(ROOT, '.github', 'workflows');

interface Step {
  name?: string;
  run?: string;
  uses?: string;
  with?: Record<string, string>;
}

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const stepsOf = (file: string): Step[] => {
  const { jobs } = parse(readFileSync(path.join(FOLDER, file), 'utf8')) as { jobs: Record<string, { steps: Step[] }> };
  return Object.values(jobs).flatMap(({ steps }) => steps);
};
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

test.each(readdirSync(FOLDER))('every command of %s is there', (file) => {
  const steps = stepsOf(file);
  expect(steps.length).toBeGreaterThan(2);
  for (const { run, uses } of steps) {
    // Without a version, another one may run any day.
    if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/);
    const script = /^npm run (\S+)/.exec(run ?? '')?.[1];
    if (script) expect(Object.keys(scripts)).toContain(script);
    if (run?.startsWith('.')) expect(read(run.trim())).toMatch(/^#!/);
  }
});

describe('publishing', () => {
  const steps = stepsOf('publish.yml');

  test('builds the site and publishes what was built', () => {
    const build = steps.find(({ run }) => run?.startsWith('npm run build'))?.run;
    const only = /--only (\S+)/.exec(build ?? '')?.[1];
    expect(OUTPUTS.map(({ id }) => id)).toContain(only);
    expect(steps.find(({ uses }) => uses?.includes('upload-pages-artifact'))?.with?.['path']).toBe(`dist/${only}`);
  });

  testUnless(onWindows('the step runs on Ubuntu'), 'stops when the address is another one, and says which', () => {
    const address = 'https://someone.github.io/';
    const folder = mkdtempSync(path.join(tmpdir(), 'publish-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(path.join(folder, 'content'));
    writeFileSync(path.join(folder, 'content', 'catalogue.yaml'), `year: 2026\naddress: '${address}' # ours\n`);
    const check = steps.find(({ name }) => name?.startsWith('The address'))?.run ?? '';
    const run = (expected: string) =>
      spawnSync('bash', ['-e', '-c', check], {
        cwd: folder,
        env: { ...process.env, EXPECTED: expected },
        encoding: 'utf8',
      });
    expect(run(address.replace(/\/$/, '')).status).toBe(0);
    const other = run('https://someone.github.io/guide');
    expect(other.status).not.toBe(0);
    expect(other.stdout).toContain('https://someone.github.io/guide/');
    expect(other.stdout).toContain(address);
  });
});
