import type { Text } from '../../../model/values/text.ts';

/** French function words that must not end a line of large type. */
const FUNCTION_WORDS = /(?<=^|[\s\u00a0])(à|au|aux|d[eu]|des|en|et|la|les?|ou|par|pour|sur|un|une) /gi;

/** A heading whose French function words stay on the line of the next word. Arabic joins such words to the next one. */
export function keepTogether(heading: Text): Text {
  return heading.fr ? { ...heading, fr: heading.fr.replace(FUNCTION_WORDS, '$1\u00a0') } : heading;
}

/** Maximum number of letters of a name that fits on one line. */
const ONE_LINE = 30;

/** A name in a list that is not broken over lines, unless it is long. */
export function unbroken(name: string): string {
  return name.length > ONE_LINE ? name : name.replace(/ /g, '\u00a0');
}
