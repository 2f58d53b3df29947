import type { Card } from '../shared/card.ts';
import { setAttribute, setHidden, setText } from './dom.ts';
import type { MarkedCard, MarkedPhrase } from './protocol.ts';

// A row of results is made once from a template that the page brings along, and filled again with every answer. What
// stays the same is not touched: with each letter typed, a slow phone lays out no more than what changed. Data only ever
// becomes text.

/** One row, and how to fill it. */
export interface Row {
  element: HTMLElement;
  show: (card: MarkedCard) => void;
  /** Where it leads now, behind the language: `p/202-01/`. */
  path: () => string;
}

/** Text and marks in turn, as the pieces are. */
function setPhrase(element: HTMLElement | null, { pieces, lang }: MarkedPhrase): void {
  if (!element) return;
  setAttribute(element, 'lang', lang);
  setAttribute(element, 'dir', lang && 'auto');
  for (const [at, piece] of pieces.entries()) {
    const node = element.childNodes[at];
    if (at % 2 === 1) setText((node as Element) ?? element.appendChild(document.createElement('mark')), piece);
    else if (!node) element.append(piece);
    else if ((node as Text).data !== piece) (node as Text).data = piece;
  }
  while (element.childNodes.length > pieces.length) element.lastChild?.remove();
}

/** The tiles of the chapters that stand on the page, by motif: looked for once, for a page may have a thousand rows. */
const tiles = new Map<string, Element | null>();

function tileOnPage(motif: string): Element | null {
  const known = tiles.get(motif) ?? document.querySelector(`svg.motif[data-motif="${motif}"]`);
  tiles.set(motif, known);
  return known;
}

/** A photo; else the tile of the chapter, which stands on the same page among the chapters; else a quiet box. */
function createPicture(place: HTMLElement, pictures: string): (card: MarkedCard) => void {
  let image: HTMLImageElement | undefined;
  let tile: Element | undefined;
  const put = (shown: Element | undefined) => {
    if (shown !== place.firstElementChild) place.replaceChildren(...(shown ? [shown] : []));
  };
  const photo = (file: string) => {
    if (!image) {
      image = document.createElement('img');
      Object.assign(image, { alt: '', width: 320, height: 240, loading: 'lazy', decoding: 'async' });
    }
    setAttribute(image, 'src', pictures + file);
    return image;
  };
  /** All tiles are drawn of the same shapes: another chapter's has other outlines. */
  const tileOf = (motif: string, pale: boolean) => {
    const drawn = tileOnPage(motif);
    if (!drawn) return undefined;
    tile ??= drawn.cloneNode(true) as Element;
    // A row is used again for another letter: its tile takes the colours of the new chapter along with its shapes.
    setAttribute(tile, 'data-motif', motif);
    for (const [at, shape] of [...drawn.children].entries()) {
      const own = tile.children[at];
      if (own) setAttribute(own, 'd', shape.getAttribute('d') ?? undefined);
    }
    if (tile.classList.contains('pale') !== pale) tile.classList.toggle('pale');
    return tile;
  };
  return ({ picture, motif, kind }) => {
    // On the picture alone: the colours of a chapter are inherited, and the rest of the row has none of them.
    setAttribute(place, 'data-motif', motif);
    put(picture ? photo(picture) : motif && tileOf(motif, kind === 'product'));
  };
}

/**
 * Makes a row from a template whose parts are named by `data-part`. What a card has nothing for is hidden.
 *
 * @param home language of the site, `/ar/`; with `pictures`, the address of the picture folder
 */
export function createRow(template: HTMLTemplateElement, { home, pictures }: { home: string; pictures: string }): Row {
  const element = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const part = (name: string) => element.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [link, name, line, call, callName, number] = ['link', 'name', 'line', 'call', 'call-name', 'number'].map(part);
  const place = part('picture');
  const showPicture = place && createPicture(place, pictures);
  const showCode = createCode(part('code'));
  const showPrice = createPrice(part);
  name?.replaceChildren();

  const showLines = (lines: readonly MarkedPhrase[]) => {
    if (!line) return;
    for (const [at, phrase] of lines.entries()) {
      if (!line.children[at]) line.append(...(at > 0 ? [' · '] : []), document.createElement('span'));
      setPhrase(line.children[at] as HTMLElement, phrase);
    }
    while (line.children.length > lines.length) line.lastChild?.remove();
    if (line.lastChild?.nodeType === Node.TEXT_NODE) line.lastChild.remove();
  };

  let path = '';
  return {
    element,
    path: () => path,
    show(card) {
      path = card.path;
      setAttribute(element, 'data-kind', card.kind);
      if (link) setAttribute(link, 'href', home + path);
      setPhrase(name ?? null, card.name);
      showLines(card.lines);
      showPicture?.(card);
      showCode(card.code);
      showPrice(card.price);
      setHidden(call, !card.call);
      if (!call || !card.call) return;
      setAttribute(call, 'href', `tel:${card.call.e164}`);
      setText(number, card.call.national);
      // A product's maker answers for it; everyone else for themselves.
      setPhrase(callName ?? null, (card.kind === 'product' ? card.lines[0] : undefined) ?? card.name);
    },
  };
}

/** The woven tag for `202-01`; the bare number for a cooperative. */
function createCode(element: HTMLElement | null): (code: string | undefined) => void {
  const [first, hyphen, second] = [...(element?.children ?? [])] as HTMLElement[];
  return (code) => {
    setHidden(element, !code);
    const [cooperative = '', product = ''] = code?.split('-') ?? [];
    setText(first, cooperative);
    setText(second, product);
    for (const rest of [hyphen, second]) setHidden(rest, !product);
    first?.classList.toggle('alone', !product);
  };
}

function createPrice(part: (name: string) => HTMLElement | null): (price: Card['price']) => void {
  const [known, ask, dot] = ['price', 'ask', 'dot'].map(part);
  const places = (['figure', 'unit', 'size'] as const).map((name) => ({ name, place: part(name) }));
  return (price) => {
    setHidden(ask, price !== null);
    setHidden(known, !price);
    setHidden(dot, !price?.size);
    for (const { name, place } of places) setText(place, price?.[name] ?? '');
  };
}
