/**
 * How the service worker answers a request.
 * `page`: from the network, else from the cache, else with the offline page.
 * `cache-first`: the file name contains a hash, so a cached file is never outdated.
 * `network-first`: small files with a permanent name: from the network, else from the cache.
 * `ignore`: as if there were no service worker.
 */
export type CacheStrategy = 'page' | 'cache-first' | 'network-first' | 'ignore';

/** The properties of a request that decide its strategy. */
export interface RequestSummary {
  method: string;
  mode: string;
  url: string;
  /** Whether it has a `Range` header: parts of files come from the network. */
  range: boolean;
}

/** Folders of files whose names contain a hash of their content. */
const CONTENT_ADDRESSED = /^(?:_assets|_fonts|_pictures|search)\/[^/]+\.\w+$/;
/** Link previews for messengers, which no page shows. */
const SHARE_IMAGE = /-share\.jpg$/;
const NETWORK_FIRST = /(?:^favicon\.svg|^icons\/[^/]+\.png|\.webmanifest|\.vcf)$/;
/** Order data of a cooperative or basket. */
const ORDER_DATA = /^list\/[\d-]+\.json$/;
const EXTENSION = /\.(\w+)$/;

/**
 * Decides how to answer a request.
 *
 * @param scope address of the site with its base: `https://example.org/guide/`
 */
export function strategyFor({ method, mode, url, range }: RequestSummary, scope: string): CacheStrategy {
  if (method !== 'GET' || range || !url.startsWith(scope)) return 'ignore';
  const path = url.slice(scope.length).replace(/[?#].*$/, '');
  if (NETWORK_FIRST.test(path) || ORDER_DATA.test(path)) return 'network-first';
  if (CONTENT_ADDRESSED.test(path)) return SHARE_IMAGE.test(path) ? 'ignore' : 'cache-first';
  const extension = EXTENSION.exec(path)?.[1];
  // Opening a PDF is a navigation too, but PDFs are not cached.
  return mode === 'navigate' && (extension === undefined || extension === 'html') ? 'page' : 'ignore';
}

/** Whether an address is order data, which no page links to: the order page fetches it by code. */
export function isOrderData(url: string, scope: string): boolean {
  return url.startsWith(scope) && ORDER_DATA.test(url.slice(scope.length));
}

/** Cache key of a page: its address without the query, which only its script reads. */
export function pageKey(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/**
 * Normalises a short address, as in the list of a copy: `https://example.org/guide/p/202-01/#ar` → `p/20201/`.
 * Undefined for other addresses.
 */
export function shortAddress(url: string, scope: string): string | undefined {
  if (!url.startsWith(scope)) return undefined;
  const [, folder, code] = /^([pc])\/([\d-]+)(?:\/(?:index\.html)?)?(?:[?#]|$)/.exec(url.slice(scope.length)) ?? [];
  return code && `${folder}/${code.replaceAll('-', '')}/`;
}

/** The language of an address, or the first of the site: `https://example.org/guide/fr/c/` → `fr`. */
export function languageOf<Lang extends string>(url: string, scope: string, languages: readonly Lang[]): Lang {
  const segment = url.startsWith(scope) ? url.slice(scope.length).split(/[/?#]/)[0] : undefined;
  const found = languages.find((lang) => lang === segment) ?? languages[0];
  if (found === undefined) throw new Error('A site has a language');
  return found;
}

/** Addresses of the same picture in other widths, widest first. */
export function otherWidths(url: string): string[] {
  const [, stem, width] = /^(.*\/_pictures\/[\da-f]+-)(\d+)\.webp$/.exec(url) ?? [];
  if (!stem) return [];
  return [1280, 960, 640, 320].filter((other) => other !== Number(width)).map((other) => `${stem}${other}.webp`);
}
