import { keptOrder } from './saved-order.ts';
import { shelf } from './default-storage.ts';

/** Said on the document when this page has changed the list. */
export const ORDER_CHANGED = 'dalil:order';

function show(): void {
  const count = keptOrder(shelf).length;
  for (const badge of document.querySelectorAll<HTMLElement>('[data-list-count]')) {
    badge.hidden = count === 0;
    badge.textContent = String(count);
  }
}

/** Shows how many lines the list has, on every page, also when another tab changes it. */
export function startBadge(): void {
  // For browsers that do not tell style sheets whether scripts run.
  document.documentElement.classList.add('scripting');
  show();
  document.addEventListener(ORDER_CHANGED, show);
  window.addEventListener('storage', show);
  // Going back shows the page as it was left.
  window.addEventListener('pageshow', show);
}
