import { join } from 'node:path';
import type { UserConfig, ViteDevServer } from 'vite';
import { isLoopback } from '../loopback.ts';

/**
 * Vite gives out every file of the project. The browser needs the program's own; the content has entries that are not to
 * be published, and they reach the pages without it.
 */
export function onlyTheProgram(root: string, contentDir: string): UserConfig {
  // A folder's name may hold what patterns are made of.
  const content = contentDir.replaceAll('\\', '/').replace(/[^\p{L}\p{N}/:_.-]/gu, '\\$&');
  return {
    server: {
      fs: {
        allow: ['src', 'node_modules'].map((folder) => join(root, folder)),
        // Vite also gives out what another module imports, unless it is denied.
        deny: [`${content}/**`],
      },
    },
  };
}

/** A worker asked for by its file: Vite bundles any file of the disk into one. Ours come by another way. */
const WORKER = /[?&](?:shared)?worker\b(?!_)/;

/** Refuses requests that were meant for another host than this machine, those for the live connection as well. */
export function onlyThisMachine({ middlewares, httpServer }: ViteDevServer): void {
  middlewares.use(({ headers, url = '' }, response, next) => {
    if (isLoopback(headers.host) && !WORKER.test(url)) next();
    else response.writeHead(403).end();
  });
  httpServer?.prependListener('upgrade', ({ headers }, socket) => {
    if (!isLoopback(headers.host)) socket.destroy();
  });
}
