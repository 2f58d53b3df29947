import { dirOf } from '../../../../model/languages.ts';
import type { Phrase } from '../shared/order-data.ts';

// What the order list does to a page. Data only ever becomes text and attributes, never markup.

/** The element a component has named `data-part="<name>"`. */
export function part<Wanted extends HTMLElement = HTMLElement>(root: ParentNode, name: string): Wanted | null {
  return root.querySelector<Wanted>(`[data-part="${name}"]`);
}

/** A copy of what a template of the page holds: one element. */
export function copyOf(root: ParentNode, template: string): HTMLElement {
  const found = root.querySelector<HTMLTemplateElement>(`template[data-template="${template}"]`);
  const element = found?.content.firstElementChild;
  if (!element) throw new Error(`The page has no template ${template}`);
  return element.cloneNode(true) as HTMLElement;
}

/** Makes these the children of an element. What is in its place already is not touched, so it keeps the focus. */
export function place(parent: Element, children: readonly Element[]): void {
  for (const [index, child] of children.entries()) {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  }
  while (parent.children.length > children.length) parent.lastElementChild?.remove();
}

/** Sets a text, with its language where it is not the page's. */
export function setPhrase(element: HTMLElement | null, { text, lang }: Phrase): void {
  if (!element) return;
  element.textContent = text;
  if (lang) {
    element.lang = lang;
    element.dir = dirOf(lang);
  }
}

/** Sets a text if it is another one: a live region speaks only of what changes. */
export function setText(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
