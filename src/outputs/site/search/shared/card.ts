import type { MotifId } from '../../../../model/category.ts';
import type { Lang } from '../../../../model/languages.ts';
import type { Kind } from './index-format.ts';

/** A phrase as the reader meets it; `lang` only where it is not the page's own. */
export interface Phrase {
  text: string;
  lang?: Lang;
}

/** What one result shows, ready to be set: made when the site is built, in the reader's language. */
export interface Card {
  kind: Kind;
  /** What follows the language in the address: `p/202-01/`. */
  path: string;
  name: Phrase;
  /** Maker, town, area: joined by middle dots. */
  lines: Phrase[];
  motif?: MotifId;
  code?: string;
  /** Name of a picture file. */
  picture?: string;
  /** Whom to call about it: `+212685000002`, and as one reads it. */
  call?: { e164: string; national: string };
  /** Of the first size; null when one has to ask. */
  price?: { figure: string; unit: string; size: string } | null;
}
