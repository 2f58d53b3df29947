import { describe, expect, it } from 'vitest';
import type { CommandContext } from './command.ts';
import { COMMANDS } from './commands.ts';
import { main } from './main.ts';

function world(env: NodeJS.ProcessEnv = { LANG: 'fr_FR.UTF-8' }) {
  const out: string[] = [];
  const errors: string[] = [];
  const given: CommandContext = {
    env,
    cacheDir: '.cache/test/cli',
    now: new Date('2026-11-21T00:00:00Z'),
    signal: new AbortController().signal,
    print: (line) => out.push(line),
    printError: (line) => errors.push(line),
    isTerminal: false,
  };
  return { given, out, errors };
}

describe('the command line', () => {
  it('prints its usage', async () => {
    const { given, out } = world();
    expect(await main(['check', '--help'], given)).toBe(0);
    for (const { name } of COMMANDS) expect(out.join('\n')).toContain(`npm run ${name}`);
  });

  it('exits with 2 for a command that does not exist, and for an option that is not known', async () => {
    const { given, errors } = world();
    expect(await main(['chek'], given)).toBe(2);
    expect(await main(['check', '--nothing'], given)).toBe(2);
    // A user's mistake is reported without a stack.
    expect(errors.join('\n')).not.toMatch(/\n\s+at /);
  });

  it('exits with 1 when the content has an error, and says it in the language asked for', async () => {
    const { given, out } = world();
    expect(await main(['check', '--content', 'no-such-folder', '--lang', 'ar'], given)).toBe(1);
    expect(out.join('\n')).toContain('خطأ');
    expect(await main(['check', '--content', 'no-such-folder', '--format', 'json'], given)).toBe(1);
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject([{ code: 'content-missing', severity: 'error' }]);
  });
});
