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

// What a composed book is: a list of pages, each a template, its content and a number that is known before anything
// is drawn. `compose/` makes it, `sheets/` draws it, `finish/` turns the print into a PDF a printer accepts.

/** One line of a list of contents. */
export interface ContentsEntry {
  label: Text;
  /** Cooperative code in front of its name. */
  code?: string;
  /** Small text after the name: a town. */
  detail?: Text;
  page: number;
}

/** A group of contents: a chapter with its cooperatives, or the service pages at the end. */
export interface ContentsGroup {
  title: Text;
  category?: Category;
  page?: number;
  entries: ContentsEntry[];
}

/** What an index leads to: products and cooperatives by name, towns, quality marks. */
export type IndexKind = 'names' | 'towns' | 'marks';

/** A line of an index that leads to a page. */
export interface IndexEntry {
  name: string;
  /** Language of the name, when it has none in the language of the index. */
  lang?: Lang;
  /** Of a cooperative or a product. */
  code?: string;
  /** Of a seller, who has no code: all its names, for its page gives only one. */
  seller?: Text;
  page: number;
}

/**
 * One line of an index: what leads to a page, or what heads a run of such lines: a letter, a town or a mark, or the
 * title of an index that follows another on its page.
 */
export type IndexLine = IndexEntry | { letter: string } | { heading: string } | { title: string; kind: IndexKind };

/** How the products of one page are laid out (docs/design-language.md, 4: how many products per page). */
export type Grid = 'one-wide' | 'two-wide' | 'wide-first' | 'pairs';

/** The size of the pictures beside the cooperatives of a chapter; that of an only one is wide, above its name. */
export type RowSize = 'small' | 'medium' | 'large' | 'wide';

/** What each template draws. `template` is also the name of its file in `sheets/`. */
export type PageContent =
  | { template: 'cover' }
  | { template: 'back-cover'; chapters: { category: Category; page: number }[] }
  | { template: 'blank' }
  | { template: 'imprint' }
  | { template: 'contents'; groups: ContentsGroup[]; continued: boolean }
  | { template: 'how-to-order'; distributorsPage?: number; pointsOfSale: number }
  | { template: 'order-slips' }
  /** A ruled page for the reader's own notes: fills what the printer's multiple of four leaves over. */
  | { template: 'notes' }
  /** Full-bleed picture of a chapter, facing its list; also used for a town. */
  | { template: 'chapter-opener'; category: Category; cooperatives: number; products: number }
  | {
      template: 'chapter';
      category: Category;
      /** Products with a calendar season; the calendar is drawn when there are three or more. */
      seasonal: Product[];
      cooperatives: { cooperative: Cooperative; page: number }[];
      /** How large their pictures are cut, and how high they stand, in millimetres: few cooperatives fill the page as well as many. */
      rows: RowSize;
      rowHeight: number;
    }
  /** Opener of a cooperative: picture, name, story, facts, contacts. */
  | { template: 'cooperative'; cooperative: Cooperative; storyHtml: string }
  | { template: 'products'; cooperative: Cooperative; products: Product[]; grid: Grid }
  /** Seven products or more: the opener shrinks to a band above five cards. */
  | { template: 'band'; cooperative: Cooperative; storyHtml: string; products: Product[]; grid: Grid }
  | { template: 'one-product'; cooperative: Cooperative; storyHtml: string; product: Product }
  /** A cooperative without any picture: prices at the end of the line. */
  | { template: 'price-list'; cooperative: Cooperative; storyHtml: string; products: Product[] }
  /** A page of an editorial text that flows, already cut by Paged.js to the box `PROSE` of capacity.ts. */
  | { template: 'prose'; title: string; html: string; part: number; parts: number }
  /** A page of the rest of a cooperative's long story, cut like prose. */
  | { template: 'story'; cooperative: Cooperative; html: string; part: number; parts: number }
  /** The last page of a half of a two-direction book, where the other half begins from the other side. */
  | { template: 'meeting' }
  | { template: 'distributors'; distributors: Distributor[]; continued: boolean }
  | { template: 'points-of-sale'; points: PointOfSale[]; continued: boolean }
  | { template: 'plan'; title: Text; subtitle: string; halls: Hall[] }
  | { template: 'basket'; basket: Basket }
  | { template: 'event'; event: Event }
  /** `kind` is what the first of its lines belong to. */
  | {
      template: 'index';
      title: string;
      lang: Lang;
      kind: IndexKind;
      columns: IndexLine[][];
      /** Share of a column that its lines may take, after measuring: names are counted in letters, and letters differ. */
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
  /** The chapter whose colour, selvedge and thumb tab the page carries. */
  chapter?: Category;
  /** Running head beside the folio. */
  head?: Text;
  /** Anchor for links: `202`, `chapter-honey`, `index-ar`; in a two-direction book with its language before it. */
  anchor?: string;
  /** Steps by which its text is set smaller, where no roomier template helped: 1 to 3. */
  smaller?: number;
  /** Title in the PDF's outline, with its depth (1 or 2). */
  bookmark?: { title: string; level: 1 | 2 };
};

/** A trim size, in millimetres of paper. */
export interface Format {
  width: number;
  height: number;
  /** What a millimetre of a template is on paper: a smaller book is set in smaller type. */
  zoom: number;
}

export const FORMATS = {
  a4: { width: 210, height: 297, zoom: 1 },
  // Not A4 made smaller: text of 11.9 pt becomes 9.75 pt (docs/design-language.md, 3), and the page holds less. What else
  // differs is in layout/formats.ts.
  a5: { width: 148, height: 210, zoom: 0.82 },
  square: { width: 210, height: 210, zoom: 1 },
} as const satisfies Record<Edition['format'], Format>;

/** The sheet of an edition as templates measure it, bleed included, in millimetres of a template. */
export function sheetOf({ format, bleed }: Pick<Edition, 'format' | 'bleed'>): { width: number; height: number } {
  const { width, height, zoom } = FORMATS[format];
  return { width: (width + 2 * bleed) / zoom, height: (height + 2 * bleed) / zoom };
}

/**
 * The pages of a book of one language or of two, in the order of the paper. The second half of a two-direction book is
 * read from the other end: its cover is the last page of the file.
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
  /** What fits no page, even set smaller: the preflight names it. */
  tooLong?: TooLong[];
}

/** A text that is longer than any page for it. */
export interface TooLong {
  page: BookPage;
  /** Its beginning. */
  text: string;
}
