/** A drawn book taken apart: its pages, and what a document of some of them begins and ends with. */
export interface Drawing {
  head: string;
  sheets: readonly string[];
  end: string;
}

/** How every page of a drawn book begins (Sheet.astro). */
export const SHEET = '<section class="sheet ';

/** Takes a book apart as it was drawn (Book.astro). */
export function takeApart(html: string): Drawing {
  const [head = '', ...sheets] = html.split(SHEET);
  const last = sheets.pop() ?? '';
  const end = last.lastIndexOf('</body>');
  return { head, sheets: [...sheets, last.slice(0, end)].map((sheet) => SHEET + sheet), end: last.slice(end) };
}

/** Some pages of a drawn book as a document of their own. */
export function documentOf({ head, end }: Pick<Drawing, 'head' | 'end'>, sheets: readonly string[]): string {
  return head + sheets.join('') + end;
}

/** Pieces of a list that are nearly alike in length, none longer than `most`. */
export function evenPieces<T>(list: readonly T[], most: number): T[][] {
  const size = pieceSize(list.length, most);
  return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
}

/** Length of all pieces but the last. */
export function pieceSize(length: number, most: number): number {
  return Math.ceil(length / Math.max(1, Math.ceil(length / most)));
}
