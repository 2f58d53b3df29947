import { type Deliverer, deliveryOffers } from './delivery-offers.ts';
import { setText } from '../../browser/dom.ts';
import { part, place } from './dom.ts';
import { phraseIn } from '../../shared/phrase.ts';
import type { SellerGroup } from './groups.ts';
import { type OrderView, messageFor } from './order-draw.ts';
import { fill, whatsappAddress } from '../shared/message.ts';
import { nearest, nearness } from '../shared/town.ts';
import type { ChosenTown } from './town-select.ts';

interface Row extends Deliverer {
  element: HTMLElement;
  whatsapp?: string;
}

function readRow(element: HTMLElement): Row {
  const { zones = '', sellers = '', baskets = '', minimum, whatsapp } = element.dataset;
  return {
    element,
    zones: zones.split(' '),
    sellers: sellers === 'all' ? 'all' : new Set(sellers.split(' ')),
    baskets: new Set(baskets.split(' ')),
    minimum: minimum === undefined ? undefined : Number(minimum),
    whatsapp,
  };
}

/** "All to one distributor": those who deliver to the town, their part of the order, and a prefilled message. */
export function createDelivererList(
  view: OrderView,
): (groups: readonly SellerGroup[], town: ChosenTown | undefined) => void {
  const { root, words, lang } = view;
  const host = part(root, 'deliverers');
  const answer = part(root, 'deliverer-answer');
  const nearTitle = part(root, 'near-title');
  const near = part(root, 'near');
  if (!host || !answer || !nearTitle || !near) return () => {};
  const rows = ([...host.children] as HTMLElement[]).map(readRow);
  const template = root.querySelector<HTMLTemplateElement>('template[data-template="points"]');
  const points = [...(template?.content.querySelectorAll<HTMLElement>('[data-place]') ?? [])].map((row) => ({
    key: row.dataset['place'] ?? '',
    within: row.dataset['within'],
    row,
  }));

  const showNearby = (town: ChosenTown | undefined) => {
    const close = town ? nearest(town, points) : [];
    place(
      near,
      close.map(({ row }) => row.cloneNode(true) as HTMLElement),
    );
    nearTitle.hidden = close.length === 0;
    const inTown = town && close[0] && nearness(town, close[0]) === 'town';
    setText(nearTitle, fill(inTown ? words.nearTown : words.nearProvince, { town: town?.said ?? '' }));
  };

  return (groups, town) => {
    const found = town ? deliveryOffers(rows, groups, town) : [];
    for (const { deliverer, brought, left, belowMinimum, sum, asked } of found) {
      const names = left.map(({ seller }) => `${phraseIn(seller.name, lang).text} (${seller.code})`);
      const text = names.length === 0 ? words.whole : fill(words.left, { makers: names.join(words.separator) });
      deliverer.element.hidden = false;
      setText(part(deliverer.element, 'brings'), text);
      part(deliverer.element, 'below')?.toggleAttribute('hidden', !belowMinimum);
      const lines = brought.flatMap((group) => group.lines);
      const message = messageFor(lines, { sum, asked }, view);
      if (deliverer.whatsapp) {
        part(deliverer.element, 'write')?.setAttribute('href', whatsappAddress(deliverer.whatsapp, message));
      }
    }
    place(
      host,
      found.map(({ deliverer }) => deliverer.element),
    );
    const nobody = town !== undefined && found.length === 0;
    answer.hidden = !nobody;
    setText(answer, nobody ? fill(words.nobody, { town: town.said }) : '');
    part(root, 'town-help')?.toggleAttribute('hidden', town !== undefined);
    showNearby(nobody ? town : undefined);
  };
}
