import { counted } from '../../search/browser/counting.ts';
import { part, setText } from './dom.ts';
import type { Desk } from './order-draw.ts';
import { fill } from '../shared/message.ts';
import { merge, type Order, wanted } from './order.ts';
import { encodeOrder, orderInAddress } from './share-link.ts';

/** The list as it is, and a way to change it. */
interface Held {
  order: () => Order;
  change: (order: Order) => void;
  /** Says something that stays on the page. */
  note: (text: string) => void;
}

function forgetAddress(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

/**
 * A list that came by link: taken at once where one's own is empty, otherwise offered. Whatever the link holds, the
 * list one already has is never lost.
 */
export function receiveLists({ root, words }: Desk, { order, change, note }: Held): void {
  const panel = part(root, 'received');
  let offered: Order = [];

  const take = () => {
    change(merge(wanted(order()), offered));
    note(words.took);
  };
  const close = () => {
    panel?.toggleAttribute('hidden', true);
    forgetAddress();
  };
  const read = () => {
    const received = orderInAddress(location.hash);
    if (!received) return;
    if (received.order.length === 0) {
      if (!received.whole) note(words.unreadable);
      close();
      return;
    }
    if (!received.whole) note(words.damaged);
    if (encodeOrder(received.order) === encodeOrder(order())) {
      close();
      return;
    }
    offered = received.order;
    if (wanted(order()).length === 0) {
      take();
      close();
      return;
    }
    const products = counted(words.products, offered.length, document.documentElement.lang);
    setText(part(root, 'received-text'), fill(words.received, { products }));
    panel?.toggleAttribute('hidden', false);
  };

  panel?.querySelector('[data-do="take"]')?.addEventListener('click', () => {
    take();
    close();
  });
  panel?.querySelector('[data-do="ignore"]')?.addEventListener('click', close);
  window.addEventListener('hashchange', read);
  read();
}
