import { setAttribute, setHidden, setText } from '../../browser/dom.ts';
import type { ResultCard } from '../shared/result-card.ts';
import type { HighlightedCard, HighlightedPhrase } from './protocol.ts';

// A result row is created once from a template in the page, and filled again with every answer. Data only ever becomes
// text, never markup.

export interface ResultRow {
  element: HTMLElement;
  show: (card: HighlightedCard) => void;
  /** Page address of the current card, after the language: `p/202-01/`. */
  path: () => string;
}

/** Draws the pieces of a phrase: text nodes, with a `mark` for every second piece. */
function setPhrase(element: HTMLElement | null, { pieces, lang }: HighlightedPhrase): void {
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

/** Chapter tiles of the page, by motif. Each is looked up once, for a page may have a thousand rows. */
const tiles = new Map<string, Element | null>();

function tileOnPage(motif: string): Element | null {
  const known = tiles.get(motif) ?? document.querySelector(`svg.motif[data-motif="${motif}"]`);
  tiles.set(motif, known);
  return known;
}

/** Shows a photo, or else the chapter's tile, copied from the page's list of chapters, or else an empty box. */
function createPicture(host: HTMLElement, pictures: string): (card: HighlightedCard) => void {
  let image: HTMLImageElement | undefined;
  let tile: Element | undefined;
  const put = (shown: Element | undefined) => {
    if (shown !== host.firstElementChild) host.replaceChildren(...(shown ? [shown] : []));
  };
  const photo = (file: string) => {
    if (!image) {
      image = document.createElement('img');
      Object.assign(image, { alt: '', width: 320, height: 240, loading: 'lazy', decoding: 'async' });
    }
    setAttribute(image, 'src', pictures + file);
    return image;
  };
  /** All tiles have the same number of shapes, so one tile can take the outlines of another. */
  const tileOf = (motif: string, pale: boolean) => {
    const drawn = tileOnPage(motif);
    if (!drawn) return undefined;
    tile ??= drawn.cloneNode(true) as Element;
    // The row may have shown another chapter: its tile takes the new colours with the new shapes.
    setAttribute(tile, 'data-motif', motif);
    for (const [at, shape] of [...drawn.children].entries()) {
      const own = tile.children[at];
      if (own) setAttribute(own, 'd', shape.getAttribute('d') ?? undefined);
    }
    if (tile.classList.contains('pale') !== pale) tile.classList.toggle('pale');
    return tile;
  };
  return ({ picture, motif, kind }) => {
    // Chapter colours are inherited: set them on the picture only, not on the row.
    setAttribute(host, 'data-motif', motif);
    put(picture ? photo(picture) : motif && tileOf(motif, kind === 'product'));
  };
}

/**
 * Creates a row from a template whose parts are named by `data-part`. Parts without data are hidden.
 *
 * @param addresses `home` of the language, `/ar/`, and the folder `pictures`
 */
export function createResultRow(
  template: HTMLTemplateElement,
  { home, pictures }: { home: string; pictures: string },
): ResultRow {
  const element = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const part = (name: string) => element.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [link, name, line, call, callName, number] = ['link', 'name', 'line', 'call', 'call-name', 'number'].map(part);
  const host = part('picture');
  const showPicture = host && createPicture(host, pictures);
  const showCode = createCode(part('code'));
  const showPrice = createPrice(part);
  name?.replaceChildren();

  const showLines = (lines: readonly HighlightedPhrase[]) => {
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
      // A product has the number of its cooperative; every other entry has its own.
      setPhrase(callName ?? null, (card.kind === 'product' ? card.lines[0] : undefined) ?? card.name);
    },
  };
}

/** Shows a code as its two halves, `202-01`, or as the number of a cooperative alone. */
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

function createPrice(part: (name: string) => HTMLElement | null): (price: ResultCard['price']) => void {
  const [known, ask, dot] = ['price', 'ask', 'dot'].map(part);
  const places = (['figure', 'unit', 'size'] as const).map((name) => ({ name, place: part(name) }));
  return (price) => {
    setHidden(ask, price !== null);
    setHidden(known, !price);
    setHidden(dot, !price?.size);
    for (const { name, place } of places) setText(place, price?.[name] ?? '');
  };
}
