import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { devCommand } from './commands/dev.ts';
import { previewCommand } from './commands/preview.ts';
import { schemasCommand } from './commands/schemas.ts';
import { searchCommand } from './commands/search.ts';
import type { OptionName, Options } from './options.ts';

/** What a command is given from outside, so that tests can hand it their own. */
export interface World {
  env: NodeJS.ProcessEnv;
  cacheDir: string;
  now: Date;
  signal: AbortSignal;
  print: (line: string) => void;
  printError: (line: string) => void;
  /** Colours and progress lines only where a person watches. */
  isTerminal: boolean;
}

/** A command is data: what it takes, and what it does. Its texts are `cli:command.<name>` in i18n. */
export interface Command {
  name: string;
  options: readonly OptionName[];
  /** @returns the exit code: 0 done, 1 faults in the content that the command is about, 2 the command failed */
  run: (options: Options, world: World) => Promise<number>;
}

export const COMMANDS: readonly Command[] = [
  buildCommand,
  checkCommand,
  searchCommand,
  devCommand,
  previewCommand,
  schemasCommand,
];
