import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AstroIntegration, dev } from 'astro';
import type { ViteDevServer } from 'vite';
import { escapeHtml, reportHtml } from '../../../check/reporters/html.ts';
import type { Diagnostic } from '../../../diagnostics.ts';
import type { Lang } from '../../../model/languages.ts';
import { site } from '../context.ts';
import { onlyThisMachine, onlyTheProgram } from './access.ts';
import { contentReader, type DevFolders, devFonts } from './content.ts';
import { nothingPage, provideDiagnostics } from './panel.ts';
import { MEDIA_TYPES } from '../hosting/media-types.ts';

const PROJECT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Addresses of Vite: the live connection, scripts and styles. They work while there is nothing to show. */
const OF_VITE = /^\/(?:@|src\/|node_modules\/)/;

export interface DevOptions extends DevFolders {
  /** 0 for any that is free. */
  port: number;
  /** The language of the person who writes the content. */
  lang: Lang;
  now: Date;
  signal: AbortSignal;
  /** Called whenever the content has been read, with the files that had changed. */
  onRead: (diagnostics: readonly Diagnostic[], changed: readonly string[]) => void;
  /** Called when reading stopped for another reason than a fault of the content, and says in words why. */
  onFailure: (error: unknown) => Promise<string>;
}

/**
 * Serves the site while its content is being written: read again after each edit, faults shown on every page, a page of
 * faults while there is nothing else to show. Whatever the edit, the server goes on.
 */
export async function serveDev(options: DevOptions): Promise<{ port: number; stop: () => Promise<void> }> {
  const { address, stop } = await dev({
    root: PROJECT,
    server: { host: '127.0.0.1', port: options.port },
    logLevel: 'warn',
    integrations: [contentIntegration(options)],
    vite: onlyTheProgram(PROJECT, options.contentDir),
  });
  return { port: address.port, stop };
}

function contentIntegration({ onRead, onFailure, lang, ...options }: DevOptions): AstroIntegration {
  const { contentDir, cacheDir } = options;
  const read = contentReader(options, options);
  /** HTML: why there is nothing to show. */
  let nothing: string | undefined;

  /** Never rejects. */
  async function readAgain(changed: readonly string[]): Promise<void> {
    try {
      const { shown, diagnostics } = await read();
      onRead(diagnostics, changed);
      nothing = shown ? undefined : reportHtml(diagnostics, lang);
      provideDiagnostics(diagnostics, lang);
    } catch (error) {
      nothing = `<p>${escapeHtml(await onFailure(error))}</p>`;
    }
  }

  return {
    name: 'dalil-dev-content',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        addMiddleware({ entrypoint: new URL('middleware.ts', import.meta.url), order: 'pre' });
      },
      'astro:server:setup': async ({ server }) => {
        onlyThisMachine(server);
        await readAgain([]);
        watchContent(server, contentDir, readAgain);
        server.middlewares.use(async ({ url = '' }, response, next) => {
          if (nothing !== undefined && !OF_VITE.test(url)) {
            response.writeHead(503, { 'Content-Type': 'text/html; charset=utf-8' });
            response.end(nothingPage(nothing, lang));
            return;
          }
          const [, folder, name = ''] = /\/(_pictures|_fonts)\/([\w-]+\.\w+)$/.exec(url) ?? [];
          const path = folder === '_fonts' ? join(devFonts(cacheDir), name) : site().usedPictures.get(name);
          // Fonts and pictures of another edit may be gone.
          const file = path && (await readFile(path).catch(() => undefined));
          if (!file) return next();
          response.setHeader('Content-Type', MEDIA_TYPES[extname(name)] ?? 'application/octet-stream');
          response.end(file);
        });
      },
    },
  };
}

/** Reads content again after each edit, one reading at a time, and then has every open page loaded again. */
function watchContent(
  server: ViteDevServer,
  contentDir: string,
  readAgain: (changed: readonly string[]) => Promise<void>,
): void {
  const changed = new Set<string>();
  let reading = Promise.resolve();
  const renew = async () => {
    // An earlier reading may have taken these edits along.
    if (changed.size === 0) return;
    const files = [...changed];
    changed.clear();
    await readAgain(files);
    // The text of a page is a module of its own, which the environment that draws pages keeps.
    for (const environment of Object.values(server.environments)) {
      environment.moduleGraph.invalidateAll();
      environment.hot.send({ type: 'full-reload' });
    }
  };
  server.watcher.add(contentDir);
  server.watcher.on('all', (_event, path) => {
    const file = relative(contentDir, path);
    if (file.startsWith('..') || isAbsolute(file)) return;
    changed.add(file || '.');
    reading = reading.then(renew);
  });
}
