// How much is read, and no more. Each bound is far above what a guide needs and far below what stops a computer; what is
// over one is named, and left out.

/** Bytes of one text file. The largest of a guide of 150 cooperatives has 16 kB. */
export const MAX_FILE_BYTES = 300_000;

/** Bytes of the file of published codes: it grows with every edition, by some hundred bytes for a product. */
export const MAX_LEDGER_BYTES = 5_000_000;

/** Lists and groups inside each other in a YAML file. Entries need 6; readers of YAML go down by recursion. */
export const MAX_DEPTH = 30;

/** Items of one list in a YAML file: more than there are communes in a region, or codes of a cooperative. */
export const MAX_ITEMS = 1000;

/** Files of a content folder: a thousand cooperatives with twenty files each. */
export const MAX_FILES = 20_000;

/** Folders inside each other. Entries and their photos need 3. */
export const MAX_FOLDERS = 10;

/** Faults of one file that are reported one by one, for each severity. Whoever has more starts with these. */
export const MAX_FAULTS = 50;

/** Bytes of one picture. Those of good cameras have up to 30 MB. */
export const MAX_PHOTO_BYTES = 60_000_000;

/** Times a picture may be longer than wide, or wider than long. Beyond it, a smaller copy would have no height left. */
export const MAX_PROPORTION = 10;

/** More aliases than this and a small YAML file may be meant to fill the memory. Staff use none. */
export const MAX_ALIASES = 100;

/** The days that an entry may speak of, as `YYYY-MM-DD`. Others are slips of the hand. */
export interface Days {
  first: string;
  last: string;
}

/** What a guide made at a moment may speak of: nothing older than its oldest members, nor later than authorisations run. */
export function daysAround(now: Date): Days {
  return { first: '1950-01-01', last: `${now.getUTCFullYear() + 3}-12-31` };
}

// Stories and pages: the slowest text within all of these is read in half a second.

/** Characters of a story or a page: some 25 pages of a book. */
export const MAX_PROSE = 50_000;

/** Characters without a space between them: a long address, with a message for WhatsApp in it. */
export const MAX_WORD = 2_000;

/** Marks and spaces a line of Markdown begins with: the deeper a list or quotation, the more. */
export const MAX_INDENT = 200;

/** Columns of a table: every row is given as many cells as the first one has. */
export const MAX_COLUMNS = 40;

/** Quotations, lists, emphasis and blocks inside each other, as elements of the page. */
export const MAX_NESTING = 24;

/** Characters of HTML that a text becomes: each mention of a note adds a link back to it. */
export const MAX_HTML = 1_000_000;
