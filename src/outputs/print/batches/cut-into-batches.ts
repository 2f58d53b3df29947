import { pieces, pieceSize, SHEET } from './book-html.ts';

/** Pages of a long book that are printed together: the browser takes about a megabyte for each, and three in an index. */
export const RUN = 80;
/** A book of so many pages is printed at once: each run brings its own fonts. */
const AT_ONCE = 120;

/** Pages of each run of a book, but for the last. */
export function runLength(pages: number): number {
  return pages <= AT_ONCE ? pages : pieceSize(pages, RUN);
}

/** Some pages of a book that are printed together. */
export interface Run {
  sheets: readonly string[];
  pages: number;
  /** Whether one more sheet follows them, with the places of other runs. */
  elsewhere: boolean;
}

/**
 * Cuts the sheets of a book into runs of `length` pages, to be printed by themselves.
 *
 * Chromium keeps a link only when its target is in the same document, and a place only when something leads to it. So
 * each run ends with a page that holds the places it leads to in other runs, and links to the places that others lead
 * to in it. That page goes when the prints are joined (finish/join-batches.ts).
 */
export function cutIntoRuns(sheets: readonly string[], length = runLength(sheets.length)): Run[] {
  const runs = pieces(sheets, length);
  if (runs.length === 1) return [{ sheets, pages: sheets.length, elsewhere: false }];
  const places = runs.map((run) => namesIn(run, /\sid="([^"]+)"/g));
  const wanted = runs.map((run) => namesIn(run, /\shref="#([^"]+)"/g));
  return runs.map((run, index) => {
    const own = places[index] as Set<string>;
    const others = (sets: Set<string>[]) => sets.filter((_, at) => at !== index);
    const led = [...(wanted[index] as Set<string>)].filter(
      (name) => !own.has(name) && others(places).some((of) => of.has(name)),
    );
    const leading = [...own].filter((name) => others(wanted).some((of) => of.has(name)));
    const elsewhere = [
      ...led.map((name) => `<i id="${name}"></i>`),
      ...leading.map((name) => `<a href="#${name}"></a>`),
    ];
    const last = `${SHEET}elsewhere">${ELSEWHERE}${elsewhere.join('')}</section>`;
    return { sheets: [...run, last], pages: run.length, elsewhere: true };
  });
}

/** A word on that page, so that it has its place in the structure too. */
const ELSEWHERE = '…';

function namesIn(sheets: readonly string[], attribute: RegExp): Set<string> {
  return new Set(sheets.flatMap((html) => Array.from(html.matchAll(attribute), ([, name = '']) => name)));
}
