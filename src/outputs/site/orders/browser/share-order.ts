import { setText } from '../../browser/dom.ts';
import { copyOf, part, place, setPhrase } from './dom.ts';
import { phraseIn } from '../../shared/phrase.ts';
import type { ShownLine, Total } from './groups.ts';
import { type OrderView, setCode, setPrice, setSize } from './order-draw.ts';
import type { Order } from './order.ts';
import { encodeOrder } from './share-link.ts';

/** The address that opens this order on another phone. */
export function linkTo(order: Order): string {
  const own = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  // From a USB copy, share the public address of the site.
  const here = location.protocol === 'file:' && own ? own : `${location.origin}${location.pathname}`;
  return `${here}#${encodeOrder(order)}`;
}

/** Shares the link through the phone's share panel, or else copies it, or else shows it. */
export async function shareOrder(order: Order, { root, words }: OrderView): Promise<void> {
  const address = linkTo(order);
  const shared = part(root, 'shared');
  const field = part(root, 'link');
  if (navigator.share) {
    // The promise rejects when the visitor closes the panel: no error.
    await navigator.share({ title: document.title, url: address }).catch(() => {});
    return;
  }
  const copied = await navigator.clipboard?.writeText(address).then(
    () => true,
    () => false,
  );
  if (shared) shared.hidden = !copied;
  setText(shared, copied ? words.copied : '');
  if (!field || copied) return;
  field.hidden = false;
  const input = field.querySelector('input');
  if (input) input.value = address;
  input?.select();
}

/** Opens the sheet to show at a counter: codes and quantities that can be read from two metres. */
export function showCounter(lines: readonly ShownLine[], total: Total, { root, words, lang }: OrderView): void {
  const sheet = part<HTMLDialogElement>(root, 'counter');
  const host = part(root, 'counter-lines');
  if (!sheet || !host) return;
  const wanted = lines.filter(({ line }) => line.quantity > 0);
  place(
    host,
    wanted.map(({ line, product, size }) => {
      const element = copyOf(root, 'counter-line');
      setCode(element, line.code);
      setText(part(element, 'quantity'), `× ${line.quantity}`);
      setPhrase(part(element, 'name'), phraseIn(product.name, lang));
      setSize(part(element, 'size'), phraseIn(size.text, lang));
      return element;
    }),
  );
  setPrice(part(root, 'counter-total'), total, words);
  sheet.showModal();
}
