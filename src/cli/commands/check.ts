import path from 'node:path';
import { BuildCache } from '../../build-cache/build-cache.ts';
import { reportJson } from '../../check/reporters/json.ts';
import { reportText } from '../../check/reporters/text.ts';
import { load } from '../../load/load.ts';
import type { RunCommand } from '../command.ts';

/** `npm run check`: reports every fault of the content, builds nothing. Exit code 1 when there is an error. */
export const run: RunCommand = async ({ content, lang, format }, { now, cacheDir, print, isTerminal }) => {
  const { diagnostics } = await load(path.resolve(content), { now, cache: new BuildCache(cacheDir) });
  print(format === 'json' ? reportJson(diagnostics, lang) : reportText(diagnostics, lang, { colour: isTerminal }));
  return diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
};
