/// <reference lib="webworker" />
import { keepEverything, keptList } from './copy.ts';
import { preferredLanguage } from '../../short/language.ts';
import type { BuildFacts, From, Message } from '../shared/offline-size.ts';
import { surplus, unneeded } from './prune.ts';
import { isOrdered, languageOf, otherWidths, pageKey, shortAddress, wayOf } from './request.ts';
import { keep, keepAnew, keepOnce, kept, openStore, outdatedStores } from './stores.ts';

// The service worker. It answers from the network when there is one, and from what was seen when there is none. Every
// failure of its own (no room, no store) leaves the site as it would be without it.

declare const self: ServiceWorkerGlobalScope;
/** Put there by build-offline.ts. */
declare const BUILD: BuildFacts;

const { base, languages, version } = BUILD;
const scope = new URL(base, self.location.origin).href;
/** A kept page is shown when the network has not answered by then. */
const PATIENCE = 6000;
/** Pictures kept unasked. */
const MOST_PICTURES = 300;
/** Where it is noted which version the copy was last brought to. */
const VERSION_NOTE = `${base}offline/version`;

/** Pages that were answered from the copy, by the id of their tab. */
const copies = new Map<string, From>();

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await Promise.all(outdatedStores(await caches.keys(), base).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { method, mode, url, headers } = event.request;
  const way = wayOf({ method, mode, url, range: headers.has('range') }, scope);
  if (way === 'page') event.respondWith(answerPage(event));
  else if (way === 'file') event.respondWith(answerFile(event));
  else if (way === 'loose') event.respondWith(answerLoose(event));
});

self.addEventListener('message', (event: ExtendableMessageEvent & { data: Message }) => {
  const { data, ports, source } = event;
  if (data.kind === 'visit') event.waitUntil(afterVisit(data));
  else ports[0]?.postMessage(copies.get((source as Client | null)?.id ?? '') ?? 'network');
});

/** An answer of the network, or nothing when it takes too long. */
function patiently(network: Promise<Response>): Promise<Response | undefined> {
  const tooLong = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  return Promise.race([network, tooLong]);
}

async function answerPage(event: FetchEvent): Promise<Response> {
  const { request, resultingClientId } = event;
  const pages = await openStore(base, 'pages');
  const copy = await kept(pages, request.url);
  let keeping: Promise<unknown> = Promise.resolve();
  const network = fetch(request).then((response) => {
    keeping = keep(pages, pageKey(request.url), response.clone());
    return response;
  });
  // What arrives after the copy was shown is kept for the next time.
  event.waitUntil(network.then(() => keeping).catch(() => undefined));
  let from: From = 'offline';
  try {
    const response = await (copy ? patiently(network) : network);
    // A host that is down is no better than no network.
    if (response && (response.status < 500 || !copy)) return response;
    from = 'slow';
  } catch {
    // No network: the copy answers.
  }
  copies.set(resultingClientId, from);
  return copy ?? (await longAddress(request.url)) ?? (await explanation(pages, request.url)) ?? Response.error();
}

/** A printed address names a page without its language: with everything kept, the list of the copy knows it. */
async function longAddress(url: string): Promise<Response | undefined> {
  const short = shortAddress(url, scope);
  if (short === undefined) return undefined;
  const lists = await Promise.all(languages.map(async (lang) => ({ lang, list: await keptList(base, lang) })));
  const known = lists.flatMap(({ lang, list }) => (list?.short?.[short] ? [{ lang, path: list.short[short] }] : []));
  const lang = preferredLanguage(
    known.map((one) => one.lang),
    new URL(url).hash,
    navigator.languages,
  );
  const target = known.find((one) => one.lang === lang) ?? known[0];
  return target && Response.redirect(`${scope}${target.lang}/${target.path}`);
}

/** The page that says what still works, in the language of the address or in any that was kept. */
async function explanation(pages: Cache, url: string): Promise<Response | undefined> {
  const own = languageOf(url, scope, languages);
  for (const lang of [own, ...languages]) {
    const page = await kept(pages, `${base}${lang}/offline/`);
    if (page) return page;
  }
  return undefined;
}

/** For a picture that was never seen: its place stays as it is, instead of a sign that something broke. */
function nothingToSee(): Response {
  const image = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>';
  return new Response(image, { headers: { 'Content-Type': 'image/svg+xml' } });
}

