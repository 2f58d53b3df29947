import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from '../bundle.ts';
import { filesBelow } from '../files.ts';
import { rewritePage } from './rewrite-page.ts';
import { rewriteStyle } from './rewrite-style.ts';

const RUNTIME = fileURLToPath(new URL('./usb-runtime.ts', import.meta.url));
/** Folder of files that only the USB copy has. */
const USB_FOLDER = '_usb';
/** Wider pictures are left out: this width looks good on a phone, and USB sticks are slow. */
const MAX_PICTURE_WIDTH = 640;

/** Files that only hosts, search engines and messengers read, and pages about the network. */
const EXCLUDED =
  /^(?:sw\.js|404\.html|robots\.txt|sitemap\.xml|_headers|\.htaccess|\.nojekyll|(?:offline|icons|p|c)\/.*|[a-z]{2}\/offline\/.*|.*\.webmanifest|.*-share\.jpg)$/;
const PICTURE = /^(_pictures\/[\da-f]+-)(\d+)\.webp$/;
const MODULE = /<script type="module" src="([^"]+)"/g;
const WORKER = /new Worker\(new URL\(.*?\/(_assets\/[\w.-]+\.js)/g;

/** The width that stands for each picture on the stick: the widest allowed, or else the narrowest there is. */
function widestPictures(files: string[]): Map<string, { file: string; width: number }> {
  const widest = new Map<string, { file: string; width: number }>();
  for (const file of files) {
    const [, stem, digits] = PICTURE.exec(file) ?? [];
    if (!stem) continue;
    const width = Number(digits);
    const known = widest.get(stem);
    const fits = width <= MAX_PICTURE_WIDTH;
    if (!known || (fits ? known.width > MAX_PICTURE_WIDTH || width > known.width : width < known.width)) {
      widest.set(stem, { file, width });
    }
  }
  return widest;
}

/** @returns a function that finds the copy's file for a file of the site */
function createLookup(files: string[]): (file: string) => string | undefined {
  const widest = widestPictures(files);
  const included = new Set(files.filter((file) => !EXCLUDED.test(file)));
  return (file) => {
    const [, stem, digits] = PICTURE.exec(file) ?? [];
    if (!stem) return included.has(file) ? file : undefined;
    const best = widest.get(stem);
    return best && (Number(digits) > best.width || !included.has(file)) ? best.file : file;
  };
}

/** Wraps a file in a script: the only way a page opened from a disk can read it. */
function asScript(path: string, content: Buffer | string): string {
  const isText = typeof content === 'string' || /\.(?:json|js|txt)$/.test(path);
  const text = content.toString(isText ? 'utf8' : 'base64');
  return `dalilProvide(${JSON.stringify(path)},${JSON.stringify(text)}${isText ? '' : ',true'});\n`;
}

async function writeInto(folder: string, file: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

/**
 * Builds the USB copy of a finished site: the same pages with the search, opened by a double-click.
 *
 * @param site the site's folder
 * @param folder an empty folder for the copy
 * @param base path the site is served under
 */
export async function buildUsb(site: string, folder: string, base: string): Promise<{ pages: number; bytes: number }> {
  const files = await filesBelow(site);
  const fileFor = createLookup(files);
  const read = (file: string) => readFile(join(site, file), 'utf8');
  const scripts = new Set<string>();
  let pages = 0;

  for (const file of files) {
    if (fileFor(file) !== file) continue;
    if (file.endsWith('.html')) {
      const html = await read(file);
      for (const [, address = ''] of html.matchAll(MODULE)) scripts.add(address.slice(base.length));
      await writeInto(folder, file, rewritePage(html, { base, file, fileFor, first: [`${USB_FOLDER}/runtime.js`] }));
      pages += 1;
    } else if (file.endsWith('.css')) {
      const font = (name: string) => readFile(join(site, dirname(file), name));
      await writeInto(folder, file, await rewriteStyle(await read(file), { base, file, font }));
    } else if (/^(?:search|list)\//.test(file)) {
      await writeInto(folder, `${USB_FOLDER}/${file}.js`, asScript(file, await readFile(join(site, file))));
    } else if (!/^_assets\/.*\.js$|\.woff2$/.test(file)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await copyFile(join(site, file), join(folder, file), constants.COPYFILE_FICLONE);
    }
  }

  const workers = new Set<string>();
  for (const file of files.filter((name) => /^_assets\/.*\.js$/.test(name))) {
    for (const [, worker = ''] of (await read(file)).matchAll(WORKER)) workers.add(worker);
  }
  for (const file of scripts) await writeInto(folder, file, `${await bundleScript(join(site, file))}\n`);
  for (const file of workers) {
    await writeInto(folder, `${USB_FOLDER}/${file}.js`, asScript(file, await bundleScript(join(site, file))));
  }
  await writeInto(folder, `${USB_FOLDER}/runtime.js`, `${await bundleScript(RUNTIME)}\n`);

  let bytes = 0;
  for (const file of await filesBelow(folder)) bytes += (await stat(join(folder, file))).size;
  return { pages, bytes };
}
