import { copyOf, part, place, setPhrase, setText } from './dom.ts';
import { phraseIn } from '../shared/order-data.ts';
import type { ShownLine, Total } from './groups.ts';
import { type Desk, setCode, setPrice, setSize } from './order-draw.ts';
import type { Order } from './order.ts';
import { encodeOrder } from './share-link.ts';

/** The address that opens this very list on another phone. */
export function linkTo(order: Order): string {
  const own = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  // A page on a stick is no address for another phone: the site's own is.
  const here = location.protocol === 'file:' && own ? own : `${location.origin}${location.pathname}`;
  return `${here}#${encodeOrder(order)}`;
}

/** Hands the link to the phone's own sharing; where there is none, copies it; where even that fails, shows it. */
export async function shareList(order: Order, { root, words }: Desk): Promise<void> {
  const address = linkTo(order);
  const shared = part(root, 'shared');
  const field = part(root, 'link');
  if (navigator.share) {
    // Someone who closes the phone's panel has changed their mind: nothing to say.
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

/** The sheet one holds up at a counter: codes and quantities that can be read from two metres. */
export function showCounter(lines: readonly ShownLine[], total: Total, { root, words, lang }: Desk): void {
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
