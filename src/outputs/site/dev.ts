import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { createPictures } from '../../images/pictures.ts';
import { load } from '../../load/load.ts';
import { provideSite, site } from './context.ts';

/** `astro dev` without a build around it: loads the content itself, again after each edit, and serves its pictures. */
export function devContent(contentDir: string): AstroIntegration {
  async function open(root: string): Promise<void> {
    const now = new Date();
    const { catalogues } = await load(contentDir, { now });
    const cacheDir = join(root, '.cache', 'pictures');
    provideSite({ catalogue: catalogues.web, now, pictures: createPictures({ cacheDir, signal: new AbortController().signal }) });
  }

  return {
    name: 'dalil-dev-content',
    hooks: {
      'astro:server:setup': async ({ server, logger }) => {
        const root = server.config.root;
        await open(root);
        server.watcher.add(contentDir);
        server.watcher.on('all', async (_event, file) => {
          if (!file.startsWith(contentDir)) return;
          await open(root);
          logger.info(`reloaded after ${file.slice(contentDir.length + 1)}`);
          server.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use(async (request, response, next) => {
          const name = /\/_pictures\/([\w-]+\.\w+)$/.exec(request.url ?? '')?.[1];
          const path = name && site().usedPictures.get(name);
          if (!path) return next();
          response.setHeader('Content-Type', name.endsWith('.jpg') ? 'image/jpeg' : 'image/webp');
          response.end(await readFile(path));
        });
      },
    },
  };
}
