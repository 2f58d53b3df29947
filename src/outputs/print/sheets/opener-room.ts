import type { Cooperative } from '../../../model/cooperative.ts';
import type { Lang } from '../../../model/languages.ts';
import { wordsOf } from '../../../model/text.ts';
import { phoneLines } from './sheet.ts';

/** Letters of a line of the story, and of the contact panel, at their usual size. */
const STORY_LINE = 54;
const PANEL_LINE = 72;

/** Millimetres between the cooperative's name and the foot of the page below the tall picture. */
const ROOM = 90;

const SOCIAL_LETTERS = 40;

/**
 * Does a cooperative have too much to tell for the tall picture of its opener? An estimate, from what never changes
 * while the book is laid out, so that the picture keeps its height from one measuring pass to the next.
 */
export function isFull(cooperative: Cooperative, lang: Lang): boolean {
  const facts = 22.5;
  const story = lines(cooperative.story[lang], STORY_LINE) * (lang === 'ar' ? 8.25 : 6);
  const signs =
    cooperative.authorisations.length + cooperative.marks.length > 0 || cooperative.women_led || cooperative.youth_led;
  return Math.max(facts, story) + (signs ? 6 : 0) + panelHeight(cooperative, lang) > ROOM;
}

function panelHeight(cooperative: Cooperative, lang: Lang): number {
  const { address, delivery, capacity, email, social, distributors } = cooperative;
  const texts = [address, delivery, capacity].map((text) => text && wordsOf(text, lang));
  const carriers = distributors.slice(0, 4).map(({ name }) => wordsOf(name, lang));
  const ways = [...texts, carriers.length > 0 ? `${carriers.join()}${' '.repeat(16)}` : undefined];
  const online = (email?.length ?? 0) + Object.keys(social).length * SOCIAL_LETTERS;
  const count = ways.reduce((sum, text) => sum + lines(text, PANEL_LINE), Math.ceil(online / PANEL_LINE));
  return 15 + 15.75 + (phoneLines(cooperative.contacts).length - 1) * 12 + count * 6;
}

function lines(text: string | undefined, letters: number): number {
  return Math.ceil((text?.length ?? 0) / letters);
}
