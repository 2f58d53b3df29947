import words from './header-words.json' with { type: 'json' };

/** What a column of a list can be about; `contact` is whoever or whatever one reaches somebody by. */
export type Field = keyof typeof words;

export const FIELDS = Object.keys(words) as Field[];

/** Fields of one product or one size of it; all others are about who makes it. */
export const PRODUCT_FIELDS: ReadonlySet<Field> = new Set<Field>([
  'product',
  'price',
  'size',
  'unit',
  'season',
  'availability',
  'description',
  'ingredients',
  'shelf-life',
  'price-date',
  'product-code',
]);

/** What a column was taken for. */
export interface ColumnUse {
  /** In the order in which a cell tells them; empty when the column goes into the remarks. */
  fields: Field[];
  /** For a name or text in one language. */
  lang?: 'ar' | 'fr';
  /** For a price under a size: `500 g`. */
  size?: string;
  /** Which of several numbered products: the 2 of `Prix 2`. */
  index?: number;
  /** For the lower or the upper end of a price, and the price of several. */
  end?: 'min' | 'max';
}
