import type { MotifId } from '../../../model/category.ts';
import type { Lang } from '../../../model/languages.ts';

/** What is drawn in place of a photo when a page is shared: all words in `lang`, ready to be set. */
export interface ShareCard {
  lang: Lang;
  /** The chapter whose colours it has; one of several gives the guide's own. */
  motifs: MotifId[];
  /** Above the name: what it is, `1 · Miel`. */
  kicker?: string;
  name: string;
  /** The name in the other language, where there is room. */
  second?: { text: string; lang: Lang };
  /** `202-01`, or the `202` of a cooperative. */
  code?: string;
  /** The largest words below the name: a price, a number to call. */
  lead?: string;
  /** What stands small behind it: a size, a unit. */
  after?: string;
  /** Maker and town. */
  line?: string;
}

/** In pixels: what messengers show large. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The card in words, for those who hear it. */
export function cardWords({ name, code, lead, after, line }: ShareCard): string {
  return [name, code, [lead, after].filter(Boolean).join(' '), line].filter(Boolean).join(' · ');
}
