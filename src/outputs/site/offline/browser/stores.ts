/** `pages` by address without query, `files` by address, `state` what is known of the copy itself. */
export type Store = 'pages' | 'files' | 'state';

/** Raise it when the stores change their meaning: old ones are then deleted. */
const FORMAT = 1;

// Several sites may share an origin (`https://name.github.io/…`), and each minds its own.
const prefix = (base: string) => `dalil ${base} `;

export function storeName(base: string, store: Store): string {
  return `${prefix(base)}${store} ${FORMAT}`;
}

/** Names of this site's stores that an earlier version of Dalil left behind. */
export function outdatedStores(names: string[], base: string): string[] {
  const current = (['pages', 'files', 'state'] as const).map((store) => storeName(base, store));
  return names.filter((name) => name.startsWith(prefix(base)) && !current.includes(name));
}

export function openStore(base: string, store: Store): Promise<Cache> {
  return caches.open(storeName(base, store));
}

/** Only whole answers of the site itself are kept: no error, no redirect, nothing of others. */
export function isKeepable({ status, type, redirected }: Pick<Response, 'status' | 'type' | 'redirected'>): boolean {
  return status === 200 && (type === 'basic' || type === 'default') && !redirected;
}

/** Keeps an answer. False when the device has no room left, which is never a reason to fail. */
export async function keep(cache: Cache, address: string, response: Response): Promise<boolean> {
  if (!isKeepable(response)) return false;
  try {
    await cache.put(address, response);
    return true;
  } catch {
    return false;
  }
}

const ANY = { ignoreSearch: true, ignoreVary: true } as const;

/** What is kept under an address, whatever its query. */
export async function kept(cache: Cache, address: string): Promise<Response | undefined> {
  return cache.match(address, ANY);
}

/** Fetches what is not kept yet. False when it could not be had or kept. */
export async function keepOnce(cache: Cache, address: string): Promise<boolean> {
  if (await kept(cache, address)) return true;
  try {
    return await keep(cache, address, await fetch(address));
  } catch {
    return false;
  }
}

/** Fetches again what may have changed; the browser asks the host whether it did. */
export async function keepAnew(cache: Cache, address: string): Promise<'kept' | 'gone' | 'failed'> {
  try {
    const response = await fetch(address, { cache: 'no-cache' });
    if (response.status === 404 || response.status === 410) {
      await cache.delete(address);
      return 'gone';
    }
    return (await keep(cache, address, response)) ? 'kept' : 'failed';
  } catch {
    return 'failed';
  }
}
