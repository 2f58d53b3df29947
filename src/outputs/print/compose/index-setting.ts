import type { Lang } from '../../../model/languages.ts';
import { type Book, FORMATS, type IndexKind } from '../book.ts';
import { lineCount } from './index-pages.ts';
import { INDEX_COLUMNS, SETTINGS } from '../layout/formats.ts';

/** How an index is set: its columns, the size of its type in points and the height of its lines in millimetres. */
export interface IndexSetting {
  columns: number;
  type: number;
  line: number;
}

/** Title of the page and the space below it. */
const TITLE = 16.5;
/** Most that type grows, and lines beyond it: the size of the guide's text, and still lines that belong together. */
const LARGEST = 1.2;
const LOOSEST = 1.25;
/** What stays free for names that are broken earlier than counted. */
const SPARE = 0.03;

type Indexed = Pick<Book, 'edition' | 'pages'>;

/** Found once for a book: every page of an index asks for it. */
const known = new WeakMap<Indexed, Map<string, IndexSetting>>();

/**
 * The largest setting in which every column of an index of a language fits its page, so that a short index fills its
 * pages as well as a long one. All pages of names are set alike, and all of towns and marks.
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
  const { top, bottom } = SETTINGS[format];
  const room = (height / zoom - top - bottom - TITLE) * (1 - SPARE);
  const pages = book.pages.flatMap((page) =>
    page.template === 'index' && page.lang === lang && (page.kind === 'names') === (kind === 'names') ? page : [],
  );
  const share = Math.min(...pages.map((page) => page.share));
  for (let growth = LARGEST; growth > 1; growth -= 0.02) {
    const lines =
      Math.max(...pages.flatMap((page) => page.columns.map((column) => lineCount(column, characters / growth)))) /
      share;
    if (lines * line * growth > room) continue;
    return { columns, type: type * growth, line: Math.min(room / lines, line * growth * LOOSEST) };
  }
  return { columns, type, line };
}
