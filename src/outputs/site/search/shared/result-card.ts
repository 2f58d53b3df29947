import type { MotifId } from '../../../../model/category.ts';
import type { Phrase } from '../../shared/phrase.ts';
import type { Kind } from './index-format.ts';

/** Everything a search result shows, prepared at build time in the reader's language. */
export interface ResultCard {
  kind: Kind;
  /** Page address after the language: `p/202-01/`. */
  path: string;
  name: Phrase;
  /** Cooperative, town or area, shown with middle dots between them. */
  lines: Phrase[];
  motif?: MotifId;
  code?: string;
  /** Name of a picture file. */
  picture?: string;
  /** Phone number to call, `+212685000002`, and its national form. */
  call?: { e164: string; national: string };
  /** Price of the first size; null when it is on request. */
  price?: { figure: string; unit: string; size: string } | null;
}
