import type { CopyList } from '../shared/offline-data.ts';
import { refreshCached, cacheOnce, openCache } from './caches.ts';

/** Changes that complete the copy of one language; paths relative to the base. */
export interface CopyPlan {
  pages: string[];
  files: string[];
  /** Pages the site no longer has. */
  gone: string[];
}

/** Compares the site with the cache, so that only the difference is downloaded. */
export function planCopy(
  next: CopyList,
  old: CopyList | undefined,
  have: { pages: ReadonlySet<string>; files: ReadonlySet<string> },
): CopyPlan {
  const pages = Object.entries(next.pages)
    .filter(([path, mark]) => old?.pages[path] !== mark || !have.pages.has(path))
    .map(([path]) => path);
  return {
    pages,
    files: next.files.filter((file) => !have.files.has(file)),
    gone: Object.keys(old?.pages ?? {}).filter((path) => !(path in next.pages)),
  };
}

/** Concurrent requests: more do not speed up a slow network. */
const CONCURRENCY = 4;

async function eachOf(paths: string[], work: (path: string) => Promise<boolean>): Promise<boolean> {
  const left = paths.values();
  let succeeded = true;
  const worker = async () => {
    for (const path of left) {
      // After one failure the network is probably gone: skip the rest.
      if (!succeeded || !(await work(path))) succeeded = false;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return succeeded;
}

const copyListAddress = (base: string, lang: string) => `${base}offline/${lang}.json`;

/** The list of a complete copy in a language; undefined when there is none. */
export async function savedCopyList(base: string, lang: string): Promise<CopyList | undefined> {
  const response = await (await openCache(base, 'state')).match(copyListAddress(base, lang));
  return response && ((await response.json()) as CopyList);
}

async function pathsIn(base: string, store: 'pages' | 'files'): Promise<Set<string>> {
  const keys = await (await openCache(base, store)).keys();
  const root = new URL(base, location.origin).href;
  return new Set(keys.map(({ url }) => decodeURI(url.slice(root.length))));
}

/**
 * Downloads every page of a language, its search and its small pictures, or updates such a copy. After an interruption,
 * the next call downloads only the rest.
 *
 * @returns whether the copy is complete
 */
export async function downloadCopy(
  base: string,
  lang: string,
  progress: (done: number, all: number) => void,
): Promise<boolean> {
  const response = await fetch(copyListAddress(base, lang), { cache: 'no-cache' }).catch(() => undefined);
  if (!response?.ok) return false;
  const list = (await response.clone().json()) as CopyList;
  const [pages, files, state] = await Promise.all([
    openCache(base, 'pages'),
    openCache(base, 'files'),
    openCache(base, 'state'),
  ]);
  const have = { pages: await pathsIn(base, 'pages'), files: await pathsIn(base, 'files') };
  const plan = planCopy(list, await savedCopyList(base, lang), have);
  const all = plan.pages.length + plan.files.length;
  let done = 0;
  const counted = (success: boolean) => {
    if (success) progress(++done, all);
    return success;
  };
  progress(0, all);
  // Files first, so that a cached page is complete.
  const isComplete =
    (await eachOf(plan.files, async (path) => counted(await cacheOnce(files, base + path)))) &&
    (await eachOf(plan.pages, async (path) => counted((await refreshCached(pages, base + path)) !== 'failed')));
  if (!isComplete) return false;
  await Promise.all(plan.gone.map((path) => pages.delete(base + path)));
  await state.put(copyListAddress(base, lang), response);
  return true;
}

/** Deletes everything this site has cached, in all languages. */
export async function deleteCopy(base: string): Promise<void> {
  // The lists first: a partly deleted copy must not count as complete.
  for (const store of ['state', 'pages', 'files'] as const) {
    const cache = await openCache(base, store);
    await Promise.all((await cache.keys()).map((request) => cache.delete(request)));
  }
}
