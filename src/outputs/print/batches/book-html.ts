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

/** A list in pieces of one length. */
export function pieces<T>(list: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, at) => list.slice(at * length, (at + 1) * length));
}

/** The length of pieces that are nearly alike, none longer than `most`. */
export function pieceSize(length: number, most: number): number {
  return Math.ceil(length / Math.max(1, Math.ceil(length / most)));
}
