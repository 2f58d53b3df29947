import type { Lang } from '../../../model/languages.ts';
import { type Book, FORMATS, type IndexKind } from '../book.ts';
import { lineCount } from './paginate-index.ts';
import { INDEX_COLUMNS, FORMAT_LAYOUTS } from '../layout/formats.ts';

/** Number of columns of an index, its type size in points and its line height in millimetres. */
export interface IndexSetting {
  columns: number;
  type: number;
  line: number;
}

/** Title of the page and the space below it. */
const TITLE = 16.5;
/** Maximum growth of the type, up to the size of the guide's text, and of the line height beyond it. */
const MAX_GROWTH = 1.2;
const MAX_LEADING = 1.25;
/** Share of the height that stays free for names that take more lines than estimated. */
const RESERVE = 0.03;

type Indexed = Pick<Book, 'edition' | 'pages'>;

/** Cached for each book: every page of an index needs it. */
const known = new WeakMap<Indexed, Map<string, IndexSetting>>();

/**
 * The largest setting in which every column of an index in a language fits its page, so that a short index fills its
 * pages too. All pages of names share one setting; all pages of towns and marks share another.
 */
export function indexSetting(book: Indexed, kind: IndexKind, lang: Lang): IndexSetting {
  const ofBook = known.get(book) ?? new Map<string, IndexSetting>();
  known.set(book, ofBook);
  const key = `${kind === 'names'} ${lang}`;
  const setting = ofBook.get(key) ?? findSetting(book, kind, lang);
  ofBook.set(key, setting);
  return setting;
}

function findSetting(book: Indexed, kind: IndexKind, lang: Lang): IndexSetting {
  const { format } = book.edition;
  const { columns, characters, type, line } = INDEX_COLUMNS[format][lang];
  const { height, zoom } = FORMATS[format];
  const { top, bottom } = FORMAT_LAYOUTS[format];
  const room = (height / zoom - top - bottom - TITLE) * (1 - RESERVE);
  const pages = book.pages.flatMap((page) =>
    page.template === 'index' && page.lang === lang && (page.kind === 'names') === (kind === 'names') ? page : [],
  );
  const share = Math.min(...pages.map((page) => page.share));
  for (let growth = MAX_GROWTH; growth > 1; growth -= 0.02) {
    const lines =
      Math.max(...pages.flatMap((page) => page.columns.map((column) => lineCount(column, characters / growth)))) /
      share;
    if (lines * line * growth > room) continue;
    return { columns, type: type * growth, line: Math.min(room / lines, line * growth * MAX_LEADING) };
  }
  return { columns, type, line };
}
