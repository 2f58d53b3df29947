import { formatNumber } from '../../../../i18n/number.ts';
import type { Lang } from '../../../../model/languages.ts';
import { copyOf, part, place, setPhrase, setText } from './dom.ts';
import { type Phrase, phraseIn } from '../shared/order-data.ts';
import type { Group, ShownLine, Total } from './groups.ts';
import type { ListWords } from '../shared/order-words.ts';
import { fill, orderMessage, whatsappAddress } from '../shared/message.ts';

/** What every part of the list needs to draw itself. */
export interface Desk {
  root: HTMLElement;
  words: ListWords;
  lang: Lang;
  /** `/guide/ar/`. */
  home: string;
  /** The town as one writes it to someone, if it was chosen. */
  town: () => string | undefined;
}

/** `455 درهم`, with the words for what has to be asked. */
export function setPrice(element: HTMLElement | null, { sum, asked }: Total, { unit, asked: more }: ListWords): void {
  if (!element) return;
  const figure = document.createElement('bdi');
  figure.dir = 'ltr';
  figure.textContent = formatNumber(sum);
  const small = document.createElement('small');
  const nothing = sum === 0 && asked;
  small.textContent = nothing ? more : asked ? `${unit} + ${more}` : unit;
  element.replaceChildren(...(nothing ? [] : [figure, ' ']), small);
}

/** A size: in Arabic its figure is an island read left to right. */
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
  const [maker = '', product = ''] = code.split('-');
  setText(part(element, 'maker'), maker);
  setText(part(element, 'product'), product);
}

/** Name and, where there are several, size: what a line is called aloud. */
export function nameOf({ product, size }: ShownLine, { lang, words }: Desk): string {
  const texts = [product.name, ...(product.sizes.length > 1 ? [size.text] : [])];
  return texts.map((text) => phraseIn(text, lang).text).join(words.separator);
}

/** The message that orders these lines. */
export function messageFor(lines: readonly ShownLine[], { sum, asked }: Total, { words, lang, town }: Desk): string {
  const ordered = lines
    .filter(({ line }) => line.quantity > 0)
    .map(({ line, product, size }) => ({
      code: line.code,
      quantity: line.quantity,
      size: product.sizes.length > 1 ? phraseIn(size.text, lang).text : undefined,
    }));
  return orderMessage(words.message, { lines: ordered, sum, asked, town: town() });
}

function drawLine(element: HTMLElement, shown: ShownLine, desk: Desk): void {
  const { line, product, size, sum } = shown;
  const { words, lang, home } = desk;
  const name = part<HTMLAnchorElement>(element, 'name');
  setPhrase(name, phraseIn(product.name, lang));
  name?.setAttribute('href', home + (product.path ?? `p/${product.code}/`));
  setCode(element, line.code);
  setSize(part(element, 'size'), phraseIn(size.text, lang));
  part(element, 'out')?.toggleAttribute('hidden', !product.out);
  setPrice(part(element, 'sum'), { sum: sum ?? 0, asked: sum === null }, { ...words, asked: words.onRequest });
  setText(part(element, 'quantity'), String(line.quantity));
  element.classList.toggle('none', line.quantity === 0);
  const called = nameOf(shown, desk);
  element.querySelector('.stepper')?.setAttribute('aria-label', called);
  for (const [action, label] of [
    ['less', words.less],
    ['more', words.more],
  ] as const) {
    element.querySelector(`[data-do="${action}"]`)?.setAttribute('aria-label', fill(label, { name: called }));
  }
}

function drawGroup(element: HTMLElement, group: Group, desk: Desk): void {
  const { maker, lines, pieces } = group;
  element.dataset['motif'] = maker.motif ?? '';
  element.classList.toggle('of-basket', !maker.motif);
  setText(part(element, 'code'), maker.code);
  const phrase = phraseIn(maker.name, desk.lang);
  const name = part(element, 'name');
  setPhrase(name, phrase);
  name?.setAttribute('href', desk.home + maker.path);
  setPrice(part(element, 'sum'), group, desk.words);
  part(element, 'send')?.toggleAttribute('hidden', pieces === 0);
  setText(part(element, 'phone'), maker.call?.national ?? '');
  setText(part(element, 'called'), ` ${phrase.text}`);
  setText(part(element, 'written'), ` ${phrase.text}`);
  const call = part(element, 'call');
  const write = part(element, 'write');
  call?.setAttribute('href', `tel:${maker.call?.e164 ?? ''}`);
  call?.toggleAttribute('hidden', !maker.call);
  call?.classList.toggle('full', !maker.whatsapp);
  write?.toggleAttribute('hidden', !maker.whatsapp);
  if (maker.whatsapp) write?.setAttribute('href', whatsappAddress(maker.whatsapp, messageFor(lines, group, desk)));
}

/** Draws the groups of a list into its place, and keeps what is there already: a button pressed keeps the focus. */
export function createGroupList(desk: Desk): (groups: readonly Group[]) => void {
  const known = new Map<string, HTMLElement>();
  const kept = (key: string, template: string): HTMLElement => {
    const element = known.get(key) ?? copyOf(desk.root, template);
    known.set(key, element);
    return element;
  };
  const host = part(desk.root, 'groups');
  return (groups) => {
    const sections = groups.map((group) => {
      const section = kept(group.maker.code, 'group');
      drawGroup(section, group, desk);
      const lines = group.lines.map((shown) => {
        const element = kept(`${shown.line.code} ${shown.line.size}`, 'line');
        element.dataset['code'] = shown.line.code;
        element.dataset['size'] = shown.line.size;
        drawLine(element, shown, desk);
        return element;
      });
      const list = part(section, 'lines');
      if (list) place(list, lines);
      return section;
    });
    if (host) place(host, sections);
  };
}
