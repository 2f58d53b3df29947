import type { Card, Phrase } from './card.ts';
import { highlight } from './highlight.ts';

// Results are drawn by filling clones of templates that the page brings along. Data only ever becomes text.

function part(root: ParentNode, name: string): HTMLElement | null {
  return root.querySelector<HTMLElement>(`[data-part="${name}"]`);
}

function setPhrase(element: HTMLElement, { text, lang }: Phrase, found: ReadonlySet<string>): void {
  if (lang) {
    element.lang = lang;
    element.dir = 'auto';
  }
  element.replaceChildren(
    ...highlight(text, found).map((piece) => {
      if (!piece.marked) return piece.text;
      const mark = document.createElement('mark');
      mark.textContent = piece.text;
      return mark;
    }),
  );
}

/** A photo; else the tile of the chapter, which stands on the same page among the chapters; else a quiet box. */
function picture(card: Card, pictures: string): Element | undefined {
  if (card.picture) {
    const image = document.createElement('img');
    image.src = pictures + card.picture;
    image.alt = '';
    image.width = 320;
    image.height = 240;
    image.loading = 'lazy';
    image.decoding = 'async';
    return image;
  }
  const tile = card.motif && document.querySelector(`svg.motif[data-motif="${card.motif}"]`);
  const copy = tile?.cloneNode(true) as Element | undefined;
  copy?.classList.toggle('pale', card.kind === 'product');
  return copy;
}

/**
 * One result from a template: its parts are named by `data-part`, and those the card has nothing for are taken out.
 *
 * @param pictures address of the picture folder
 */
export function drawCard(
  template: HTMLTemplateElement,
  card: Card,
  found: ReadonlySet<string>,
  pictures: string,
): HTMLElement {
  const row = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  if (card.motif) row.dataset['motif'] = card.motif;
  row.dataset['kind'] = card.kind;

  const name = part(row, 'name');
  if (name) setPhrase(name, card.name, found);

  const line = part(row, 'line');
  for (const [index, phrase] of card.lines.entries()) {
    if (index > 0) line?.append(' · ');
    const span = document.createElement('span');
    setPhrase(span, phrase, found);
    line?.append(span);
  }

  const shown = picture(card, pictures);
  if (shown) part(row, 'picture')?.replaceChildren(shown);

  fillCall(part(row, 'call'), card, found);
  fillCode(part(row, 'code'), card);
  fillPrice(part(row, 'price'), part(row, 'ask'), card.price);
  return row;
}

/** A product's maker answers for it; everyone else for themselves. */
function fillCall(element: HTMLElement | null, { kind, tel, name, lines }: Card, found: ReadonlySet<string>): void {
  if (!tel || !element) {
    element?.remove();
    return;
  }
  element.setAttribute('href', `tel:${tel}`);
  const whom = part(element, 'call-name');
  if (whom) setPhrase(whom, (kind === 'product' ? lines[0] : undefined) ?? name, found);
}

/** The woven tag for `202-01`; the bare number for a cooperative. */
function fillCode(element: HTMLElement | null, { code }: Card): void {
  if (!code) {
    element?.remove();
    return;
  }
  const [cooperative = '', product] = code.split('-');
  const [first, hyphen, second] = element?.children ?? [];
  if (first) first.textContent = cooperative;
  if (product && second) second.textContent = product;
  else for (const rest of [hyphen, second]) rest?.remove();
}

function fillPrice(element: HTMLElement | null, ask: HTMLElement | null, price: Card['price']): void {
  if (price !== null) ask?.remove();
  if (!price || !element) {
    element?.remove();
    return;
  }
  for (const [name, text] of Object.entries(price)) {
    const place = part(element, name);
    if (place) place.textContent = text;
  }
  if (!price.size) for (const name of ['dot', 'size']) part(element, name)?.remove();
}
