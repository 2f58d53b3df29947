import type { Lang } from '../../../model/languages.ts';
import type { Format } from '../book.ts';

// The props of documents that are not pages of the book: the spine and the order sheet.

export interface SpineProps {
  format: Format;
  /** Millimetres. */
  bleed: number;
  /** Width in millimetres. */
  spine: number;
  titles: { lang: Lang; text: string }[];
}

export interface OrderSheetProps {
  /** One page for each language: French for the workshop, Arabic for the counter. */
  pages: OrderSheetPage[];
  /** The first pages of the book, small, as a `data:` address. */
  contactSheet: string;
}

export interface OrderSheetPage {
  lang: Lang;
  title: string;
  book: string;
  facts: { label: string; value: string }[];
  files: { name: string; what: string; size: string; checksum: string }[];
  labels: { comma: string; files: string; checksum: string; contactSheet: string; note: string };
}
