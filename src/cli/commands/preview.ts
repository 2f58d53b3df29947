import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { translator } from '../../i18n/translate.ts';
import { load } from '../../load/load.ts';
import { OperatorError } from '../../operator-error.ts';
import type { Command } from '../commands.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** The file an address stands for, inside `root` only; undefined when there is none. */
async function fileFor(root: string, url: string): Promise<string | undefined> {
  const wanted = path.join(root, path.normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)));
  if (wanted !== root && !wanted.startsWith(root + path.sep)) return undefined;
  for (const file of [wanted, path.join(wanted, 'index.html')]) {
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return file;
  }
  return undefined;
}

/** `npm run preview`: serves the built site on this machine only, as a web host would. */
export const previewCommand: Command = {
  name: 'preview',
  options: ['content', 'out', 'lang', 'port'],
  async run({ content, out, lang, port }, { now, cacheDir, signal, print }) {
    const t = translator(lang);
    // The site's links begin with the path of its public address, so it is shown below that path here too.
    const { catalogues } = await load(path.resolve(content), { now, cacheDir });
    const base = catalogues ? new URL(catalogues.web.settings.address).pathname.replace(/\/*$/, '/') : '/';
    const root = path.resolve(out, 'site');
    if (!(await fileFor(root, '/'))) throw new OperatorError(t('cli:error.no-site', { folder: root }));
    const server = createServer(async (request, response) => {
      const url = request.url ?? '/';
      const file = url.startsWith(base)
        ? await fileFor(root, `/${url.slice(base.length)}`).catch(() => undefined)
        : undefined;
      const shown = file ?? path.join(root, '404.html');
      response.writeHead(file ? 200 : 404, {
        'content-type': TYPES[path.extname(shown)] ?? 'application/octet-stream',
      });
      createReadStream(shown)
        .on('error', () => response.end())
        .pipe(response);
    });
    await new Promise<void>((listening, failed) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        failed(error.code === 'EADDRINUSE' ? new OperatorError(t('cli:error.port', { value: port })) : error),
      );
      server.listen(port, '127.0.0.1', listening);
    });
    const address = server.address();
    print(
      t('cli:serving', { address: `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}${base}` }),
    );
    await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
    server.closeAllConnections();
    server.close();
    return 0;
  },
};
