import type { Text } from '../../../model/values/text.ts';

/** French words that lean on the one after them. A line of large type never ends on one. */
const LEANING = /(?<=^|[\s\u00a0])(à|au|aux|d[eu]|des|en|et|la|les?|ou|par|pour|sur|un|une) /gi;

/** A heading whose French short words stay on the line of the word they belong to. Arabic writes its own as one with it. */
export function keepTogether(heading: Text): Text {
  return heading.fr ? { ...heading, fr: heading.fr.replace(LEANING, '$1\u00a0') } : heading;
}

/** Letters of a name up to which it finds room on a line of its own. */
const ONE_LINE = 30;

/** A name in a list, which never ends a line with half of it. */
export function unbroken(name: string): string {
  return name.length > ONE_LINE ? name : name.replace(/ /g, '\u00a0');
}
