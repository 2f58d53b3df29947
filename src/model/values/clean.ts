import { arabicLetters, LETTER_APOSTROPHES, westernDigits } from './letters.ts';

// What people paste carries characters that nobody sees, and letters that only look like those they stand for. Every text
// and every value is read through this file, once, in the scalars of the model. What is stored stays as typed.

/** Lone halves of characters, NUL and other controls, and code points that mean nothing: of these nothing can be made. */
const HARM = /[[\p{Surrogate}\p{Noncharacter_Code_Point}\p{Cc}]--[\t\n\v\f\r\u0085]]/v;

/** Signs that turn the order of letters around until they are closed (U+202A…), also outside the text they stand in. */
const TURNING = '\\u202a-\\u202e\\u2066-\\u2069';

/** Signs without a look or a meaning between letters. */
const UNSEEN = '\\u180e\\u200b\\u2060-\\u2064\\u206a-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';

const NEEDLESS = new RegExp(`[${TURNING}${UNSEEN}]`, 'u');
const ALL_NEEDLESS = new RegExp(NEEDLESS, 'gu');
const ALL_HARM = new RegExp(HARM, 'gv');

/** Ends of lines that are none to most programs; Word writes U+000B for a new line in the same paragraph. */
const BREAKS = /[\v\f\u0085\u2028\u2029]/g;

/** Something that is drawn: a letter, a figure, a sign. */
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2800]/u;

/** Marks of direction (we isolate what needs it), and places where Word may break a word. Taken out without a remark. */
const SILENT = /\u034f|[\u00ad\u061c\u200e\u200f]/g;

/** Most texts hold nothing else: there is nothing to look for in them. */
const SOUND = /^[\t\n\r -~¡-¬®-ÿŒœ–—‘’“”…،؛؟ء-غف-ي]*$/;

/** What stands for letters and is drawn in one way only: text out of a PDF, ornate letters of Facebook, full width. */
const STYLED =
  /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e\u{1d400}-\u{1d7ff}\u24b6-\u24e9\u{1f130}-\u{1f149}\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2131\u2133\u2134\u3371-\u33df]+/gu;

/** White letters in black circles and squares, which no rule of Unicode calls letters. */
const WHITE_LETTERS = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;

/** A joiner is kept between pictures that make one picture, and between letters whose shape it changes. */
const LOST_JOINERS =
  /(?<![\p{Script=Arabic}\p{Script=Tifinagh}])\u200c|\u200c(?![\p{Script=Arabic}\p{Script=Tifinagh}])|(?<![\p{Script=Arabic}\p{Script=Tifinagh}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)\u200d/gu;

/** Spaces that no line may begin with: four make code of a paragraph. */
const OTHER_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * A text as it is used. Taken out: what does harm, what nobody sees, joiners that join nothing. Made one: composed letters
 * (NFC), presentation forms, ornate and full-width letters, Persian letters of Arabic words, spaces, digits. Quotation
 * marks, dashes and everything else that is drawn stays.
 */
export function clean(text: string): string {
  if (SOUND.test(text)) return text;
  const visible = withoutUnseen(text.replace(BREAKS, '\n')).replace(ALL_HARM, '');
  return (
    arabicLetters(plainLetters(visible.normalize('NFC')))
      .replace(LETTER_APOSTROPHES, '’')
      .replace(OTHER_SPACES, ' ')
      .replace(/[٠-٩۰-۹\d][٠-٩۰-۹\d٫٬٪]*/g, westernFigure)
      .replace(LOST_JOINERS, '')
      // Once more: a letter that was folded takes the mark that follows it (`ی` and a hamza are `ئ`).
      .normalize('NFC')
  );
}

/**
 * A value as a program reads it (a number, a phone, a date): clean, with plain hyphens, single spaces, no joiners, and
 * signs that are drawn small or as one (`½`, `㎏`) written out. What holds a character that does harm stays as it is, and
 * is refused by whoever reads it.
 */
export function plain(text: string): string {
  if (HARM.test(text)) return text;
  const apart = text.replace(/[\u00bc-\u00be\u2150-\u215e]/g, ' $&');
  return clean(apart.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2043\u2212]/g, '-')
    .replace(/\u2044/g, '/')
    .replace(/\u200c|\u200d|\ufe0f/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Without the characters that nobody sees. Controls stay, for those to refuse who must. */
export function withoutUnseen(text: string): string {
  return text.replace(ALL_NEEDLESS, '').replace(SILENT, '');
}

/** Letters for what is drawn in one way only. Marks that stood alone lose the space they stood on. */
function plainLetters(text: string): string {
  return text
    .replace(STYLED, (letters) => letters.normalize('NFKC').replace(/ (?=\p{Mn})/gu, ''))
    .replace(WHITE_LETTERS, (letter) => String.fromCharCode(65 + (((letter.codePointAt(0) ?? 0) - 0x1f150) % 32)));
}

/** `١٬٢٠٠٫٥٠` as it is written with Western digits: `1 200,50`. */
function westernFigure(figure: string): string {
  return westernDigits(figure).replace(/٫/g, ',').replace(/٬/g, ' ').replace(/٪/g, '%');
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
