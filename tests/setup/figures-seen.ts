import type { Page } from 'playwright-core';
import { FIGURES } from './figures-guide.ts';

/** How a page shows the figures in its texts. */
export interface FiguresSeen {
  /** Occurrences of each of {@link FIGURES}. */
  counts: Record<string, number>;
  /** Texts around figures that are not in left-to-right order on one line. */
  wrong: string[];
  /** Texts whose figures became boxes of their own instead of staying in the line. */
  apart: string[];
}

/** Measures every digit of every known group of figures on a page. */
export function figuresSeen(page: Page): Promise<FiguresSeen> {
  return page.evaluate((kinds) => {
    const seen: FiguresSeen = { counts: {}, wrong: [], apart: [] };
    const placeOf = (node: Node, at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getClientRects()[0];
    };
    const isInOrder = (node: Node, from: number, figures: string) => {
      const digits = [...figures].flatMap((character, at) => (/\d/.test(character) ? [placeOf(node, from + at)] : []));
      return digits.every((place, at) => {
        const before = digits[at - 1];
        return place && (!before || (place.left > before.left && Math.abs(place.top - before.top) < 2));
      });
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || parent.closest('script, style, noscript')) continue;
      const text = (node.nodeValue ?? '').replace(/[\u00a0\u202f]/g, ' ');
      for (const figures of kinds) {
        for (let at = text.indexOf(figures); at >= 0; at = text.indexOf(figures, at + 1)) {
          seen.counts[figures] = (seen.counts[figures] ?? 0) + 1;
          if (!isInOrder(node, at, figures)) seen.wrong.push(`${figures}: ${text.trim()}`);
        }
      }
      const around = parent.matches('bdi.figures') && parent.parentElement;
      if (around && /flex|grid/.test(getComputedStyle(around).display)) seen.apart.push(around.outerHTML);
    }
    return seen;
  }, FIGURES);
}
