import type { Basket } from '../../model/basket.ts';
import type { Category } from '../../model/category.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Cooperative } from '../../model/cooperative.ts';
import type { Distributor } from '../../model/distributor.ts';
import type { Edition } from '../../model/edition.ts';
import type { Event } from '../../model/event.ts';
import type { Hall } from '../../model/hall.ts';
import type { Dir, Lang } from '../../model/languages.ts';
import type { PointOfSale } from '../../model/point-of-sale.ts';
import type { Product } from '../../model/product.ts';
import type { Text } from '../../model/values/text.ts';

// A composed book is a list of pages. Each has a template, the content of that template and a page number, all known
// before anything is drawn. `compose/` makes the book, `sheets/` draws it, `finish/` turns the print into a PDF for
// printers.

/** One line of a list of contents. */
export interface ContentsEntry {
  label: Text;
  /** Code of a cooperative, printed before its name. */
  code?: string;
  /** Town, in small type after the name. */
  detail?: Text;
  page: number;
}

/** A group of the contents: a chapter with its cooperatives, or the service pages at the end. */
export interface ContentsGroup {
  title: Text;
  category?: Category;
  page?: number;
  entries: ContentsEntry[];
}

/** The kinds of index: products and cooperatives by name, by town, by quality mark. */
export type IndexKind = 'names' | 'towns' | 'marks';

/** A line of an index with a page number. */
export interface IndexEntry {
  name: string;
  /** Language of the name, when it is not the language of the index. */
  lang?: Lang;
  /** Code of the cooperative or product. */
  code?: string;
  /** Name of a seller, who has no code, in all languages: its page shows only one of them. */
  seller?: Text;
  page: number;
}

/**
 * One line of an index: an entry with a page number, a letter, a heading (a town or a mark), or the title of an index
 * that follows another on its page.
 */
export type IndexLine = IndexEntry | { letter: string } | { heading: string } | { title: string; kind: IndexKind };

/** The layout of the cards on one page (docs/design-language.md, 4: how many products per page). */
export type Grid = 'one-wide' | 'two-wide' | 'wide-first' | 'pairs';

/** Picture size in the list of a chapter. A chapter of a single cooperative has a wide picture above its name. */
export type RowSize = 'small' | 'medium' | 'large' | 'wide';

/** The content of each template. Its page type is in `page-types.ts`. */
export type PageContent =
  | { template: 'cover' }
  | { template: 'back-cover'; chapters: { category: Category; page: number }[] }
  | { template: 'imprint' }
  | { template: 'contents'; groups: ContentsGroup[]; continued: boolean }
  | { template: 'how-to-order'; distributorsPage?: number; pointsOfSale: number }
  | { template: 'order-slips' }
  /** A ruled page for the reader's own notes, which fills the book up to a multiple of four pages. */
  | { template: 'notes' }
  /** Full-bleed picture of a chapter, facing its list. */
  | { template: 'chapter-opener'; category: Category; cooperatives: number; products: number }
  | {
      template: 'chapter';
      category: Category;
      /** Products with a season; the calendar is drawn when there are three or more. */
      seasonal: Product[];
      cooperatives: { cooperative: Cooperative; page: number }[];
      /** Size of the pictures and their height in millimetres: few cooperatives fill the page as well as many. */
      rows: RowSize;
      rowHeight: number;
    }
  /** The opener of a cooperative: picture, name, story, facts, contacts. */
  | { template: 'cooperative'; cooperative: Cooperative; storyHtml: string }
  | { template: 'products'; cooperative: Cooperative; products: Product[]; grid: Grid }
  /** Seven products or more: a band above five cards replaces the opener. */
  | { template: 'band'; cooperative: Cooperative; storyHtml: string; products: Product[]; grid: Grid }
  | { template: 'one-product'; cooperative: Cooperative; storyHtml: string; product: Product }
  /** A cooperative without any picture: its prices as a list. */
  | { template: 'price-list'; cooperative: Cooperative; storyHtml: string; products: Product[] }
  /** A page of an editorial text, already cut by Paged.js to the size `PROSE` of layout/capacity.ts. */
  | { template: 'prose'; title: string; html: string; part: number; parts: number }
  /** A page with the rest of a cooperative's long story, cut like prose. */
  | { template: 'story'; cooperative: Cooperative; html: string; part: number; parts: number }
  /** The last page of either half of a two-direction book, where both halves meet. */
  | { template: 'meeting' }
  | { template: 'distributors'; distributors: Distributor[]; continued: boolean }
  | { template: 'points-of-sale'; points: PointOfSale[]; continued: boolean }
  | { template: 'plan'; title: Text; subtitle: string; halls: Hall[] }
  | { template: 'basket'; basket: Basket }
  | { template: 'event'; event: Event }
  /** `kind` is the index that its first line belongs to. */
  | {
      template: 'index';
      title: string;
      lang: Lang;
      kind: IndexKind;
      columns: IndexLine[][];
      /** Share of a column that its lines may take, lowered by measuring: the height of names is only estimated. */
      share: number;
    };

