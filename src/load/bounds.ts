// What a text written by people may hold at most. Each bound lies far above what anyone writes, and low enough that
// the slowest text within all of them is read in half a second.

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