async function answerFile(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const files = await openStore(base, 'files');
  const copy = await kept(files, request.url);
  if (copy) return copy;
  try {
    const response = await fetch(request);
    event.waitUntil(keep(files, request.url, response.clone()));
    return response;
  } catch (error) {
    for (const address of otherWidths(request.url)) {
      const other = await kept(files, address);
      if (other) return other;
    }
    if (request.destination === 'image') return nothingToSee();
    throw error;
  }
}

async function answerLoose(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const files = await openStore(base, 'files');
  try {
    const response = await fetch(request);
    event.waitUntil(keep(files, request.url, response.clone()));
    return response;
  } catch (error) {
    const copy = await kept(files, request.url);
    if (copy) return copy;
    throw error;
  }
}

/** Keeps what a page has shown, then what is needed to go on without a network, then brings older copies up to date. */
async function afterVisit({ lang, page, files: seen, ahead }: Extract<Message, { kind: 'visit' }>): Promise<void> {
  const [pages, files] = await Promise.all([openStore(base, 'pages'), openStore(base, 'files')]);
  // Files first: a page that is kept should be whole.
  await Promise.all(
    seen
      .filter((url) => ['file', 'loose'].includes(wayOf({ method: 'GET', mode: 'no-cors', url, range: false }, scope)))
      .map((url) => keepOnce(files, url)),
  );
  await keepOnce(pages, pageKey(page));
  if (ahead) await keepAhead(languageOf(`${scope}${lang}/`, scope, languages), pages, files);
  if (ahead) await renew(pages, files);
}

/** What one is most likely to need next, in the language of the visit: the page that explains, search, list, home. */
const AHEAD = ['offline/', 'search/', 'list/', ''];

/** Keeps those pages and what they are made of. */
async function keepAhead(lang: BuildFacts['languages'][number], pages: Cache, files: Cache): Promise<void> {
  for (const path of [...BUILD.shell, ...(BUILD.search[lang] ?? [])]) await keepOnce(files, base + path);
  for (const path of AHEAD) await keepOnce(pages, `${base}${lang}/${path}`);
  const search = await kept(pages, `${base}${lang}/search/`);
  // What the search page names is what its first answer needs.
  const named = search ? ((await search.text()).match(/[^"]*\/search\/[\w.-]+\.\w+(?=")/g) ?? []) : [];
  for (const address of new Set(named)) await keepOnce(files, address);
}

let renewing: Promise<void> | undefined;

/** Once for each version of the site: fetches kept pages again, then drops what no page needs any more. */
async function renew(pages: Cache, files: Cache): Promise<void> {
  renewing ??= (async () => {
    const state = await openStore(base, 'state');
    const last = await (await state.match(VERSION_NOTE))?.text();
    if (last === version) return;
    if (last !== undefined && !(await renewed(pages, files))) return;
    await keep(state, VERSION_NOTE, new Response(version));
  })().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

/** False when the network failed on the way: it is tried again after the next visit. */
async function renewed(pages: Cache, files: Cache): Promise<boolean> {
  const whole: string[] = [];
  const listed = new Set<string>();
  for (const lang of languages) {
    if (!(await keptList(base, lang))) continue;
    if (!(await keepEverything(base, lang, () => undefined))) return false;
    const list = await keptList(base, lang);
    for (const file of list?.files ?? []) listed.add(scope + file);
    whole.push(`${scope}${lang}/`);
  }
  const others = (await pages.keys())
    .map(({ url }) => url)
    .filter((url) => !whole.some((folder) => url.startsWith(folder)));
  for (const url of others) if ((await keepAnew(pages, url)) === 'failed') return false;

  const texts = await Promise.all(others.map(async (url) => (await (await pages.match(url))?.text()) ?? ''));
  const candidates = (await files.keys())
    .map(({ url }) => url)
    .filter((url) => !listed.has(url) && !isOrdered(url, scope));
  const read = async (url: string) => (await (await files.match(url))?.text()) ?? '';
  const old = texts.length > 0 ? await unneeded(candidates, texts, read) : [];
  const pictures = candidates.filter((url) => url.includes('/_pictures/') && !old.includes(url));
  await Promise.all([...old, ...surplus(pictures, MOST_PICTURES)].map((url) => files.delete(url)));
  return true;
}
