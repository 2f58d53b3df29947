import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { BuildCache } from '../../build-cache/build-cache.ts';
import { provideSite, site } from './context.ts';
import { onlyThisMachine, onlyTheProgram } from './dev-access.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** `astro dev` without a build around it: loads the content itself, again after each edit, and serves its pictures. */
export function devContent(contentDir: string): AstroIntegration {
  let cache: BuildCache | undefined;

  async function open(root: string): Promise<void> {
    // Loaded here, because astro.config.mjs is also read where no content is shown (tests, `astro check`).
    const [{ load }, { createPictures }, { createCards }, { prepareFonts }, { siteCharacters }, { BuildCache }] =
      await Promise.all([
        import('../../load/load.ts'),
        import('../../images/pictures.ts'),
        import('./cards/cards.ts'),
        import('./fonts/fonts.ts'),
        import('./fonts/characters.ts'),
        import('../../build-cache/build-cache.ts'),
      ]);
    const now = new Date();
    const folder = join(root, '.cache');
    cache ??= new BuildCache(folder);
    const { catalogues } = await load(contentDir, { now, cache });
    if (!catalogues) throw new Error(`Nothing to show in ${contentDir}: run "npm run check".`);
    const catalogue = catalogues.web;
    const { signal } = new AbortController();
    const pictures = createPictures({ cache: cache.folder('pictures'), signal });
    const characters = siteCharacters(catalogue);
    const cards = createCards({ cache: cache.folder('site/cards'), characters, signal });
    const fonts = await prepareFonts({ cache: cache.folder('site/fonts'), characters });
    await fonts.publish(join(folder, 'dev', '_fonts'));
    provideSite({ catalogue, now, pictures, cards, fonts }, '/');
  }

  return {
    name: 'dalil-dev-content',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command === 'dev') updateConfig({ vite: onlyTheProgram(fileURLToPath(config.root), contentDir) });
      },
      'astro:server:setup': async ({ server, logger }) => {
        onlyThisMachine(server);
        const root = server.config.root;
        await open(root);
        server.watcher.add(contentDir);
        server.watcher.on('all', async (_event, file) => {
          if (!file.startsWith(contentDir)) return;
          await open(root);
          logger.info(`reloaded after ${file.slice(contentDir.length + 1)}`);
          // The text of a page is a module of its own, which the environment that draws pages keeps.
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            environment.hot.send({ type: 'full-reload' });
          }
        });
        server.middlewares.use(async (request, response, next) => {
          const [, folder, name = ''] = /\/(_pictures|_fonts)\/([\w-]+\.\w+)$/.exec(request.url ?? '') ?? [];
          const path = folder === '_fonts' ? join(root, '.cache', 'dev', folder, name) : site().usedPictures.get(name);
          if (!path) return next();
          response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
          response.end(await readFile(path));
        });
      },
    },
  };
}
