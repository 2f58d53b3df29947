import { formatNumber } from '../../../../i18n/number.ts';
import type { Lang } from '../../../../model/languages.ts';
import { setText } from '../../browser/dom.ts';
import { copyOf, part, place, setPhrase } from './dom.ts';
import { type Phrase, phraseIn } from '../../shared/phrase.ts';
import type { SellerGroup, ShownLine, Total } from './groups.ts';
import type { OrderWords } from '../shared/order-words.ts';
import { fill, orderMessage, whatsappAddress } from '../shared/message.ts';

/** The order page, as the functions that draw its parts need it. */
export interface OrderView {
  root: HTMLElement;
  words: OrderWords;
  lang: Lang;
  /** `/guide/ar/`. */
  home: string;
  /** The chosen town as messages name it. */
  town: () => string | undefined;
}

/** Shows a total, `455 درهم`, and whether some prices are on request. */
export function setPrice(element: HTMLElement | null, { sum, asked }: Total, { unit, asked: more }: OrderWords): void {
  if (!element) return;
  const figure = document.createElement('bdi');
  figure.dir = 'ltr';
  figure.textContent = formatNumber(sum);
  const small = document.createElement('small');
  const nothing = sum === 0 && asked;
  small.textContent = nothing ? more : asked ? `${unit} + ${more}` : unit;
  element.replaceChildren(...(nothing ? [] : [figure, ' ']), small);
}

/** Shows a size. Its number is isolated left to right, for Arabic. */
export function setSize(element: HTMLElement | null, phrase: Phrase): void {
  setPhrase(element, phrase);
  const [, before = '', figure, unit = ''] = /^(\D*)(\d(?:[\d,.×\s]*\d)?)(\D*)$/.exec(phrase.text) ?? [];
  if (!element || !figure) return;
  const island = document.createElement('bdi');
  island.dir = 'ltr';
  island.textContent = figure;
  element.replaceChildren(before, island, unit);
}

export function setCode(element: ParentNode, code: string): void {
  const [seller = '', product = ''] = code.split('-');
  setText(part(element, 'seller'), seller);
  setText(part(element, 'product'), product);
}

/** Name of a line for screen readers, with the size where there are several. */
export function nameOf({ product, size }: ShownLine, { lang, words }: OrderView): string {
  const texts = [product.name, ...(product.sizes.length > 1 ? [size.text] : [])];
  return texts.map((text) => phraseIn(text, lang).text).join(words.separator);
}

/** The message that orders some lines. */
export function messageFor(
  lines: readonly ShownLine[],
  { sum, asked }: Total,
  { words, lang, town }: OrderView,
): string {
  const ordered = lines
    .filter(({ line }) => line.quantity > 0)
    .map(({ line, product, size }) => ({
      code: line.code,
      quantity: line.quantity,
      size: product.sizes.length > 1 ? phraseIn(size.text, lang).text : undefined,
    }));
  return orderMessage(words.message, { lines: ordered, sum, asked, town: town() });
}

function drawLine(element: HTMLElement, shown: ShownLine, view: OrderView): void {
  const { line, product, size, sum } = shown;
  const { words, lang, home } = view;
  const name = part<HTMLAnchorElement>(element, 'name');
  setPhrase(name, phraseIn(product.name, lang));
  name?.setAttribute('href', home + (product.path ?? `p/${product.code}/`));
  setCode(element, line.code);
  setSize(part(element, 'size'), phraseIn(size.text, lang));
  part(element, 'out')?.toggleAttribute('hidden', !product.out);
  setPrice(part(element, 'sum'), { sum: sum ?? 0, asked: sum === null }, { ...words, asked: words.onRequest });
  setText(part(element, 'quantity'), String(line.quantity));
  element.classList.toggle('none', line.quantity === 0);
  const called = nameOf(shown, view);
  element.querySelector('.stepper')?.setAttribute('aria-label', called);
  for (const [action, label] of [
    ['less', words.less],
    ['more', words.more],
  ] as const) {
    element.querySelector(`[data-do="${action}"]`)?.setAttribute('aria-label', fill(label, { name: called }));
  }
}

function drawGroup(element: HTMLElement, group: SellerGroup, view: OrderView): void {
  const { seller, lines, pieces } = group;
  element.dataset['motif'] = seller.motif ?? '';
  element.classList.toggle('of-basket', !seller.motif);
  setText(part(element, 'code'), seller.code);
  const phrase = phraseIn(seller.name, view.lang);
  const name = part(element, 'name');
  setPhrase(name, phrase);
  name?.setAttribute('href', view.home + seller.path);
  setPrice(part(element, 'sum'), group, view.words);
  part(element, 'send')?.toggleAttribute('hidden', pieces === 0);
  setText(part(element, 'phone'), seller.call?.national ?? '');
  setText(part(element, 'called'), fill(view.words.callName, { name: phrase.text }));
  setText(part(element, 'written'), fill(view.words.sendName, { name: phrase.text }));
  const call = part(element, 'call');
  const write = part(element, 'write');
  call?.setAttribute('href', `tel:${seller.call?.e164 ?? ''}`);
  call?.toggleAttribute('hidden', !seller.call);
  call?.classList.toggle('full', !seller.whatsapp);
  write?.toggleAttribute('hidden', !seller.whatsapp);
  if (seller.whatsapp) write?.setAttribute('href', whatsappAddress(seller.whatsapp, messageFor(lines, group, view)));
}

/** Draws the groups of an order. Elements are reused, so a pressed button keeps the focus. */
export function createGroupList(view: OrderView): (groups: readonly SellerGroup[]) => void {
  const known = new Map<string, HTMLElement>();
  const elementFor = (key: string, template: string): HTMLElement => {
    const element = known.get(key) ?? copyOf(view.root, template);
    known.set(key, element);
    return element;
  };
  const host = part(view.root, 'groups');
  return (groups) => {
    const sections = groups.map((group) => {
      const section = elementFor(group.seller.code, 'group');
      drawGroup(section, group, view);
      const lines = group.lines.map((shown) => {
        const element = elementFor(`${shown.line.code} ${shown.line.size}`, 'line');
        element.dataset['code'] = shown.line.code;
        element.dataset['size'] = shown.line.size;
        drawLine(element, shown, view);
        return element;
      });
      const list = part(section, 'lines');
      if (list) place(list, lines);
      return section;
    });
    if (host) place(host, sections);
  };
}
