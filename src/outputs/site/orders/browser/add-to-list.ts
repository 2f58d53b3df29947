import type { AddWords } from '../shared/add-words.ts';
import { ORDER_CHANGED } from './badge.ts';
import { setText } from './dom.ts';
import { type MakerFacts, phraseIn } from '../shared/order-data.ts';
import { keepMaker, keepOrder, keptOrder } from './saved-order.ts';
import { fill } from '../shared/message.ts';
import { addOne, quantityOf } from './order.ts';
import { shelf } from './default-storage.ts';
import type { Lang } from '../../../../model/languages.ts';

/** The button of a product's or a basket's page: one more of the chosen size on the list. */
function enhance(root: HTMLElement): void {
  const button = root.querySelector<HTMLButtonElement>('[data-add]');
  const label = root.querySelector<HTMLElement>('[data-add-label]');
  const status = root.querySelector<HTMLElement>('[data-add-status]');
  const see = root.querySelector<HTMLElement>('[data-add-see]');
  if (!button || !label || !status || !see) return;
  const maker = JSON.parse(root.dataset['maker'] ?? '') as MakerFacts;
  const words = JSON.parse(root.dataset['words'] ?? '') as AddWords;
  const lang = document.documentElement.lang as Lang;
  const [product] = maker.products;
  if (!product) return;

  const chosen = () => {
    const index = Number(root.querySelector<HTMLInputElement>('[name="size"]:checked')?.dataset['size'] ?? 0);
    const size = product.sizes[index] ?? product.sizes[0];
    return { size, wanted: { code: product.code, size: size?.key ?? '' } };
  };
  const show = () => {
    const quantity = quantityOf(keptOrder(shelf), chosen().wanted);
    setText(label, quantity > 0 ? fill(words.in, { quantity }) : words.add);
    button.classList.toggle('on', quantity > 0);
  };

  button.addEventListener('click', () => {
    const { size, wanted } = chosen();
    const before = keptOrder(shelf);
    const order = addOne(before, wanted);
    const where = keepOrder(shelf, order);
    keepMaker(shelf, maker, order);
    const parts = [product.name, ...(product.sizes.length > 1 && size ? [size.text] : [])];
    const name = parts.map((text) => phraseIn(text, lang).text).join(words.separator);
    const added = fill(words.added, { name, quantity: quantityOf(order, wanted) });
    const full = quantityOf(order, wanted) === quantityOf(before, wanted);
    setText(status, [full ? words.full : added, where === 'visit' ? words.visit : ''].filter(Boolean).join(' '));
    see.hidden = false;
    show();
    document.dispatchEvent(new Event(ORDER_CHANGED));
  });
  root.addEventListener('change', show);
  window.addEventListener('pageshow', show);
  show();
}

/** Brings the buttons "to my list" of the page to life. */
export function startAddButtons(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-maker]')) enhance(root);
}
