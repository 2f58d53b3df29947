// What people paste carries characters that nobody sees. A text that is used has none that do harm.

/** Lone halves of characters, NUL and other controls, and code points that mean nothing: of these nothing can be made. */
const HARM = /[[\p{Surrogate}\p{Noncharacter_Code_Point}\p{Cc}]--[\t\n\v\f\r\u0085]]/v;

/** Signs that turn the order of letters around until they are closed (U+202A…), also outside the text they stand in. */
const TURNING = '\\u202a-\\u202e\\u2066-\\u2069';

/** Signs without a look or a meaning between letters. Joiners (U+200C, U+200D) and marks (U+200E, U+200F) have one. */
const UNSEEN = '\\u180e\\u200b\\u2060-\\u2064\\u206a-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';

const NEEDLESS = new RegExp(`[${TURNING}${UNSEEN}]`, 'u');
const ALL_NEEDLESS = new RegExp(NEEDLESS, 'gu');
const ALL_HARM = new RegExp(HARM, 'gv');

/** Ends of lines that are none to most programs; Word writes U+000B for a new line in the same paragraph. */
const BREAKS = /[\v\f\u0085\u2028\u2029]/g;

/** Something that is drawn: a letter, a figure, a sign. */
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2800]/u;

/** A text as it is used: without characters that do harm or that nobody sees. What is stored stays as typed. */
export function clean(text: string): string {
  return text.replace(BREAKS, '\n').replace(ALL_NEEDLESS, '').replace(ALL_HARM, '');
}

/** The first character of a text that cannot be published, as it is called: `U+0000`; undefined when there is none. */
export function harmIn(text: string): string | undefined {
  return nameOf(HARM.exec(text)?.[0]);
}

/** The first character that {@link clean} takes out of a text without loss, as it is called: `U+202E`. */
export function needlessIn(text: string): string | undefined {
  return nameOf(NEEDLESS.exec(text)?.[0]);
}

/** Something of the text can be seen. */
export function isSeen(text: string): boolean {
  return SEEN.test(text);
}

/** A text with its hidden characters by their names, to be quoted in a message: `Miel<U+202E>`. */
export function visible(text: string): string {
  const name = (character: string) => `<${nameOf(character)}>`;
  return text
    .replace(ALL_NEEDLESS, name)
    .replace(ALL_HARM, name)
    .replace(/\p{Cc}/gu, name);
}

function nameOf(character: string | undefined): string | undefined {
  return character && `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
