import type { CopyList } from '../shared/offline-size.ts';
import { keepAnew, keepOnce, openStore } from './stores.ts';

/** What has to be done for the copy of one language to be whole; paths relative to the base. */
export interface CopyPlan {
  pages: string[];
  files: string[];
  /** Pages the site no longer has. */
  gone: string[];
}

/** Compares what the site has with what is kept, so that only the difference is fetched. */
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

/** Requests at once: more does not make a slow network faster. */
const AT_ONCE = 4;

async function eachOf(paths: string[], work: (path: string) => Promise<boolean>): Promise<boolean> {
  const left = paths.values();
  let whole = true;
  const worker = async () => {
    for (const path of left) {
      // Without a network the rest would fail one by one.
      if (!whole || !(await work(path))) whole = false;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return whole;
}

const listAddress = (base: string, lang: string) => `${base}offline/${lang}.json`;

/** The list of what is kept in a language; undefined when not everything is. */
export async function keptList(base: string, lang: string): Promise<CopyList | undefined> {
  const response = await (await openStore(base, 'state')).match(listAddress(base, lang));
  return response && ((await response.json()) as CopyList);
}

async function pathsIn(base: string, store: 'pages' | 'files'): Promise<Set<string>> {
  const keys = await (await openStore(base, store)).keys();
  const root = new URL(base, location.origin).href;
  return new Set(keys.map(({ url }) => decodeURI(url.slice(root.length))));
}

/**
 * Keeps every page of a language, its search and its small pictures, or brings such a copy up to date. What was kept
 * stays kept when it is interrupted; the next time only the rest is fetched.
 *
 * @returns whether the copy is whole
 */
export async function keepEverything(
  base: string,
  lang: string,
  progress: (done: number, all: number) => void,
): Promise<boolean> {
  const response = await fetch(listAddress(base, lang), { cache: 'no-cache' }).catch(() => undefined);
  if (!response?.ok) return false;
  const list = (await response.clone().json()) as CopyList;
  const [pages, files, state] = await Promise.all([
    openStore(base, 'pages'),
    openStore(base, 'files'),
    openStore(base, 'state'),
  ]);
  const have = { pages: await pathsIn(base, 'pages'), files: await pathsIn(base, 'files') };
  const plan = planCopy(list, await keptList(base, lang), have);
  const all = plan.pages.length + plan.files.length;
  let done = 0;
  const counted = (success: boolean) => {
    if (success) progress(++done, all);
    return success;
  };
  progress(0, all);
  // Files first: a page that is kept should be whole.
  const whole =
    (await eachOf(plan.files, async (path) => counted(await keepOnce(files, base + path)))) &&
    (await eachOf(plan.pages, async (path) => counted((await keepAnew(pages, base + path)) !== 'failed')));
  if (!whole) return false;
  await Promise.all(plan.gone.map((path) => pages.delete(base + path)));
  await state.put(listAddress(base, lang), response);
  return true;
}

/** Forgets everything this site has kept, in all languages. */
export async function forgetEverything(base: string): Promise<void> {
  // The list first: a copy that is half gone must not pass for a whole one.
  for (const store of ['state', 'pages', 'files'] as const) {
    const cache = await openStore(base, store);
    await Promise.all((await cache.keys()).map((request) => cache.delete(request)));
  }
}
