import type { Catalogue } from '../../../model/catalogue.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Edition } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { mostCards } from '../layout/capacity.ts';
import { SETTINGS } from '../layout/formats.ts';
import type { Told } from './cooperative.ts';
import type { Room } from './room.ts';
import { splitStory } from '../layout/html-blocks.ts';

/** Everything a book is composed from. */
export interface Manuscript {
  edition: Edition;
  /** What the edition shows. */
  catalogue: Catalogue;
  lang: Lang;
  /** Pages of the half of a two-direction book that was composed before; otherwise 0. */
  before: number;
  /** Stories as sanitised HTML in the book's language, by cooperative code. */
  stories: Readonly<Record<string, string>>;
  /** Pages of flowing text, cut by Paged.js, by key: `story-202`, `page-about`. */
  flowed: Readonly<Record<string, readonly string[]>>;
  room: Room;
}

/** A story in two parts: what its own page holds, and what flows on. */
export function storyParts(manuscript: Pick<Manuscript, 'stories' | 'room' | 'lang'>, code: string) {
  return splitStory(manuscript.stories[code] ?? '', manuscript.room.story[code] ?? 1, manuscript.lang);
}

/** What a cooperative prints besides its products, with the room measured for it. */
export function toldOf(manuscript: Manuscript, cooperative: Cooperative): Told {
  const { code } = cooperative;
  return {
    story: storyParts(manuscript, code).here,
    more: manuscript.flowed[`story-${code}`] ?? [],
    cards: Math.max(1, manuscript.room.cards[code] ?? mostCards(manuscript.edition.format)),
    band: !SETTINGS[manuscript.edition.format].lying,
    prices: Math.max(1, manuscript.room.prices[code] ?? mostCards(manuscript.edition.format)),
  };
}
