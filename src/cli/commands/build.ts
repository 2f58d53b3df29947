import path from 'node:path';
import { reportText } from '../../check/reporters/text.ts';
import { formatNumber } from '../../i18n/number.ts';
import { translator } from '../../i18n/translate.ts';
import { runBuild } from '../build.ts';
import type { RunCommand } from '../command.ts';

/**
 * `npm start`: builds everything from the content folder into `dist/`, then lists the files. Faulty entries are left
 * out and reported: one bad entry does not stop the others. Exit code 1 when nothing could be built, or with `--strict`
 * when the content has an error.
 */
export const run: RunCommand = async (options, { now, cacheDir, signal, print, isTerminal }) => {
  const t = translator(options.lang);
  const outDir = path.resolve(options.out);
  const { diagnostics, made, renamed } = await runBuild({
    contentDir: path.resolve(options.content),
    outDir,
    cacheDir,
    only: options.only,
    editions: options.editions,
    lang: options.lang,
    now,
    signal,
    log: print,
  });
  const serious = diagnostics.filter(({ severity }) => severity === 'error');
  if (serious.length > 0) print(reportText(serious, options.lang, { colour: isTerminal }));
  if (!made) {
    print(t('cli:made.nothing'));
    return 1;
  }
  print('');
  for (const { output, seconds, files } of made) {
    print(t('cli:made.output', { output: t(`cli:output.${output}`), seconds: formatNumber(seconds, 1) }));
    for (const { file, what, values } of files) {
      const shown = Object.fromEntries(
        // A count selects the plural form, so it stays a number.
        Object.entries(values).map(([key, value]) => [
          key,
          typeof value === 'number' && key !== 'count' ? formatNumber(value, 1) : value,
        ]),
      );
      print(`  ${path.relative('.', path.join(outDir, output, file))}  ${t(`cli:made.${what}`, shown)}`);
    }
  }
  for (const file of renamed) print(t('cli:made.renamed', { file: path.relative('.', file) }));
  const rest = diagnostics.length - serious.length;
  if (rest > 0) print(t('cli:made.warnings', { count: rest }));
  if (serious.length > 0) print(t('cli:made.errors', { count: serious.length }));
  return options.strict && serious.length > 0 ? 1 : 0;
};
