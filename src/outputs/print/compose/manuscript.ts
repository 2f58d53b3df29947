import type { Catalogue } from '../../../model/catalogue.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Edition } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { maxCards } from '../layout/capacity.ts';
import { FORMAT_LAYOUTS } from '../layout/formats.ts';
import type { PlanInput } from './cooperative.ts';
import type { Room } from './room.ts';
import { splitStory } from '../layout/html-blocks.ts';

/** Everything a book is composed from. */
export interface Manuscript {
  edition: Edition;
  /** The entries that the edition prints. */
  catalogue: Catalogue;
  lang: Lang;
  /** Number of pages of the first half, when this is the second half of a two-direction book; otherwise 0. */
  before: number;
  /** Stories as sanitised HTML in the book's language, by cooperative code. */
  stories: Readonly<Record<string, string>>;
  /** Pages of flowing text, cut by Paged.js, by key: `story-202`, `page-about`. */
  flowed: Readonly<Record<string, readonly string[]>>;
  room: Room;
}

/** A story in two parts: the beginning on the cooperative's own page, and the rest on pages of prose. */
export function storyParts(manuscript: Pick<Manuscript, 'stories' | 'room' | 'lang'>, code: string) {
  return splitStory(manuscript.stories[code] ?? '', manuscript.room.story[code] ?? 1, manuscript.lang);
}

/** The story of a cooperative and the limits of its pages, with the room measured so far. */
export function planInputOf(manuscript: Manuscript, cooperative: Cooperative): PlanInput {
  const { code } = cooperative;
  return {
    story: storyParts(manuscript, code).here,
    continuation: manuscript.flowed[`story-${code}`] ?? [],
    cards: Math.max(1, manuscript.room.cards[code] ?? maxCards(manuscript.edition.format)),
    band: !FORMAT_LAYOUTS[manuscript.edition.format].lying,
    prices: Math.max(1, manuscript.room.prices[code] ?? maxCards(manuscript.edition.format)),
  };
}
