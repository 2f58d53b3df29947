import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Lang } from '../../../../model/languages.ts';
import { bundleScript } from '../../bundle.ts';
import { filesBelow, markOf } from '../../files.ts';
import { copyList, searchFilesFor, shellFiles } from './copy-list.ts';
import type { BuildFacts, CopyFacts, CopyList } from '../shared/offline-size.ts';

const WORKER = fileURLToPath(new URL('../browser/worker.ts', import.meta.url));
const compress = promisify(gzip);

/** A search larger than this is fetched as it is used, not ahead. */
const SEARCH_AHEAD = 600_000;
/** Pages measured to know how well all of them compress: enough for two digits. */
const MEASURED = 150;

/** What hosts send as it is; the rest they compress. */
const isCompressed = (file: string) => /\.(?:webp|woff2|png|jpg)$/.test(file);

async function sum(files: string[], size: (file: string) => Promise<number>): Promise<number> {
  let total = 0;
  for (const file of files) total += await size(file);
  return total;
}

/** Bytes that are sent for files of the site. Of many pages, some are measured and speak for the rest. */
async function sentBytes(folder: string, files: string[]): Promise<number> {
  const whole = async (file: string) => (await stat(join(folder, file))).size;
  const sent = async (file: string) =>
    isCompressed(file) ? whole(file) : (await compress(await readFile(join(folder, file)))).length;
  const pages = files.filter((file) => file.endsWith('.html'));
  const step = Math.max(1, Math.floor(pages.length / MEASURED));
  const some = pages.filter((_, index) => index % step === 0);
  const share = some.length === 0 ? 1 : (await sum(some, sent)) / (await sum(some, whole));
  const others = files.filter((file) => !file.endsWith('.html'));
  return Math.round((await sum(pages, whole)) * share + (await sum(others, sent)));
}

/**
 * Adds to a finished site what makes it work without a network: the service worker, and for each language the list of
 * everything there is to keep.
 *
 * @param folder the site, with every file but these
 * @param short where short addresses lead
 */
export async function buildOffline(
  folder: string,
  { base, languages, short }: { base: string; languages: Lang[]; short: CopyList['short'] },
): Promise<void> {
  const files = await filesBelow(folder);
  const marks = new Map<string, string>();
  for (const file of files) marks.set(file, markOf(await readFile(join(folder, file))));
  const version = markOf([...marks].flat().join('\n'));
  const facts: BuildFacts = { version, base, languages, shell: shellFiles(files), search: {} };
  const copies: CopyFacts = { version, bytes: {} };

  await mkdir(join(folder, 'offline'), { recursive: true });
  for (const lang of languages) {
    const list: CopyList = copyList(files, {
      lang,
      languages,
      version,
      mark: (file) => (marks.get(file) ?? '').slice(0, 8),
      short,
    });
    const pages = Object.keys(list.pages);
    const search = searchFilesFor(files, lang, languages);
    const ahead = await sum(search, async (file) => (await stat(join(folder, file))).size);
    facts.search[lang] = ahead <= SEARCH_AHEAD ? search : [];
    copies.bytes[lang] = await sentBytes(folder, [...pages.map((path) => `${path}index.html`), ...list.files]);
    await writeFile(join(folder, 'offline', `${lang}.json`), JSON.stringify(list));
  }
  await writeFile(join(folder, 'offline', 'facts.json'), JSON.stringify(copies));
  const worker = await bundleScript(WORKER);
  await writeFile(join(folder, 'sw.js'), `const BUILD=${JSON.stringify(facts)};\n${worker}\n`);
}
