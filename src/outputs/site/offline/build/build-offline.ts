import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Lang } from '../../../../model/languages.ts';
import { bundleScript } from '../../bundle.ts';
import { filesBelow, contentHashOf } from '../../files.ts';
import { copyList, searchFilesFor, shellFiles } from './copy-list.ts';
import type { WorkerBuild, CopySize, CopyList } from '../shared/offline-data.ts';

const WORKER = fileURLToPath(new URL('../browser/worker.ts', import.meta.url));
const compress = promisify(gzip);

/** Bytes. Larger search files are fetched when needed, not prefetched. */
const MAX_PREFETCHED_SEARCH = 600_000;
/** Pages compressed to estimate how well all of them compress: enough for two digits. */
const SAMPLE_SIZE = 150;

/** File types that hosts send as they are; they compress the others. */
const isCompressed = (file: string) => /\.(?:webp|woff2|png|jpg)$/.test(file);

async function sum(files: string[], size: (file: string) => Promise<number>): Promise<number> {
  let total = 0;
  for (const file of files) total += await size(file);
  return total;
}

/** Bytes sent for some files of the site, estimated from a sample of its pages. */
async function sentBytes(folder: string, files: string[]): Promise<number> {
  const whole = async (file: string) => (await stat(join(folder, file))).size;
  const sent = async (file: string) =>
    isCompressed(file) ? whole(file) : (await compress(await readFile(join(folder, file)))).length;
  const pages = files.filter((file) => file.endsWith('.html'));
  const step = Math.max(1, Math.floor(pages.length / SAMPLE_SIZE));
  const some = pages.filter((_, index) => index % step === 0);
  const share = some.length === 0 ? 1 : (await sum(some, sent)) / (await sum(some, whole));
  const others = files.filter((file) => !file.endsWith('.html'));
  return Math.round((await sum(pages, whole)) * share + (await sum(others, sent)));
}

/**
 * Adds the offline files to a finished site: the service worker, and for each language the list of a full copy.
 *
 * @param folder the site, complete but for these files
 * @param short page address of each short address
 */
export async function buildOffline(
  folder: string,
  { base, languages, short }: { base: string; languages: Lang[]; short: CopyList['short'] },
): Promise<void> {
  const files = await filesBelow(folder);
  const hashes = new Map<string, string>();
  for (const file of files) hashes.set(file, contentHashOf(await readFile(join(folder, file))));
  const version = contentHashOf([...hashes].flat().join('\n'));
  const build: WorkerBuild = { version, base, languages, shell: shellFiles(files), search: {} };
  const size: CopySize = { version, bytes: {} };

  await mkdir(join(folder, 'offline'), { recursive: true });
  for (const lang of languages) {
    const list: CopyList = copyList(files, {
      lang,
      languages,
      version,
      hash: (file) => (hashes.get(file) ?? '').slice(0, 8),
      short,
    });
    const pages = Object.keys(list.pages);
    const search = searchFilesFor(files, lang, languages);
    const searchBytes = await sum(search, async (file) => (await stat(join(folder, file))).size);
    build.search[lang] = searchBytes <= MAX_PREFETCHED_SEARCH ? search : [];
    size.bytes[lang] = await sentBytes(folder, [...pages.map((path) => `${path}index.html`), ...list.files]);
    await writeFile(join(folder, 'offline', `${lang}.json`), JSON.stringify(list));
  }
  await writeFile(join(folder, 'offline', 'facts.json'), JSON.stringify(size));
  const worker = await bundleScript(WORKER);
  await writeFile(join(folder, 'sw.js'), `const BUILD=${JSON.stringify(build)};\n${worker}\n`);
}
