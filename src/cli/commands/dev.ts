import path from 'node:path';
import { reportText } from '../../check/reporters/text.ts';
import { translator } from '../../i18n/translate.ts';
import { serveDev } from '../../outputs/site/dev/serve-dev.ts';
import type { RunCommand } from '../command.ts';
import { explainError } from '../explain.ts';

/** `npm run dev`: the website while it is being written, renewed at every change of the content, and what is wrong in it. */
export const run: RunCommand = async ({ content, lang, port }, world) => {
  const { cacheDir, now, signal, print, isTerminal } = world;
  const t = translator(lang);
  let printed = '';
  const site = await serveDev({
    contentDir: path.resolve(content),
    cacheDir,
    port,
    lang,
    now,
    signal,
    onRead(diagnostics, changed) {
      for (const file of changed) print(t('cli:dev.read-again', { file }));
      const report = reportText(diagnostics, lang, { colour: isTerminal });
      // An edit that changes nothing here says nothing either.
      if (report !== printed) print(report);
      printed = report;
    },
    async onFailure(error) {
      const why = await explainError(error, { lang, cacheDir });
      print(why);
      return why;
    },
  });
  print(t('cli:serving', { address: `http://127.0.0.1:${site.port}/` }));
  await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
  await site.stop();
  return 0;
};
