/** Caches of the site: `pages` by address without query, `files` by address, `state` for lists and the version. */
export type CacheKind = 'pages' | 'files' | 'state';

/** Raise it when the content of the caches changes its meaning: old caches are then deleted. */
const FORMAT = 1;

// Several sites may share an origin (`https://name.github.io/…`), so cache names contain the base path.
const prefix = (base: string) => `dalil ${base} `;

export function cacheName(base: string, kind: CacheKind): string {
  return `${prefix(base)}${kind} ${FORMAT}`;
}

/** Names of this site's caches from earlier versions of Dalil. */
export function outdatedCaches(names: string[], base: string): string[] {
  const current = (['pages', 'files', 'state'] as const).map((kind) => cacheName(base, kind));
  return names.filter((name) => name.startsWith(prefix(base)) && !current.includes(name));
}

export function openCache(base: string, kind: CacheKind): Promise<Cache> {
  return caches.open(cacheName(base, kind));
}

/** Only complete responses of the site itself are cached: no errors, redirects or other origins. */
export function isCacheable({ status, type, redirected }: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  return status === 200 && (type === 'basic' || type === 'default') && !redirected;
}

/** @returns false when the response was not cached, for example because storage is full: never a reason to fail */
export async function cacheResponse(cache: Cache, address: string, response: Response): Promise<boolean> {
  if (!isCacheable(response)) return false;
  try {
    await cache.put(address, response);
    return true;
  } catch {
    return false;
  }
}

const ANY = { ignoreSearch: true, ignoreVary: true } as const;

/** The cached response for an address, whatever its query. */
export async function fromCache(cache: Cache, address: string): Promise<Response | undefined> {
  return cache.match(address, ANY);
}

/** Fetches an address unless it is cached. False when it could not be fetched or cached. */
export async function cacheOnce(cache: Cache, address: string): Promise<boolean> {
  if (await fromCache(cache, address)) return true;
  try {
    return await cacheResponse(cache, address, await fetch(address));
  } catch {
    return false;
  }
}

/** Fetches an address again and replaces its cached response. */
export async function refreshCached(cache: Cache, address: string): Promise<'cached' | 'gone' | 'failed'> {
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    if (response.status === 404 || response.status === 410) {
      await cache.delete(address);
      return 'gone';
    }
    return (await cacheResponse(cache, address, response)) ? 'cached' : 'failed';
  } catch {
    return 'failed';
  }
}
