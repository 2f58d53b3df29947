import { dirOf } from '../../../../model/languages.ts';
import type { Phrase } from '../../shared/phrase.ts';

// How the order page changes its elements. Data only ever becomes text and attributes, never markup.

/** The element with `data-part="<name>"`. */
export function part<Wanted extends HTMLElement = HTMLElement>(root: ParentNode, name: string): Wanted | null {
  return root.querySelector<Wanted>(`[data-part="${name}"]`);
}

/**
 * A copy of the element in a template of the page.
 *
 * @throws Error when the page has no such template
 */
export function copyOf(root: ParentNode, template: string): HTMLElement {
  const found = root.querySelector<HTMLTemplateElement>(`template[data-template="${template}"]`);
  const element = found?.content.firstElementChild;
  if (!element) throw new Error(`The page has no template ${template}`);
  return element.cloneNode(true) as HTMLElement;
}

/** Sets the children of an element. A child already in its place is not moved, so it keeps the focus. */
export function place(parent: Element, children: readonly Element[]): void {
  for (const [index, child] of children.entries()) {
    if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null);
  }
  while (parent.children.length > children.length) parent.lastElementChild?.remove();
}

/** Shows a phrase, with its language where it is not the page's. */
export function setPhrase(element: HTMLElement | null, { text, lang }: Phrase): void {
  if (!element) return;
  element.textContent = text;
  if (lang) {
    element.lang = lang;
    element.dir = dirOf(lang);
  }
}
