// `npm run release -- 0.3.0 [--yes]`: shows what a release would do; with --yes, makes it once the gate passes.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ReleaseRefused, release } from './release/release.ts';
import { runProgram } from './setup/child.mjs';

const root = path.dirname(import.meta.dirname);

async function gate(): Promise<boolean> {
  const { code } = await runProgram(process.execPath, [path.join(root, 'scripts', 'run.mjs'), 'verify'], { cwd: root });
  return code === 0;
}

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { yes: { type: 'boolean' } } });
  const [version, ...others] = positionals;
  if (version === undefined || others.length > 0) {
    console.error('npm run release -- 0.3.0 [--yes]');
    return 2;
  }
  try {
    await release({ root, version, now: new Date(), confirmed: values.yes ?? false, gate, say: console.log });
    return 0;
  } catch (error) {
    if (!(error instanceof ReleaseRefused)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
