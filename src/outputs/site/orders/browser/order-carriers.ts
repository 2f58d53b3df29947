import { type Carrier, loads } from './carriers.ts';
import { part, place, setText } from './dom.ts';
import { phraseIn } from '../shared/order-data.ts';
import type { Group } from './groups.ts';
import { type Desk, messageFor } from './order-draw.ts';
import { fill, whatsappAddress } from '../shared/message.ts';
import { nearest, nearness } from '../shared/town.ts';
import type { ChosenTown } from './town-select.ts';

interface Row extends Carrier {
  element: HTMLElement;
  whatsapp?: string;
}

function readRow(element: HTMLElement): Row {
  const { zones = '', makers = '', baskets = '', minimum, whatsapp } = element.dataset;
  return {
    element,
    zones: zones.split(' '),
    makers: makers === 'all' ? 'all' : new Set(makers.split(' ')),
    baskets: new Set(baskets.split(' ')),
    minimum: minimum === undefined ? undefined : Number(minimum),
    whatsapp,
  };
}

/** "All to one distributor": who comes to the town, what each would bring and leave, with the message typed. */
export function createCarrierList(desk: Desk): (groups: readonly Group[], town: ChosenTown | undefined) => void {
  const { root, words, lang } = desk;
  const host = part(root, 'carriers');
  const answer = part(root, 'carrier-answer');
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
    const found = town ? loads(rows, groups, town) : [];
    for (const { carrier, brought, left, belowMinimum, sum, asked } of found) {
      const names = left.map(({ maker }) => `${phraseIn(maker.name, lang).text} (${maker.code})`);
      const text = names.length === 0 ? words.whole : fill(words.left, { makers: names.join(words.separator) });
      carrier.element.hidden = false;
      setText(part(carrier.element, 'brings'), text);
      part(carrier.element, 'below')?.toggleAttribute('hidden', !belowMinimum);
      const lines = brought.flatMap((group) => group.lines);
      const message = messageFor(lines, { sum, asked }, desk);
      if (carrier.whatsapp) {
        part(carrier.element, 'write')?.setAttribute('href', whatsappAddress(carrier.whatsapp, message));
      }
    }
    place(
      host,
      found.map(({ carrier }) => carrier.element),
    );
    const nobody = town !== undefined && found.length === 0;
    answer.hidden = !nobody;
    setText(answer, nobody ? fill(words.nobody, { town: town.said }) : '');
    part(root, 'town-help')?.toggleAttribute('hidden', town !== undefined);
    showNearby(nobody ? town : undefined);
  };
}
