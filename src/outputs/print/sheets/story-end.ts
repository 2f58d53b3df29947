import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { heightOf, PROSE } from '../capacity.ts';
import { textLength } from '../compose/story.ts';

/** Letters of a story, spaces not counted, that fill the box of a page of prose on A4. */
const FULL: Record<Lang, number> = { ar: 2300, fr: 2900 };
/** The largest share of a page that leaves room for a picture worth its place and an order strip. */
const MOST = 0.5;

/** Does a page of a story leave enough room below it for a picture and the order strip? */
export function endsWithPicture(html: string, lang: Lang, format: FormatId): boolean {
  const full = (FULL[lang] * heightOf(PROSE.height, format)) / PROSE.height;
  return textLength(html) / full < MOST;
}
