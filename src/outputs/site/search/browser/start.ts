import { LANGS } from '../../../../model/languages.ts';
import { createClient, type SearchClient } from './client.ts';
import { enhanceBox } from './combobox.ts';
import { enhancePage } from './page.ts';

/** What a search box tells its script, and the elements it works on. */
export interface Box {
  root: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  client: SearchClient;
  /** Language, direction and folders of the site, with a slash at the end: `/guide/ar/`, `/guide/_pictures/`. */
  home: string;
  pictures: string;
}

function boxOf(root: HTMLElement): Box | undefined {
  const form = root.querySelector('form');
  const input = root.querySelector<HTMLInputElement>('input[type="search"]');
  const { index, home = '', pictures = '' } = root.dataset;
  const lang = LANGS.find((one) => one === document.documentElement.lang);
  if (!form || !input || !index || !lang) return undefined;
  return { root, form, input, client: createClient({ index, lang }), home, pictures };
}

/** Brings every search box of the page to life. */
export function startSearchBoxes(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) {
    const box = boxOf(root);
    if (!box) continue;
    // The index comes when someone is about to type, not with the page.
    box.input.addEventListener('focus', () => box.client.open(), { once: true });
    const page = root.closest<HTMLElement>('[data-search-page]');
    if (page) enhancePage(box, page);
    else enhanceBox(box);
  }
}
