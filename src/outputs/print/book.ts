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
import type { Text } from '../../model/text.ts';

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

/** One line of an index, or the letter that heads a run of them. */
export type IndexLine = { letter: string } | { name: string; code: string; page: number };

/** How the products of one page are laid out (design language, 4: how many products per page). */
export type Grid = 'one-wide' | 'two-wide' | 'wide-first' | 'pairs';

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
    }
  /** Opener of a cooperative: picture, name, story, facts, contacts. */
  | { template: 'cooperative'; cooperative: Cooperative; storyHtml: string }
  | { template: 'products'; cooperative: Cooperative; products: Product[]; grid: Grid }
  /** Seven products or more: the opener shrinks to a band above five cards. */
  | { template: 'band'; cooperative: Cooperative; storyHtml: string; products: Product[]; grid: Grid }
  | { template: 'one-product'; cooperative: Cooperative; storyHtml: string; product: Product }
  /** A cooperative without any picture: prices at the end of the line. */
  | { template: 'price-list'; cooperative: Cooperative; storyHtml: string; products: Product[] }
  /** A page of a text that flows (long story, editorial page), already cut by Paged.js to the box `PROSE` of capacity.ts. */
  | { template: 'prose'; title: string; html: string; part: number; parts: number }
  | { template: 'distributors'; distributors: Distributor[]; continued: boolean }
  | { template: 'points-of-sale'; points: PointOfSale[]; continued: boolean }
  | { template: 'plan'; title: Text; subtitle: string; halls: Hall[] }
  | { template: 'basket'; basket: Basket }
  | { template: 'event'; event: Event }
  | { template: 'index'; title: string; lang: Lang; columns: IndexLine[][] };

export type Template = PageContent['template'];

/** A page of the book, in reading order. */
export type BookPage = PageContent & {
  /** Page 1 is the front cover. Every page has a number; `folio` says whether it is printed. */
  number: number;
  folio: boolean;
  /** Even pages are verso: their fore-edge is at inline-start in both directions (design language, 4). */
  side: 'verso' | 'recto';
  /** The chapter whose colour, selvedge and thumb tab the page carries. */
  chapter?: Category;
  /** Running head beside the folio. */
  head?: Text;
  /** Anchor for bookmarks and links: `202`, `chapter-honey`, `index-ar`. Unique in the book. */
  anchor?: string;
  /** Title in the PDF's outline, with its depth (1 or 2). */
  bookmark?: { title: string; level: 1 | 2 };
};

/** Sizes of a format in millimetres. */
export interface Format {
  width: number;
  height: number;
}

export const FORMATS = { a4: { width: 210, height: 297 } } as const satisfies Record<Edition['format'], Format>;

/** Millimetres of picture and colour beyond the trim on each side. */
export const BLEED = 3;

/** A whole book, ready to be drawn. */
export interface Book {
  edition: Edition;
  catalogue: Catalogue;
  lang: Lang;
  dir: Dir;
  format: Format;
  pages: BookPage[];
}
