import type { MotifId } from '../../../model/category.ts';
import type { Lang } from '../../../model/languages.ts';

/** The link preview of a page without a photo: its texts in `lang`, already typeset. */
export interface ShareCard {
  lang: Lang;
  /** Motifs on the card. One motif gives the colours of its chapter, several those of the guide. */
  motifs: MotifId[];
  /** Line above the name: `1 · Miel`. */
  kicker?: string;
  name: string;
  /** The name in another language, where there is room. */
  second?: { text: string; lang: Lang };
  /** `202-01`, or the `202` of a cooperative. */
  code?: string;
  /** Large text below the name: a price or a phone number. */
  lead?: string;
  /** Small text after it: a size or a unit. */
  after?: string;
  /** Cooperative and town. */
  line?: string;
}

/** Pixels: the size that messengers show large. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The card as text, for screen readers. */
export function cardWords({ name, code, lead, after, line }: ShareCard): string {
  return [name, code, [lead, after].filter(Boolean).join(' '), line].filter(Boolean).join(' · ');
}
