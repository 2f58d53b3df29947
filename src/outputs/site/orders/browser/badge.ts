import { loadOrder } from './saved-order.ts';
import { storage } from './default-storage.ts';

/** Event on the document when this page has changed the order. */
export const ORDER_CHANGED = 'dalil:order';

function show(): void {
  const count = loadOrder(storage).length;
  for (const badge of document.querySelectorAll<HTMLElement>('[data-list-count]')) {
    badge.hidden = count === 0;
    badge.textContent = String(count);
  }
}

/** Shows the number of order lines on every page, also when another tab changes the order. */
export function startBadge(): void {
  // For browsers without the media feature `scripting`.
  document.documentElement.classList.add('scripting');
  show();
  document.addEventListener(ORDER_CHANGED, show);
  window.addEventListener('storage', show);
  // Going back shows a cached page with an old count.
  window.addEventListener('pageshow', show);
}
