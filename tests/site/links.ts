import { attributes, type BuiltPage, filesIn, pagesIn } from './pages.ts';

/** Addresses that leave the site on purpose. */
const OUTSIDE = /^(?:tel:|mailto:|https:\/\/wa\.me\/)/;

function addressesOf({ html }: BuiltPage): string[] {
  const sets = [...attributes(html, 'srcset'), ...attributes(html, 'imagesrcset')];
  return [
    ...attributes(html, 'href'),
    ...attributes(html, 'src'),
    ...attributes(html, 'action'),
    ...sets.flatMap((set) => set.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')),
    ...['data-index', 'data-cards'].flatMap((name) => attributes(html, name)),
  ];
}

/**
 * Checks every address of a built site that is within the site.
 *
 * @param origin its public scheme and host
 * @param base the path it is served under, with a slash at both ends
 * @returns addresses that do not exist: `page -> address`
 */
export function brokenLinks(folder: string, origin: string, base: string): { broken: string[]; followed: number } {
  const files = new Set(filesIn(folder));
  const pages = new Map(pagesIn(folder).map((page) => [page.file, page]));
  const broken: string[] = [];
  let followed = 0;

  function check(page: BuiltPage, address: string): boolean {
    const url = new URL(address, `${origin}${base}${page.path}`);
    if (url.origin !== origin) return /^https:$/.test(url.protocol);
    followed += 1;
    if (!url.pathname.startsWith(base)) return false;
    const path = decodeURIComponent(url.pathname.slice(base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return false;
    if (!url.hash) return true;
    return attributes(pages.get(file)?.html ?? '', 'id').includes(decodeURIComponent(url.hash.slice(1)));
  }

  for (const page of pages.values()) {
    for (const address of addressesOf(page)) {
      if (!OUTSIDE.test(address) && !check(page, address)) broken.push(`${page.file} -> ${address}`);
    }
  }
  return { broken, followed };
}
