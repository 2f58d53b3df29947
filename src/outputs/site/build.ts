import { constants } from 'node:fs';
import { copyFile, cp, mkdir, readdir, rm } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeProcessFolder, sweepLeftovers } from '../../processes/leftovers.ts';
import type { BuildContext, Made } from '../output.ts';
import { createCards } from './cards/cards.ts';
import { provideSite } from './context.ts';
import { siteCharacters } from './fonts/characters.ts';
import { prepareFonts } from './fonts/fonts.ts';
import { writeHostingFiles } from './hosting/hosting.ts';
import { buildOffline } from './offline/build/build-offline.ts';
import { shortAddresses } from './short/shortcuts.ts';
import { buildUsb } from './usb/build-usb.ts';

/** Prefix of folders in which a site is built before it is moved. */
const OWN_FOLDER = 'site-';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** Builds every page of the web catalogue into `context.outDir`, with its pictures, and the USB copy. */
export async function buildSite(context: BuildContext): Promise<Made[]> {
  const { signal } = context;
  const catalogue = context.catalogue('web');
  const characters = siteCharacters(catalogue);
  const fonts = await prepareFonts({ cache: context.cache.folder('site/fonts'), characters });
  const cards = createCards({ cache: context.cache.folder('site/cards'), characters, signal });
  const site = provideSite({ ...context, catalogue, cards, fonts });
  // A build sends nothing to anyone.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { build } = await import('astro');
  signal.throwIfAborted();

  const usbDir = context.also['usb'];
  if (!usbDir) throw new Error('The site output has no folder for its copy on a stick');
  const copy = await withFolderInProject(context, async (outDir) => {
    await build({
      root: PROJECT,
      outDir,
      // We use nothing from Astro's cache, and Astro would trust a damaged one.
      cacheDir: join(context.scratchDir, 'astro'),
      site: site.origin,
      // With an escaped base (`/%D8%AF…/`), Astro does not find its routes, and Vite escapes the base twice. Our own
      // links contain the base already, so Astro needs it only for scripts and style sheets.
      build: { assetsPrefix: site.base.slice(0, -1) },
      vite: {
        define: { 'import.meta.env.SITE_BASE': JSON.stringify(site.base) },
        experimental: {
          renderBuiltUrl: (file, { hostType }) =>
            hostType === 'js' ? { runtime: JSON.stringify(site.base + file) } : { relative: true },
        },
      },
      // Errors are thrown, and reported once by the command.
      logLevel: 'silent',
    });
    signal.throwIfAborted();
    for (const [name, path] of await cards.drawn()) site.usedPictures.set(name, path);
    await publishPictures(site.usedPictures, join(outDir, '_pictures'));
    await fonts.publish(join(outDir, '_fonts'));
    // Last, because these read the finished site.
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
    // In the folder beside the site.
    { file: '../usb/index.html', what: 'usb', values: { pages: copy.pages, megabytes: Math.ceil(copy.bytes / 1e6) } },
  ];
}

/** Characters that bundlers misread in a path, as the query of an address or as a folder on Windows. */
const MISREAD = sep === '/' ? /[?#%\\]/ : /[#%]/;

/**
 * Astro imports its bundle from the output folder, and the bundle imports our dependencies, so that folder must be
 * inside the project. When `outDir` is not, or when bundlers would misread its path, the site is built in the project's
 * cache folder and copied.
 */
async function withFolderInProject<T>(
  { outDir, signal }: Pick<BuildContext, 'outDir' | 'signal'>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const cache = join(PROJECT, '.cache');
  await sweepLeftovers(cache, OWN_FOLDER);
  const path = relative(PROJECT, outDir);
  if (!path.startsWith('..') && !isAbsolute(path) && !MISREAD.test(path)) return work(outDir);
  // The cache folder may be read-only: then use the project folder.
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
  return makeProcessFolder(parent, OWN_FOLDER);
}

/** Copies the pictures that pages use, without duplicating their bytes where the file system supports that. */
async function publishPictures(pictures: Map<string, string>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, path] of pictures) await copyFile(path, join(folder, name), constants.COPYFILE_FICLONE);
}
