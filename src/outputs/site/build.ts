import { constants } from 'node:fs';
import { copyFile, cp, mkdir, readdir, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeOwnFolder, sweepLeftovers } from '../../processes/leftovers.ts';
import type { BuildContext, Made } from '../output.ts';
import { createCards } from './cards/cards.ts';
import { provideSite } from './context.ts';
import { siteCharacters } from './fonts/characters.ts';
import { prepareFonts } from './fonts/fonts.ts';
import { writeHostingFiles } from './hosting/hosting.ts';
import { buildOffline } from './offline/build/build-offline.ts';
import { shortAddresses } from './short/shortcuts.ts';
import { buildUsb } from './usb/build-usb.ts';

/** How the names of folders begin in which a site is made that goes elsewhere. */
const OWN_FOLDER = 'site-';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** Draws every page of the web catalogue into `context.outDir`, with the pictures they show. */
export async function buildSite(context: BuildContext): Promise<Made[]> {
  const { signal } = context;
  const catalogue = context.catalogue('web');
  const characters = siteCharacters(catalogue);
  const fonts = await prepareFonts({ cache: context.cache.folder('site/fonts'), characters });
  const cards = createCards({ cache: context.cache.folder('site/cards'), characters, signal });
  const site = provideSite({ ...context, catalogue, cards, fonts });
  // Nothing is sent to anyone while building either.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { build } = await import('astro');
  signal.throwIfAborted();

  const usbDir = context.also['usb'];
  if (!usbDir) throw new Error('The site output has no folder for its copy on a stick');
  const copy = await withFolderInProject(context, async (outDir) => {
    await build({
      root: PROJECT,
      outDir,
      // It keeps nothing that we use, and would believe what it finds.
      cacheDir: join(context.scratchDir, 'astro'),
      site: site.origin,
      // Astro does not find its own routes below a base with escapes (`/%D8%AF…/`), and Vite escapes them once more.
      // Links are ours and have the base already, so these two need it only for the scripts and styles they name.
      build: { assetsPrefix: site.base.slice(0, -1) },
      vite: {
        define: { 'import.meta.env.SITE_BASE': JSON.stringify(site.base) },
        experimental: {
          renderBuiltUrl: (file, { hostType }) =>
            hostType === 'js' ? { runtime: JSON.stringify(site.base + file) } : { relative: true },
        },
      },
      // Whatever stops it is thrown, and said once, by whoever knows what to do.
      logLevel: 'silent',
    });
    signal.throwIfAborted();
    for (const [name, path] of await cards.drawn()) site.usedPictures.set(name, path);
    await publishPictures(site.usedPictures, join(outDir, '_pictures'));
    await fonts.publish(join(outDir, '_fonts'));
    // Last, because they are made from all that is there.
    await buildOffline(outDir, {
      base: site.base,
      languages: site.catalogue.settings.languages,
      short: shortAddresses(site.catalogue),
    });
    await writeHostingFiles(outDir, site.base);
    signal.throwIfAborted();
    return buildUsb(outDir, usbDir, site.base);
  });
  const files = await readdir(context.outDir, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return [
    { file: 'index.html', what: 'site', values: { pages, pictures: site.usedPictures.size } },
    // Beside the site's own folder.
    { file: '../usb/index.html', what: 'usb', values: { pages: copy.pages, megabytes: Math.ceil(copy.bytes / 1e6) } },
  ];
}

/** What bundlers read as something else than a part of a name: the query of an address, a folder on Windows. */
const MISREAD = sep === '/' ? /[?#%\\]/ : /[#%]/;

/**
 * Astro imports the bundle it makes from its output folder, and that bundle imports our dependencies: the folder must
 * lie below the project's `node_modules`. When the caller's does not, or has a name that bundlers misread, work beside
 * the cache and move the result.
 */
async function withFolderInProject<T>(
  { outDir, signal }: Pick<BuildContext, 'outDir' | 'signal'>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const cache = join(PROJECT, '.cache');
  await sweepLeftovers(cache, OWN_FOLDER);
  const path = relative(PROJECT, outDir);
  if (!path.startsWith('..') && !isAbsolute(path) && !MISREAD.test(path)) return work(outDir);
  // The cache is only the place where it disturbs nobody.
  const folder = await makeFolder(cache).catch(() => makeFolder(PROJECT));
  try {
    const result = await work(folder);
    signal.throwIfAborted();
    await cp(folder, outDir, { recursive: true });
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeFolder(parent: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  return makeOwnFolder(parent, OWN_FOLDER);
}

/** Copies the derivatives that pages asked for; where the file system can, without duplicating their bytes. */
async function publishPictures(pictures: Map<string, string>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, path] of pictures) await copyFile(path, join(folder, name), constants.COPYFILE_FICLONE);
}
