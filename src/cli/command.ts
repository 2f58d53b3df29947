import type { KeyAfter } from '../i18n/translate.ts';
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

/** @returns the exit code: 0 done, 1 faults in the content that the command is about, 2 the command failed */
export type Run = (options: Options, world: World) => Promise<number>;

/** A command is data: what it takes, and where its code is. Its texts are `cli:command.<name>` in i18n. */
export interface Command {
  name: KeyAfter<'cli:command.'>;
  options: readonly OptionName[];
  /** Imports the command's module when it is to run: `check` does not wait for what only `build` needs. */
  load: () => Promise<{ run: Run }>;
}
