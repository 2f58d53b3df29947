import { join } from 'node:path';
import type { UserConfig, ViteDevServer } from 'vite';
import { isLoopback } from '../loopback.ts';

/**
 * Vite serves every file of the project. The browser needs those of the program, but not the content folder, which has
 * entries without consent.
 */
export function onlyTheProgram(root: string, contentDir: string): UserConfig {
  // The name of a folder may contain characters of glob patterns.
  const content = contentDir.replaceAll('\\', '/').replace(/[^\p{L}\p{N}/:_.-]/gu, '\\$&');
  return {
    server: {
      fs: {
        allow: ['src', 'node_modules'].map((folder) => join(root, folder)),
        // Vite also serves files that a module imports, unless they are denied.
        deny: [`${content}/**`],
      },
    },
  };
}

/** A query for which Vite bundles any file of the disk as a worker. Our workers do not need it. */
const WORKER = /[?&](?:shared)?worker\b(?!_)/;

/** Refuses requests for other hosts than this machine, also those of the live connection. */
export function onlyThisMachine({ middlewares, httpServer }: ViteDevServer): void {
  middlewares.use(({ headers, url = '' }, response, next) => {
    if (isLoopback(headers.host) && !WORKER.test(url)) next();
    else response.writeHead(403).end();
  });
  httpServer?.prependListener('upgrade', ({ headers }, socket) => {
    if (!isLoopback(headers.host)) socket.destroy();
  });
}
