import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';

/** More than any pipe holds when each has three lines. */
const FILES = 4000;

it('writes a long report to its end into a pipe', async () => {
  const content = path.resolve('.cache', 'test', 'piped-report');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  for (let file = 0; file < FILES; file += 1) writeFileSync(path.join(content, `unexpected-${file}.txt`), '');
  const args = ['--disable-warning=ExperimentalWarning', 'scripts/dalil.ts', 'check', '--content', content];
  const check = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  // A reader like `more`: by then a command that does not wait for it has ended.
  await setTimeout(2000);
  const report = await text(check.stdout);
  expect(report.length).toBeGreaterThan(2 ** 19);
  expect(report.match(/unexpected-\d+\.txt$/gm) ?? []).toHaveLength(FILES);
});
