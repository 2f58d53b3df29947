import { setText } from '../../browser/dom.ts';
import { part, place } from './dom.ts';
import { fill, type MessageWords, withTown } from '../shared/message.ts';
import { isServed, nearest, nearness } from '../shared/town.ts';
import { type ChosenTown, followTown } from './town-select.ts';

/** Texts of a box about delivery; `{town}` is filled in. */
interface Words {
  here: string;
  nobody: string;
  nearTown: string;
  nearProvince: string;
}

/** Points of sale and stands on the page, outside the box or in its template. */
function pointsOf(box: HTMLElement): { key: string; within?: string; row: HTMLElement }[] {
  const template = box.querySelector<HTMLTemplateElement>('template[data-template="points"]');
  const shown = [...document.querySelectorAll<HTMLElement>('[data-place]')].filter((row) => !box.contains(row));
  const rows = [...shown, ...(template?.content.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
  return rows.map((row) => ({ key: row.dataset['place'] ?? '', within: row.dataset['within'], row }));
}

/**
 * Starts a list of distributors: those who deliver to the town come first; without any, nearby points of sale follow.
 */
function enhance(box: HTMLElement): (town: ChosenTown | undefined) => void {
  const answer = part(box, 'answer');
  const here = part(box, 'here');
  const elsewhere = part(box, 'elsewhere');
  const others = part(box, 'others');
  const nearTitle = part(box, 'near-title');
  const near = part(box, 'near');
  if (!answer || !here || !elsewhere || !others || !near || !nearTitle) return () => {};
  const words = JSON.parse(box.dataset['words'] ?? '{}') as Words;
  const rows = [...here.children] as HTMLElement[];
  const points = pointsOf(box);

  return (town) => {
    const serves = (row: HTMLElement) => !town || isServed(town, row.dataset['zones']?.split(' ') ?? []);
    const coming = rows.filter(serves);
    place(here, coming);
    place(
      others,
      rows.filter((row) => !coming.includes(row)),
    );
    elsewhere.hidden = coming.length === rows.length;
    const text = town ? fill(coming.length > 0 ? words.here : words.nobody, { town: town.said }) : '';
    setText(answer, text);
    answer.hidden = text === '';

    const close = town && coming.length === 0 ? nearest(town, points) : [];
    place(
      near,
      close.map(({ row }) => row.cloneNode(true) as HTMLElement),
    );
    const [first] = close;
    nearTitle.hidden = first === undefined;
    if (town && first) {
      const inTown = nearness(town, first) === 'town';
      setText(nearTitle, fill(inTown ? words.nearTown : words.nearProvince, { town: town.said }));
    }
  };
}

/** Adds the chosen town to prefilled messages. */
function followLinks(words: Pick<MessageWords, 'town'>): (town: ChosenTown | undefined) => void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-order-link]')];
  const typed = links.map((link) => link.href);
  return (town) => {
    for (const [index, link] of links.entries()) link.href = withTown(typed[index] ?? '', words, town?.written);
  };
}

/** Starts everything on the page that depends on the visitor's town. */
export function startDelivery(): void {
  const reactions = [...document.querySelectorAll<HTMLElement>('[data-delivery]')].map(enhance);
  const ways = [...document.querySelectorAll<HTMLElement>('[data-after-town]')];
  const townWords = document.querySelector<HTMLElement>('[data-town-words]')?.dataset['townWords'];
  if (townWords) reactions.push(followLinks({ town: townWords }));
  followTown((town) => {
    for (const react of reactions) react(town);
    for (const way of ways) {
      way.hidden = !town;
      if (town && way.dataset['afterTown']) setText(way, fill(way.dataset['afterTown'], { town: town.said }));
    }
  });
}
