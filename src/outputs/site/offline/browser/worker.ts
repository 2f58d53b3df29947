/// <reference lib="webworker" />
import { downloadCopy, savedCopyList } from './copy.ts';
import { preferredLanguage } from '../../short/language.ts';
import type { WorkerBuild, PageSource, WorkerMessage } from '../shared/offline-data.ts';
import { oldestBeyond, unusedFiles } from './unused-files.ts';
import { isOrderData, languageOf, otherWidths, pageKey, shortAddress, strategyFor } from './request.ts';
import { cacheResponse, refreshCached, cacheOnce, fromCache, openCache, outdatedCaches } from './caches.ts';

// The service worker. It answers from the network, or without one from the cache. When the worker itself fails (storage
// full or forbidden), the site works as it would without it.

declare const self: ServiceWorkerGlobalScope;
/** Defined by build-offline.ts. */
declare const BUILD: WorkerBuild;

const { base, languages, version } = BUILD;
const scope = new URL(base, self.location.origin).href;
/** Milliseconds after which a cached page is shown instead of waiting for the network. */
const NETWORK_TIMEOUT = 6000;
/** Cached pictures besides those of a full copy. */
const MAX_PICTURES = 300;
/** Cache key of the version that the cache was last updated to. */
const VERSION_NOTE = `${base}offline/version`;

/** Sources of pages that came from the cache, by the client id of their tab. */
const pageSources = new Map<string, PageSource>();

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await Promise.all(outdatedCaches(await caches.keys(), base).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url, headers } = event.request;
  const strategy = strategyFor({ method, mode, url, range: headers.has('range') }, scope);
  if (strategy === 'page') event.respondWith(answerPage(event));
  else if (strategy === 'cache-first') event.respondWith(answerCacheFirst(event));
  else if (strategy === 'network-first') event.respondWith(answerNetworkFirst(event));
});

self.addEventListener('message', (event: ExtendableMessageEvent & { data: WorkerMessage }) => {
  const { data, ports, source } = event;
  if (data.kind === 'visit') event.waitUntil(afterVisit(data));
  else ports[0]?.postMessage(pageSources.get((source as Client | null)?.id ?? '') ?? 'network');
});

/** The network's response, or undefined when it takes too long. */
function withTimeout(network: Promise<Response>): Promise<Response | undefined> {
  const tooLong = new Promise<undefined>((resolve) => setTimeout(resolve, NETWORK_TIMEOUT));
  return Promise.race([network, tooLong]);
}

async function answerPage(event: FetchEvent): Promise<Response> {
  const { request, resultingClientId } = event;
  const pages = await openCache(base, 'pages');
  const copy = await fromCache(pages, request.url);
  let caching: Promise<unknown> = Promise.resolve();
  const network = fetch(request).then((response) => {
    caching = cacheResponse(pages, pageKey(request.url), response.clone());
    return response;
  });
  // A response that arrives after the cached page was shown is cached for the next visit.
  event.waitUntil(network.then(() => caching).catch(() => undefined));
  let from: PageSource = 'offline';
  try {
    const response = await (copy ? withTimeout(network) : network);
    // A server error is treated like a missing network.
    if (response && (response.status < 500 || !copy)) return response;
    from = 'slow';
  } catch {
    // No network: use the cache.
  }
  pageSources.set(resultingClientId, from);
  return copy ?? (await redirectFromShort(request.url)) ?? (await offlinePage(pages, request.url)) ?? Response.error();
}

/** Redirects a short address, which has no language, with the list of a full copy. */
async function redirectFromShort(url: string): Promise<Response | undefined> {
  const short = shortAddress(url, scope);
  if (short === undefined) return undefined;
  const lists = await Promise.all(languages.map(async (lang) => ({ lang, list: await savedCopyList(base, lang) })));
  const known = lists.flatMap(({ lang, list }) => (list?.short?.[short] ? [{ lang, path: list.short[short] }] : []));
  const lang = preferredLanguage(
    known.map((one) => one.lang),
    new URL(url).hash,
    navigator.languages,
  );
  const target = known.find((one) => one.lang === lang) ?? known[0];
  return target && Response.redirect(`${scope}${target.lang}/${target.path}`);
}

/** The page that explains what works offline, in the language of the address or in any cached one. */
async function offlinePage(pages: Cache, url: string): Promise<Response | undefined> {
  const own = languageOf(url, scope, languages);
  for (const lang of [own, ...languages]) {
    const page = await fromCache(pages, `${base}${lang}/offline/`);
    if (page) return page;
  }
  return undefined;
}

/** An empty picture in place of one that is not cached, instead of the browser's icon for broken pictures. */
function emptyImage(): Response {
  const image = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
  return new Response(image, { headers: { 'Content-Type': 'image/svg+xml' } });
}

