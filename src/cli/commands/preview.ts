import path from 'node:path';
import { BuildCache } from '../../build-cache/build-cache.ts';
import { translator } from '../../i18n/translate.ts';
import { load } from '../../load/load.ts';
import { basePath } from '../../model/values/web-address.ts';
import { OperatorError } from '../../operator-error.ts';
import type { RunCommand } from '../command.ts';
import { recoverOutput } from '../out/locked-output.ts';
import { fileIn, serveFolder } from '../serve-folder.ts';

/** `npm run preview`: serves the built site to this machine only, like a web host. */
export const run: RunCommand = async ({ content, out, lang, port }, { now, cacheDir, signal, print }) => {
  const t = translator(lang);
  await recoverOutput(path.resolve(out), { lang, signal, log: print });
  // Links of the site start with the path of its public address, so it is served below that path.
  const { catalogues } = await load(path.resolve(content), { now, cache: new BuildCache(cacheDir) });
  const base = catalogues ? basePath(catalogues.web.settings.address) : '/';
  const root = path.resolve(out, 'site');
  if (!(await fileIn(root, 'index.html'))) throw new OperatorError(t('cli:error.no-site', { folder: root }));
  const server = serveFolder(root, base);
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        ['EADDRINUSE', 'EACCES'].includes(error.code ?? '')
          ? new OperatorError(t('cli:error.port', { value: port }))
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', listening);
  });
  const address = server.address();
  print(t('cli:serving', { address: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}${base}` }));
  await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
  server.closeAllConnections();
  server.close();
  return 0;
};
