// Input limits. Each is far above the needs of a guide and far below what overloads a computer; input beyond a limit is
// reported and left out.

/** Bytes of one text file. The largest file of a guide of 150 cooperatives has 16 kB. */
export const MAX_FILE_BYTES = 300_000;

/** Bytes of `codes.yaml`: it grows with every edition, by some hundred bytes per product. */
export const MAX_LEDGER_BYTES = 5_000_000;

/** Nesting depth of YAML lists and maps. Entries need 6; YAML readers recurse. */
export const MAX_DEPTH = 30;

/** Items of one YAML list: more than the communes of a region, or the codes of a cooperative. */
export const MAX_ITEMS = 1000;

/** Files of a content folder: a thousand cooperatives with twenty files each. */
export const MAX_FILES = 20_000;

/** Nesting depth of folders. Entries and their photos need 3. */
export const MAX_FOLDERS = 10;

/** Diagnostics reported per file and severity. Fixing these comes first. */
export const MAX_FAULTS = 50;

/** Bytes of one picture. Pictures of good cameras have up to 30 MB. */
export const MAX_PHOTO_BYTES = 60_000_000;

/** Ratio of the longer to the shorter side of a picture. Beyond it, a small copy would have no height left. */
export const MAX_PROPORTION = 10;

/** YAML aliases per file: more may be an attempt to exhaust memory. Staff use none. */
export const MAX_ALIASES = 100;

/** Range of plausible dates, as `YYYY-MM-DD`. Dates outside are typing errors. */
export interface DateRange {
  first: string;
  last: string;
}

/** Plausible dates at a given moment: from the birth of the oldest members to the last expiry of authorisations. */
export function plausibleDays(now: Date): DateRange {
  return { first: '1950-01-01', last: `${now.getUTCFullYear() + 3}-12-31` };
}

// Stories and pages: the slowest text within all these limits is read in half a second.

/** Characters of a story or page: about 25 pages of a book. */
export const MAX_PROSE = 50_000;

/** Characters without a space: a long address with a WhatsApp message in it. */
export const MAX_WORD = 2_000;

/** Markers and spaces at the start of a Markdown line: they grow with the depth of lists and quotations. */
export const MAX_INDENT = 200;

/** Columns of a table: the parser pads every row to the width of the first. */
export const MAX_COLUMNS = 40;

/** Nesting depth of quotations, lists, emphasis and blocks, in page elements. */
export const MAX_NESTING = 24;

/** Characters of the HTML made from a text: each reference to a footnote adds a link back. */
export const MAX_HTML = 1_000_000;
