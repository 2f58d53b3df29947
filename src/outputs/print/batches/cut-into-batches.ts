import { chunks, chunkLength, SHEET_START } from './book-html.ts';

/** Maximum number of pages per batch of a long book: the browser needs about a megabyte for each, three in an index. */
export const MAX_BATCH = 80;
/** Maximum number of pages of a book that is printed in one batch: each further batch embeds its own fonts. */
const MAX_SINGLE_BATCH = 120;

/** Pages per batch; the last may have fewer. */
export function batchLength(pages: number): number {
  return pages <= MAX_SINGLE_BATCH ? pages : chunkLength(pages, MAX_BATCH);
}

/** Consecutive pages of a book that are printed together. */
export interface PageBatch {
  sheets: readonly string[];
  pages: number;
  /** Whether a last sheet with the cross-links to other batches follows the pages. */
  crossLinkPage: boolean;
}

/**
 * Cuts the sheets of a book into batches of `length` pages that are printed one by one.
 *
 * Chromium keeps a link only when its target is in the same document, and an anchor only when a link leads to it. So
 * each batch ends with a page of dummy anchors for its links to other batches, and of dummy links to its anchors that
 * other batches link to. That page is removed when the batches are joined (finish/join-batches.ts).
 */
export function cutIntoBatches(sheets: readonly string[], length = batchLength(sheets.length)): PageBatch[] {
  const batches = chunks(sheets, length);
  if (batches.length === 1) return [{ sheets, pages: sheets.length, crossLinkPage: false }];
  const anchors = batches.map((batch) => namesIn(batch, /\sid="([^"]+)"/g));
  const targets = batches.map((batch) => namesIn(batch, /\shref="#([^"]+)"/g));
  return batches.map((batch, index) => {
    const own = anchors[index] as Set<string>;
    const others = (sets: Set<string>[]) => sets.filter((_, at) => at !== index);
    const outgoing = [...(targets[index] as Set<string>)].filter(
      (name) => !own.has(name) && others(anchors).some((of) => of.has(name)),
    );
    const incoming = [...own].filter((name) => others(targets).some((of) => of.has(name)));
    const crossLinks = [
      ...outgoing.map((name) => `<i id="${name}"></i>`),
      ...incoming.map((name) => `<a href="#${name}"></a>`),
    ];
    const last = `${SHEET_START}cross-links">${CROSS_LINK_TEXT}${crossLinks.join('')}</section>`;
    return { sheets: [...batch, last], pages: batch.length, crossLinkPage: true };
  });
}

/** Some text, so that Chromium gives the cross-link page an element in the structure tree. */
const CROSS_LINK_TEXT = '…';

function namesIn(sheets: readonly string[], attribute: RegExp): Set<string> {
  return new Set(sheets.flatMap((html) => Array.from(html.matchAll(attribute), ([, name = '']) => name)));
}
