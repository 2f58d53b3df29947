import { savedCopyList } from './copy.ts';
import { openCache } from './caches.ts';

/** As many as a visitor looks through. */
const MAX_ENTRIES = 8;

/** Products and cooperatives among cached pages, the latest first. */
export function entriesAmong(urls: string[], root: string): string[] {
  return urls.filter((url) => /^(?:p|c)\/[^/]+\/$/.test(url.slice(root.length)) && url.startsWith(root)).reverse();
}

function fill(item: DocumentFragment, url: string, page: Document): void {
  const [link, name, code] = ['a', 'b', 'small'].map((tag) => item.querySelector<HTMLElement>(tag));
  link?.setAttribute('href', url);
  if (name) name.textContent = page.querySelector('h1')?.textContent?.trim() ?? url;
  const number = page.querySelector('main .code, main .seal b')?.textContent?.replace(/\s+/g, '');
  if (code && number) {
    const isolated = document.createElement('bdi');
    isolated.dir = 'ltr';
    isolated.textContent = number;
    code.append(isolated);
  }
  const source = page
    .querySelector('main img')
    ?.getAttribute('srcset')
    ?.split(/[\s,]+/)[0];
  if (!source) return;
  const image = document.createElement('img');
  image.src = source;
  image.alt = '';
  item.querySelector('.picture')?.append(image);
}

/** Lists the products and cooperatives that were visited. A full copy has every page, so the list is not shown. */
export async function showViewedPages(root: HTMLElement): Promise<void> {
  const { base = '/' } = root.dataset;
  const { lang } = document.documentElement;
  const list = root.querySelector('ul');
  const template = root.querySelector('template');
  if (!('caches' in window) || location.protocol === 'file:' || !list || !template) return;
  if (await savedCopyList(base, lang)) return;
  const pages = await openCache(base, 'pages');
  const urls = (await pages.keys()).map(({ url }) => url);
  const parser = new DOMParser();
  for (const url of entriesAmong(urls, new URL(`${base}${lang}/`, location.origin).href).slice(0, MAX_ENTRIES)) {
    const text = await (await pages.match(url))?.text();
    if (!text) continue;
    const item = template.content.cloneNode(true) as DocumentFragment;
    fill(item, url, parser.parseFromString(text, 'text/html'));
    list.append(item);
  }
  root.hidden = list.children.length === 0;
}