export type Template = PageContent['template'];

/** A page of the book, in reading order. */
export type BookPage = PageContent & {
  /** Page 1 is the front cover. Every page has a number; `folio` says whether it is printed. */
  number: number;
  folio: boolean;
  /** Even pages are verso: their fore-edge is at inline-start in both directions (docs/design-language.md, 4). */
  side: 'verso' | 'recto';
  /** The chapter that gives the page its colour, selvedge and thumb tab. */
  chapter?: Category;
  /** Running head beside the folio. */
  head?: Text;
  /** Anchor for links: `202`, `chapter-honey`, `index-ar`; in a two-direction book with its language before it. */
  anchor?: string;
  /** Number of steps by which the text is set smaller because no roomier layout helped: 1 to 3. */
  smaller?: number;
  /** Title in the PDF's outline, with its depth (1 or 2). */
  bookmark?: { title: string; level: 1 | 2 };
};

/** A trim size, in millimetres of paper. */
export interface Format {
  width: number;
  height: number;
  /** Millimetres of paper per millimetre of a template: a smaller book is set in smaller type. */
  zoom: number;
}

export const FORMATS = {
  a4: { width: 210, height: 297, zoom: 1 },
  // Not a scaled A4: text of 11.9 pt becomes 9.75 pt (docs/design-language.md, 3), and the page holds less. The other
  // differences are in layout/formats.ts.
  a5: { width: 148, height: 210, zoom: 0.82 },
  square: { width: 210, height: 210, zoom: 1 },
} as const satisfies Record<Edition['format'], Format>;

/** The size of an edition's sheet, bleed included, in millimetres of a template. */
export function sheetOf({ format, bleed }: Pick<Edition, 'format' | 'bleed'>): { width: number; height: number } {
  const { width, height, zoom } = FORMATS[format];
  return { width: (width + 2 * bleed) / zoom, height: (height + 2 * bleed) / zoom };
}

/**
 * The pages of a book, or of both halves of a two-direction book, in the order of the file. The second half is read
 * from the other end: its cover is the last page of the file.
 */
export function physicalPages(halves: readonly Book[]): { book: Book; page: BookPage }[] {
  return halves.flatMap((book, half) => {
    const pages = book.pages.map((page) => ({ book, page }));
    return half === 0 ? pages : pages.toReversed();
  });
}

/** A whole book, or one half of a two-direction book, ready to be drawn. */
export interface Book {
  edition: Edition;
  catalogue: Catalogue;
  lang: Lang;
  dir: Dir;
  format: Format;
  pages: BookPage[];
  /** Texts that fit no page, even set smaller: the preflight reports them. */
  overlongTexts?: OverlongText[];
}

/** A text that is too long for its page. */
export interface OverlongText {
  page: BookPage;
  /** The beginning of the text. */
  text: string;
}
