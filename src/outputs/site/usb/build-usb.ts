import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleScript } from '../bundle.ts';
import { filesBelow } from '../files.ts';
import { pageOnDisk } from './html.ts';
import { styleOnDisk } from './style.ts';

const CARRIED = fileURLToPath(new URL('./usb-runtime.ts', import.meta.url));
/** Folder of what only the copy has. */
const OWN = '_usb';
/** Pictures no wider than this are taken along: good on a phone, and a stick is slow. */
const WIDEST = 640;

/** What only a host, a search engine or a messenger reads, and pages about the network. */
const LEFT =
  /^(?:sw\.js|404\.html|robots\.txt|sitemap\.xml|_headers|\.htaccess|\.nojekyll|(?:offline|icons|p|c)\/.*|[a-z]{2}\/offline\/.*|.*\.webmanifest|.*-share\.jpg)$/;
const PICTURE = /^(_pictures\/[\da-f]+-)(\d+)\.webp$/;
const MODULE = /<script type="module" src="([^"]+)"/g;
const WORKER = /new Worker\(new URL\(.*?\/(_assets\/[\w.-]+\.js)/g;

/** The widest picture on the stick by its stem; one that has no narrow width comes as it is. */
function widestPictures(files: string[]): Map<string, { file: string; width: number }> {
  const widest = new Map<string, { file: string; width: number }>();
  for (const file of files) {
    const [, stem, digits] = PICTURE.exec(file) ?? [];
    if (!stem) continue;
    const width = Number(digits);
    const known = widest.get(stem);
    const fits = width <= WIDEST;
    if (!known || (fits ? known.width > WIDEST || width > known.width : width < known.width)) {
      widest.set(stem, { file, width });
    }
  }
  return widest;
}

/** Which file of the copy stands for one of the site. */
function createLookup(files: string[]): (file: string) => string | undefined {
  const widest = widestPictures(files);
  const there = new Set(files.filter((file) => !LEFT.test(file)));
  return (file) => {
    const [, stem, digits] = PICTURE.exec(file) ?? [];
    if (!stem) return there.has(file) ? file : undefined;
    const most = widest.get(stem);
    return most && (Number(digits) > most.width || !there.has(file)) ? most.file : file;
  };
}

/** A file in a script: the only way a page on a disk can read one. */
function handedOver(path: string, content: Buffer | string): string {
  const isText = typeof content === 'string' || /\.(?:json|js|txt)$/.test(path);
  const text = content.toString(isText ? 'utf8' : 'base64');
  return `dalilCarry(${JSON.stringify(path)},${JSON.stringify(text)}${isText ? '' : ',true'});\n`;
}

async function writeInto(folder: string, file: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

/**
 * Makes from a finished site the copy that is carried by hand: the same pages, opened by double-click, with the search.
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
      await writeInto(folder, file, pageOnDisk(html, { base, file, fileFor, first: [`${OWN}/carried.js`] }));
      pages += 1;
    } else if (file.endsWith('.css')) {
      const font = (name: string) => readFile(join(site, dirname(file), name));
      await writeInto(folder, file, await styleOnDisk(await read(file), { base, file, font }));
    } else if (/^(?:search|list)\//.test(file)) {
      await writeInto(folder, `${OWN}/${file}.js`, handedOver(file, await readFile(join(site, file))));
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
    await writeInto(folder, `${OWN}/${file}.js`, handedOver(file, await bundleScript(join(site, file))));
  }
  await writeInto(folder, `${OWN}/carried.js`, `${await bundleScript(CARRIED)}\n`);

  let bytes = 0;
  for (const file of await filesBelow(folder)) bytes += (await stat(join(folder, file))).size;
  return { pages, bytes };
}
