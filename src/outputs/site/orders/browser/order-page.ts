import { ordinalFirst } from '../../../../i18n/typography.ts';
import { LANGUAGES, type Lang } from '../../../../model/languages.ts';
import { ORDER_CHANGED } from './badge.ts';
import { setText } from '../../browser/dom.ts';
import { part } from './dom.ts';
import { type SellerData, mergeSellerData, sellerCodeOf, type Sellers } from '../shared/order-data.ts';
import { groupBySeller, type ShownLine, totalOf } from './groups.ts';
import { saveSellers, saveOrder, loadSellers, loadOrder } from './saved-order.ts';
import { createDelivererList } from './order-deliverers.ts';
import { createGroupList, type OrderView, nameOf, setPrice } from './order-draw.ts';
import { createNotices } from './order-notices.ts';
import { receiveSharedOrders } from './receive-order.ts';
import { shareOrder, showCounter } from './share-order.ts';
import type { OrderWords } from '../shared/order-words.ts';
import { fill } from '../shared/message.ts';
import { isSameItem, type Order, setQuantity, withoutEmptyLines } from './order.ts';
import { storage } from './default-storage.ts';
import { chosenTown, followTown } from './town-select.ts';

/** The copy in the service worker's cache, if there is one. */
async function cachedCopy(address: string): Promise<Response | undefined> {
  return 'caches' in window ? caches.match(address) : undefined;
}

/** Fetches the data of a cooperative or basket; undefined without a network. */
async function fetchSeller(address: string): Promise<SellerData | undefined> {
  // A request without a network would log an error. A USB copy needs no network.
  const offline = location.protocol !== 'file:' && !navigator.onLine;
  const response = await (offline ? cachedCopy(address) : fetch(address)).catch(() => undefined);
  return response?.ok ? ((await response.json()) as SellerData) : undefined;
}

/** The date on a printed order. */
function today(lang: Lang): string {
  const { locale } = LANGUAGES[lang];
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', numberingSystem: 'latn' }).format(new Date());
  return ordinalFirst(date, lang);
}

function startOrder(root: HTMLElement): void {
  const words = JSON.parse(root.dataset['words'] ?? '{}') as OrderWords;
  const view: OrderView = {
    root,
    words,
    lang: document.documentElement.lang as Lang,
    home: root.dataset['home'] ?? '',
    town: () => chosenTown()?.written,
  };
  const known = new Set(root.dataset['sellers']?.split(' '));
  const drawGroups = createGroupList(view);
  const drawDeliverers = createDelivererList(view);
  const notes = createNotices(view, () =>
    change(order.filter((line) => !missing().some((gone) => isSameItem(gone, line)))),
  );

  let order: Order = loadOrder(storage);
  let sellers: Sellers = loadSellers(storage);
  const grouped = () => groupBySeller(order, sellers, known);
  const missing = () => grouped().missing;
  const lines = (): ShownLine[] => grouped().groups.flatMap((group) => group.lines);

  function draw(): void {
    const { groups, missing: gone, unread } = grouped();
    const some = withoutEmptyLines(order).length > 0;
    drawGroups(groups);
    drawDeliverers(groups, chosenTown());
    setPrice(part(root, 'total'), totalOf(lines()), words);
    part(root, 'aside')?.toggleAttribute('hidden', !some);
    part(root, 'empty')?.toggleAttribute('hidden', order.length > 0);
    notes.codes(gone, looking ? [] : unread);
    setText(part(root, 'paper'), [view.town(), today(view.lang)].filter(Boolean).join(' · '));
  }

  function change(next: Order): void {
    order = next;
    const where = saveOrder(storage, order);
    saveSellers(storage, sellers, order);
    part(root, 'visit-only')?.toggleAttribute('hidden', where === 'saved' || order.length === 0);
    void look();
    draw();
    document.dispatchEvent(new Event(ORDER_CHANGED));
  }

  const asked = new Set<string>();
  let looking = false;

  /** Fetches the current data of each seller in the order, once. */
  async function look(): Promise<void> {
    const codes = new Set(order.map(({ code }) => sellerCodeOf(code, known)));
    const news = [...codes].filter((code) => known.has(code) && !asked.has(code));
    if (news.length === 0) return;
    for (const code of news) asked.add(code);
    looking = true;
    const told = await Promise.all(news.map((code) => fetchSeller(`${root.dataset['files']}${code}.json`)));
    for (const [index, seller] of told.entries()) {
      if (seller) sellers = mergeSellerData(sellers, seller);
      else asked.delete(news[index] ?? '');
    }
    looking = false;
    saveSellers(storage, sellers, order);
    draw();
  }

  function step(button: HTMLElement, by: number): void {
    const { code = '', size = '' } = button.closest<HTMLElement>('[data-code]')?.dataset ?? {};
    const shown = lines().find(({ line }) => isSameItem(line, { code, size }));
    if (!shown) return;
    change(setQuantity(order, shown.line, shown.line.quantity + by));
    const quantity = order.find((line) => isSameItem(line, shown.line))?.quantity ?? 0;
    setText(part(root, 'said'), fill(words.added, { name: nameOf(shown, view), quantity }));
  }

  const actions: Record<string, (button: HTMLElement) => void> = {
    less: (button) => step(button, -1),
    more: (button) => step(button, 1),
    share: () => void shareOrder(order, view),
    print: () => window.print(),
    counter: () => showCounter(lines(), totalOf(lines()), view),
    close: () => part<HTMLDialogElement>(root, 'counter')?.close(),
    clear: () => {
      change(order.map((line) => ({ ...line, quantity: 0 })));
      setText(part(root, 'said'), words.cleared);
    },
  };
  root.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('button[data-do]');
    if (button) actions[button.dataset['do'] ?? '']?.(button);
  });

  followTown(draw);
  change(order);
  receiveSharedOrders(view, { order: () => order, change, note: notes.say });
  window.addEventListener('online', () => void look());
  // Another tab of the same guide has changed the order.
  window.addEventListener('storage', () => {
    order = loadOrder(storage);
    void look();
    draw();
  });
}

/** Starts the order page. */
export function startOrderPage(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-list]')) startOrder(root);
}
