import { LANGUAGES, type Lang } from '../../../../model/languages.ts';
import { ORDER_CHANGED } from './badge.ts';
import { part, setText } from './dom.ts';
import { type MakerFacts, learn, makerOf, type Makers } from '../shared/order-data.ts';
import { groupByMaker, type ShownLine, totalOf } from './groups.ts';
import { keepMakers, keepOrder, keptMakers, keptOrder } from './saved-order.ts';
import { createCarrierList } from './order-carriers.ts';
import { createGroupList, type Desk, nameOf, setPrice } from './order-draw.ts';
import { createNotes } from './order-notes.ts';
import { receiveLists } from './order-received.ts';
import { shareList, showCounter } from './order-take-along.ts';
import type { ListWords } from '../shared/order-words.ts';
import { fill } from '../shared/message.ts';
import { isSame, type Order, setQuantity, wanted } from './order.ts';
import { shelf } from './default-storage.ts';
import { chosenTown, followTown } from './town-select.ts';

/** What the service worker kept when it was last asked for. */
async function keptCopy(address: string): Promise<Response | undefined> {
  return 'caches' in window ? caches.match(address) : undefined;
}

/** What the guide tells of a cooperative or a basket; undefined without a network. */
async function fetchMaker(address: string): Promise<MakerFacts | undefined> {
  // Asking without a network fills the console with errors; a copy on a stick needs none.
  const offline = location.protocol !== 'file:' && !navigator.onLine;
  const response = await (offline ? keptCopy(address) : fetch(address)).catch(() => undefined);
  return response?.ok ? ((await response.json()) as MakerFacts) : undefined;
}

/** What a list on paper says first, beside the town: when it was made. */
function today(lang: Lang): string {
  const { locale } = LANGUAGES[lang];
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', numberingSystem: 'latn' }).format(new Date());
}

function startList(root: HTMLElement): void {
  const words = JSON.parse(root.dataset['words'] ?? '{}') as ListWords;
  const desk: Desk = {
    root,
    words,
    lang: document.documentElement.lang as Lang,
    home: root.dataset['home'] ?? '',
    town: () => chosenTown()?.written,
  };
  const known = new Set(root.dataset['makers']?.split(' '));
  const drawGroups = createGroupList(desk);
  const drawCarriers = createCarrierList(desk);
  const notes = createNotes(desk, () => change(order.filter((line) => !missing().some((gone) => isSame(gone, line)))));

  let order: Order = keptOrder(shelf);
  let makers: Makers = keptMakers(shelf);
  const grouped = () => groupByMaker(order, makers, known);
  const missing = () => grouped().missing;
  const lines = (): ShownLine[] => grouped().groups.flatMap((group) => group.lines);

  function draw(): void {
    const { groups, missing: gone, unread } = grouped();
    const some = wanted(order).length > 0;
    drawGroups(groups);
    drawCarriers(groups, chosenTown());
    setPrice(part(root, 'total'), totalOf(lines()), words);
    part(root, 'aside')?.toggleAttribute('hidden', !some);
    part(root, 'empty')?.toggleAttribute('hidden', order.length > 0);
    notes.codes(gone, looking ? [] : unread);
    setText(part(root, 'paper'), [desk.town(), today(desk.lang)].filter(Boolean).join(' · '));
  }

  function change(next: Order): void {
    order = next;
    const where = keepOrder(shelf, order);
    keepMakers(shelf, makers, order);
    part(root, 'visit-only')?.toggleAttribute('hidden', where === 'kept' || order.length === 0);
    void look();
    draw();
    document.dispatchEvent(new Event(ORDER_CHANGED));
  }

  const asked = new Set<string>();
  let looking = false;

  /** Asks once for each cooperative and basket of the list what is sold today. */
  async function look(): Promise<void> {
    const codes = new Set(order.map(({ code }) => makerOf(code, known)));
    const news = [...codes].filter((code) => known.has(code) && !asked.has(code));
    if (news.length === 0) return;
    for (const code of news) asked.add(code);
    looking = true;
    const told = await Promise.all(news.map((code) => fetchMaker(`${root.dataset['files']}${code}.json`)));
    for (const [index, maker] of told.entries()) {
      if (maker) makers = learn(makers, maker);
      else asked.delete(news[index] ?? '');
    }
    looking = false;
    keepMakers(shelf, makers, order);
    draw();
  }

  function step(button: HTMLElement, by: number): void {
    const { code = '', size = '' } = button.closest<HTMLElement>('[data-code]')?.dataset ?? {};
    const shown = lines().find(({ line }) => isSame(line, { code, size }));
    if (!shown) return;
    change(setQuantity(order, shown.line, shown.line.quantity + by));
    const quantity = order.find((line) => isSame(line, shown.line))?.quantity ?? 0;
    setText(part(root, 'said'), fill(words.added, { name: nameOf(shown, desk), quantity }));
  }

  const actions: Record<string, (button: HTMLElement) => void> = {
    less: (button) => step(button, -1),
    more: (button) => step(button, 1),
    share: () => void shareList(order, desk),
    print: () => window.print(),
    counter: () => showCounter(lines(), totalOf(lines()), desk),
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
  receiveLists(desk, { order: () => order, change, note: notes.say });
  window.addEventListener('online', () => void look());
  // Another tab of the same guide: what it adds is here too.
  window.addEventListener('storage', () => {
    order = keptOrder(shelf);
    void look();
    draw();
  });
}

/** Brings the order list of the page to life. */
export function startListPage(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-list]')) startList(root);
}
