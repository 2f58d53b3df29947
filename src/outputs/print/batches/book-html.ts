/** The HTML of a book split into its sheets, and the beginning and end of a document around them. */
export interface BookHtml {
  head: string;
  sheets: readonly string[];
  end: string;
}

/** The beginning of every sheet (Sheet.astro). */
export const SHEET_START = '<section class="sheet ';

/** Splits the HTML of a book (Book.astro) into its sheets. */
export function splitPages(html: string): BookHtml {
  const [head = '', ...sheets] = html.split(SHEET_START);
  const last = sheets.pop() ?? '';
  const end = last.lastIndexOf('</body>');
  return { head, sheets: [...sheets, last.slice(0, end)].map((sheet) => SHEET_START + sheet), end: last.slice(end) };
}

/** A document of some sheets of a book. */
export function documentOf({ head, end }: Pick<BookHtml, 'head' | 'end'>, sheets: readonly string[]): string {
  return head + sheets.join('') + end;
}

/** A list cut into chunks of one length; the last may be shorter. */
export function chunks<T>(list: readonly T[], length: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, at) => list.slice(at * length, (at + 1) * length));
}

/** The length of chunks of nearly equal length, none longer than `limit`. */
export function chunkLength(length: number, limit: number): number {
  return Math.ceil(length / Math.max(1, Math.ceil(length / limit)));
}