async function answerCacheFirst(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const files = await openCache(base, 'files');
  const copy = await fromCache(files, request.url);
  if (copy) return copy;
  try {
    const response = await fetch(request);
    event.waitUntil(cacheResponse(files, request.url, response.clone()));
    return response;
  } catch (error) {
    for (const address of otherWidths(request.url)) {
      const other = await fromCache(files, address);
      if (other) return other;
    }
    if (request.destination === 'image') return emptyImage();
    throw error;
  }
}

async function answerNetworkFirst(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const files = await openCache(base, 'files');
  try {
    const response = await fetch(request);
    event.waitUntil(cacheResponse(files, request.url, response.clone()));
    return response;
  } catch (error) {
    const copy = await fromCache(files, request.url);
    if (copy) return copy;
    throw error;
  }
}

/** Caches a visited page with its files, prefetches the most likely next pages, then updates older copies. */
async function afterVisit({
  lang,
  page,
  files: loaded,
  ahead,
}: Extract<WorkerMessage, { kind: 'visit' }>): Promise<void> {
  const [pages, files] = await Promise.all([openCache(base, 'pages'), openCache(base, 'files')]);
  // Files first, so that a cached page is complete.
  await Promise.all(
    loaded
      .filter((url) =>
        ['cache-first', 'network-first'].includes(
          strategyFor({ method: 'GET', mode: 'no-cors', url, range: false }, scope),
        ),
      )
      .map((url) => cacheOnce(files, url)),
  );
  await cacheOnce(pages, pageKey(page));
  if (ahead) await prefetch(languageOf(`${scope}${lang}/`, scope, languages), pages, files);
  if (ahead) await updateOnce(pages, files);
}

/** Pages that visitors are likely to need next: the offline page, search, order and home. */
const PREFETCHED_PAGES = ['offline/', 'search/', 'list/', ''];

/** Caches those pages and their files. */
async function prefetch(lang: WorkerBuild['languages'][number], pages: Cache, files: Cache): Promise<void> {
  for (const path of [...BUILD.shell, ...(BUILD.search[lang] ?? [])]) await cacheOnce(files, base + path);
  for (const path of PREFETCHED_PAGES) await cacheOnce(pages, `${base}${lang}/${path}`);
  const search = await fromCache(pages, `${base}${lang}/search/`);
  // The search page contains the addresses of the files that a first query needs.
  const named = search ? ((await search.text()).match(/[^"]*\/search\/[\w.-]+\.\w+(?=")/g) ?? []) : [];
  for (const address of new Set(named)) await cacheOnce(files, address);
}

let updating: Promise<void> | undefined;

/** Updates the cache once for each version of the site: refreshes pages, then deletes files that no page needs. */
async function updateOnce(pages: Cache, files: Cache): Promise<void> {
  updating ??= (async () => {
    const state = await openCache(base, 'state');
    const last = await (await state.match(VERSION_NOTE))?.text();
    if (last === version) return;
    if (last !== undefined && !(await updateCopies(pages, files))) return;
    await cacheResponse(state, VERSION_NOTE, new Response(version));
  })().finally(() => {
    updating = undefined;
  });
  return updating;
}

/** @returns false when the network failed; the next visit tries again */
async function updateCopies(pages: Cache, files: Cache): Promise<boolean> {
  const copiedFolders: string[] = [];
  const listed = new Set<string>();
  for (const lang of languages) {
    if (!(await savedCopyList(base, lang))) continue;
    if (!(await downloadCopy(base, lang, () => undefined))) return false;
    const list = await savedCopyList(base, lang);
    for (const file of list?.files ?? []) listed.add(scope + file);
    copiedFolders.push(`${scope}${lang}/`);
  }
  const others = (await pages.keys())
    .map(({ url }) => url)
    .filter((url) => !copiedFolders.some((folder) => url.startsWith(folder)));
  for (const url of others) if ((await refreshCached(pages, url)) === 'failed') return false;

  const texts = await Promise.all(others.map(async (url) => (await (await pages.match(url))?.text()) ?? ''));
  const candidates = (await files.keys())
    .map(({ url }) => url)
    .filter((url) => !listed.has(url) && !isOrderData(url, scope));
  const read = async (url: string) => (await (await files.match(url))?.text()) ?? '';
  const old = texts.length > 0 ? await unusedFiles(candidates, texts, read) : [];
  const pictures = candidates.filter((url) => url.includes('/_pictures/') && !old.includes(url));
  await Promise.all([...old, ...oldestBeyond(pictures, MAX_PICTURES)].map((url) => files.delete(url)));
  return true;
}
