/** A box on a page whose text does not fit. */
export interface Overflow {
  /** Position of its sheet in the document, from 1. */
  page: number;
  /** The first class of the box, or its element's name. */
  box: string;
  /** Share of its content that fits, 0 to 1. */
  share: number;
  /** The beginning of the text that is cut off, so that a person can find it. */
  text: string;
}

/**
 * Runs inside the browser, on the drawn book: finds every box marked `data-fit` whose content overflows, and every line
 * of text that leaves its page or is cut off by a box around it. The function must not refer to anything outside
 * itself.
 */
export function findOverflows(): Overflow[] {
  /** Layout rounds to 1/64 px and letters reach over their lines; a line that is cut off exceeds this by far. */
  const SLACK = 2;
  const overflows: Overflow[] = [];

  const nameOf = (element: Element) => element.classList[0] ?? element.localName;
  const startOf = (text: string | null) => (text ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);

  for (const [index, sheet] of document.querySelectorAll<HTMLElement>('.sheet').entries()) {
    const page = index + 1;
    const found = new Map<Element, Overflow>();

    for (const box of sheet.querySelectorAll<HTMLElement>('[data-fit]')) {
      const tall = box.scrollHeight - box.clientHeight > SLACK;
      const wide = box.scrollWidth - box.clientWidth > SLACK;
      if (!tall && !wide) continue;
      const share = Math.min(box.clientHeight / box.scrollHeight, box.clientWidth / box.scrollWidth);
      found.set(box, { page, box: nameOf(box), share, text: startOf(box.textContent) });
    }

    const edge = sheet.getBoundingClientRect();
    const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const frames = new Map<Element, DOMRect[]>();
    /** The boxes that clip an element, from the element up to its sheet. */
    const framesOf = (element: Element): DOMRect[] => {
      const known = frames.get(element);
      if (known) return known;
      const outer = element === sheet || !element.parentElement ? [edge] : framesOf(element.parentElement);
      const cuts = element !== sheet && getComputedStyle(element).overflow !== 'visible';
      const own = cuts ? [...outer, element.getBoundingClientRect()] : outer;
      frames.set(element, own);
      return own;
    };
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim()) continue;
      range.selectNodeContents(node);
      const boxes = framesOf(parent);
      for (const line of range.getClientRects()) {
        // The middle of the line: ascenders and descenders of Amiri reach far over it.
        const middle = (line.top + line.bottom) / 2;
        const frame = boxes.find(
          (box) =>
            middle + SLACK > box.bottom ||
            middle - SLACK < box.top ||
            line.right - SLACK > box.right ||
            line.left + SLACK < box.left,
        );
        if (!frame) continue;
        const listed = [...found.keys()].some((box) => box.contains(parent));
        const box = parent.closest<HTMLElement>('[data-fit]') ?? parent;
        const whole = box.getBoundingClientRect();
        const share = Math.min(0.98, Math.max(0, (frame.bottom - whole.top) / whole.height));
        if (!listed) found.set(box, { page, box: nameOf(box), share, text: startOf(node.textContent) });
        break;
      }
    }
    overflows.push(...found.values());
  }
  return overflows;
}
