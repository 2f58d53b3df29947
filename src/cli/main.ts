import { translator } from '../i18n/translate.ts';
import type { Lang } from '../model/languages.ts';
import type { CommandContext } from './command.ts';
import { COMMANDS } from './commands.ts';
import { explainError } from './explain.ts';
import { keyboardLang } from './language.mjs';
import { readOptions } from './options.ts';

function usage(lang: Lang): string {
  const t = translator(lang);
  const lines = COMMANDS.map((command) => {
    const options = command.options.map((name) => `--${name}`).join(' ');
    return `  npm run ${command.name.padEnd(8)} ${t(`cli:command.${command.name}`)}${options && `\n${' '.repeat(19)}${options}`}`;
  });
  return [t('cli:usage'), ...lines].join('\n');
}

/**
 * Runs one command line.
 *
 * @returns its exit code. Our own bugs are printed with their stack, user mistakes without
 */
export async function main(args: string[], world: CommandContext): Promise<number> {
  const [name, ...rest] = args;
  const lang = keyboardLang(args, world.env);
  try {
    const command = COMMANDS.find((candidate) => candidate.name === name);
    if (!command) {
      world.printError(usage(lang));
      return name === undefined || name === '--help' ? 0 : 2;
    }
    const options = readOptions(rest, command.options, world.env);
    if (options.help) {
      world.print(usage(lang));
      return 0;
    }
    const { run } = await command.load();
    return await run(options, world);
  } catch (error) {
    if (world.signal.aborted) return 130;
    world.printError(await explainError(error, { lang, cacheDir: world.cacheDir }));
    return 2;
  }
}
