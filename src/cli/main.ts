import { tmpdir } from 'node:os';
import { translator } from '../i18n/translate.ts';
import { OperatorError } from '../operator-error.ts';
import type { World } from './command.ts';
import { COMMANDS } from './commands.ts';
import { readOptions, systemLang } from './options.ts';
import { fullDisk, systemError } from './system-error.ts';

function usage(env: NodeJS.ProcessEnv): string {
  const t = translator(systemLang(env));
  const lines = COMMANDS.map((command) => {
    const options = command.options.map((name) => `--${name}`).join(' ');
    return `  npm run ${command.name.padEnd(8)} ${t(`cli:command.${command.name}`)}${options && `\n${' '.repeat(19)}${options}`}`;
  });
  return [t('cli:usage'), ...lines].join('\n');
}

/**
 * Runs one command line.
 *
 * @returns its exit code. Our own bugs are printed with their stack; a person's mistakes without.
 */
export async function main(args: string[], world: World): Promise<number> {
  const [name, ...rest] = args;
  try {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (!command) {
      world.printError(usage(world.env));
      return name === undefined || name === '--help' ? 0 : 2;
    }
    const options = readOptions(rest, command.options, world.env);
    if (options.help) {
      world.print(usage(world.env));
      return 0;
    }
    const { run } = await command.load();
    return await run(options, world);
  } catch (error) {
    if (world.signal.aborted) return 130;
    world.printError(await explain(error, world));
    return 2;
  }
}

/** What went wrong, in the words of whoever can mend it: a person's mistake, their machine, or a bug of ours. */
export async function explain(error: unknown, { env, cacheDir }: Pick<World, 'env' | 'cacheDir'>): Promise<string> {
  // A mistake has no cause but the person; what else stopped us may come of a full disk, and then nothing else helps.
  if (error instanceof OperatorError && !error.cause) return error.message;
  const full = await fullDisk([cacheDir, process.cwd(), tmpdir()]);
  const refused = full ?? (error instanceof OperatorError ? undefined : systemError(error));
  if (refused)
    return [translator(systemLang(env))(`cli:system.${refused.kind}`), refused.file].filter(Boolean).join('\n  ');
  if (error instanceof OperatorError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
