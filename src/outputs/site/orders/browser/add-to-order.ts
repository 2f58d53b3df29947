import type { AddWords } from '../shared/add-words.ts';
import { ORDER_CHANGED } from './badge.ts';
import { setText } from '../../browser/dom.ts';
import { phraseIn } from '../../shared/phrase.ts';
import type { SellerData } from '../shared/order-data.ts';
import { saveSeller, saveOrder, loadOrder } from './saved-order.ts';
import { fill } from '../shared/message.ts';
import { addOne, quantityOf } from './order.ts';
import { storage } from './default-storage.ts';
import type { Lang } from '../../../../model/languages.ts';

/** Starts the button on the page of a product or basket, which adds one of the chosen size to the order. */
function enhance(root: HTMLElement): void {
  const button = root.querySelector<HTMLButtonElement>('[data-add]');
  const label = root.querySelector<HTMLElement>('[data-add-label]');
  const status = root.querySelector<HTMLElement>('[data-add-status]');
  const see = root.querySelector<HTMLElement>('[data-add-see]');
  if (!button || !label || !status || !see) return;
  const seller = JSON.parse(root.dataset['seller'] ?? '') as SellerData;
  const words = JSON.parse(root.dataset['words'] ?? '') as AddWords;
  const lang = document.documentElement.lang as Lang;
  const [product] = seller.products;
  if (!product) return;

  const chosen = () => {
    const index = Number(root.querySelector<HTMLInputElement>('[name="size"]:checked')?.dataset['size'] ?? 0);
    const size = product.sizes[index] ?? product.sizes[0];
    return { size, wanted: { code: product.code, size: size?.key ?? '' } };
  };
  const show = () => {
    const quantity = quantityOf(loadOrder(storage), chosen().wanted);
    setText(label, quantity > 0 ? fill(words.in, { quantity }) : words.add);
    button.classList.toggle('on', quantity > 0);
  };

  button.addEventListener('click', () => {
    const { size, wanted } = chosen();
    const before = loadOrder(storage);
    const order = addOne(before, wanted);
    const where = saveOrder(storage, order);
    saveSeller(storage, seller, order);
    const parts = [product.name, ...(product.sizes.length > 1 && size ? [size.text] : [])];
    const name = parts.map((text) => phraseIn(text, lang).text).join(words.separator);
    const added = fill(words.added, { name, quantity: quantityOf(order, wanted) });
    const full = quantityOf(order, wanted) === quantityOf(before, wanted);
    setText(status, [full ? words.full : added, where === 'session' ? words.visit : ''].filter(Boolean).join(' '));
    see.hidden = false;
    show();
    document.dispatchEvent(new Event(ORDER_CHANGED));
  });
  root.addEventListener('change', show);
  window.addEventListener('pageshow', show);
  show();
}

/** Starts the buttons "Add to my list" of the page. */
export function startAddButtons(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-seller]')) enhance(root);
}
