// Each function changes the page only where it differs: a slow phone lays out less with each letter typed, and a live
// region speaks only of what changed.

/** Makes a text the only content of an element. */
export function setText(element: Element | null | undefined, text: string): void {
  const [only, ...rest] = element?.childNodes ?? [];
  if (only instanceof Text && rest.length === 0) {
    if (only.data !== text) only.data = text;
  } else if (element && element.textContent !== text) element.textContent = text;
}

export function setHidden(element: HTMLElement | null | undefined, hidden: boolean): void {
  if (element && element.hidden !== hidden) element.hidden = hidden;
}

/** @param value undefined removes the attribute */
export function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
