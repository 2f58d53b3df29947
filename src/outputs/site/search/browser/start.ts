import { startCombobox } from './combobox.ts';
import { readSearchBox } from './search-box.ts';
import { startSearchPage } from './search-page.ts';

/** Starts every search box of the page. */
export function startSearchBoxes(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) {
    const box = readSearchBox(root);
    if (!box) continue;
    // The index is fetched when a visitor is about to type, not with the page.
    box.input.addEventListener('focus', () => box.client.open(), { once: true });
    const page = root.closest<HTMLElement>('[data-search-page]');
    if (page) startSearchPage(box, page);
    else startCombobox(box);
  }
}
