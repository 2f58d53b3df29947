import type { KeyAfter } from '../i18n/translate.ts';
import type { OptionName, Options } from './options.ts';

/** The environment of a command, injected so that tests can replace it. */
export interface CommandContext {
  env: NodeJS.ProcessEnv;
  cacheDir: string;
  now: Date;
  signal: AbortSignal;
  print: (line: string) => void;
  printError: (line: string) => void;
  /** Colours and progress lines only for an interactive terminal. */
  isTerminal: boolean;
}

/** @returns the exit code: 0 success, 1 faults in the content that the command reports, 2 the command failed */
export type RunCommand = (options: Options, world: CommandContext) => Promise<number>;

/** A command as data: its options and the import of its code. Its texts are `cli:command.<name>` in i18n. */
export interface Command {
  name: KeyAfter<'cli:command.'>;
  options: readonly OptionName[];
  /** Imports the module on demand: `check` does not load the code of `build`. */
  load: () => Promise<{ run: RunCommand }>;
}
