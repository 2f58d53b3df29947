/**
 * How a request is answered.
 * `page`: by the network, else by the copy, else by the page that explains.
 * `file`: named by content, so the copy is as good as the network.
 * `loose`: small things with a lasting name: by the network, else by the copy.
 * `leave`: as if there were no service worker.
 */
export type Way = 'page' | 'file' | 'loose' | 'leave';

/** What is read of a request. */
export interface Asked {
  method: string;
  mode: string;
  url: string;
  /** The `Range` header: parts of files are left to the network. */
  range: boolean;
}

/** Folders whose files are named by their content. */
const BY_CONTENT = /^(?:_assets|_fonts|_pictures|search)\/[^/]+\.\w+$/;
/** Pictures for messengers, which no page shows. */
const FOR_MESSENGERS = /-share\.jpg$/;
const LOOSE = /(?:^favicon\.svg|^icons\/[^/]+\.png|\.webmanifest|\.vcf)$/;
/** What is known of a cooperative or a basket that is on the order list. */
const ORDERED = /^list\/[\d-]+\.json$/;
const EXTENSION = /\.(\w+)$/;

/**
 * Decides how a request is answered.
 *
 * @param scope address of the site with its base: `https://example.org/guide/`
 */
export function wayOf({ method, mode, url, range }: Asked, scope: string): Way {
  if (method !== 'GET' || range || !url.startsWith(scope)) return 'leave';
  const path = url.slice(scope.length).replace(/[?#].*$/, '');
  if (LOOSE.test(path) || ORDERED.test(path)) return 'loose';
  if (BY_CONTENT.test(path)) return FOR_MESSENGERS.test(path) ? 'leave' : 'file';
  const extension = EXTENSION.exec(path)?.[1];
  // A PDF that is opened is a navigation too, and is not ours to keep.
  return mode === 'navigate' && (extension === undefined || extension === 'html') ? 'page' : 'leave';
}

/** Is it of use though no page names it? Only the order list does, by its code. */
export function isOrdered(url: string, scope: string): boolean {
  return url.startsWith(scope) && ORDERED.test(url.slice(scope.length));
}

/** A page has one copy, whatever query it was opened with: the query is read by its script. */
export function pageKey(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/**
 * The short address that an address is, as the list of a copy has it: `https://example.org/guide/p/202-01/#ar` →
 * `p/20201/`. Undefined for all others.
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

/** Other widths that may stand in for a picture that was never seen at this one, narrowest last. */
export function otherWidths(url: string): string[] {
  const [, stem, width] = /^(.*\/_pictures\/[\da-f]+-)(\d+)\.webp$/.exec(url) ?? [];
  if (!stem) return [];
  return [1280, 960, 640, 320].filter((other) => other !== Number(width)).map((other) => `${stem}${other}.webp`);
}
