import { formatCount } from '../../shared/format-count.ts';
import { setText } from '../../browser/dom.ts';
import { part } from './dom.ts';
import type { OrderView } from './order-draw.ts';
import { fill } from '../shared/message.ts';
import { mergeOrders, type Order, withoutEmptyLines } from './order.ts';
import { encodeOrder, orderInAddress } from './share-link.ts';

/** Access to the visitor's own order. */
interface OwnOrder {
  order: () => Order;
  change: (order: Order) => void;
  /** Adds a notice to the page. */
  note: (text: string) => void;
}

function forgetAddress(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

/**
 * Receives an order from a link. It is taken at once when the visitor's own order is empty, and otherwise offered: the
 * own order is never lost.
 */
export function receiveSharedOrders({ root, words }: OrderView, { order, change, note }: OwnOrder): void {
  const panel = part(root, 'received');
  let offered: Order = [];

  const take = () => {
    change(mergeOrders(withoutEmptyLines(order()), offered));
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
    if (withoutEmptyLines(order()).length === 0) {
      take();
      close();
      return;
    }
    const products = formatCount(words.products, offered.length, document.documentElement.lang);
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
