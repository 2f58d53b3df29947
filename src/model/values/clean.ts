import { arabicLetters, LETTER_APOSTROPHES, westernDigits } from './letters.ts';

// Pasted text contains invisible characters and lookalike letters. Every text and value passes through this file once,
// in the scalars of the model. The content files stay unchanged.

/** Lone surrogates, NUL and other controls, noncharacters: text with these is refused. */
const FORBIDDEN = /[[\p{Surrogate}\p{Noncharacter_Code_Point}\p{Cc}]--[\t\n\v\f\r\u0085]]/v;

/** Bidirectional controls that reorder text until closed (U+202A…), even outside the text that contains them. */
const BIDI_CONTROLS = '\\u202a-\\u202e\\u2066-\\u2069';

/** Invisible characters without meaning between letters. */
const INVISIBLE = '\\u180e\\u200b\\u2060-\\u2064\\u206a-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';

const REMOVABLE = new RegExp(`[${BIDI_CONTROLS}${INVISIBLE}]`, 'u');
const ALL_REMOVABLE = new RegExp(REMOVABLE, 'gu');
const ALL_FORBIDDEN = new RegExp(FORBIDDEN, 'gv');

/** Line ends that most programs ignore; Word writes U+000B for a line break within a paragraph. */
const BREAKS = /[\v\f\u0085\u2028\u2029]/g;

/** A visible character: letter, figure, symbol. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2800]/u;

/** Direction marks (we isolate where needed) and soft hyphens from Word, removed without a diagnostic. */
const REMOVED_SILENTLY = /\u034f|[\u00ad\u061c\u200e\u200f]/g;

/** Texts of these characters alone need no cleaning: most texts. */
const ALREADY_CLEAN = /^[\t\n\r -~¡-¬®-ÿŒœ–—‘’“”…،؛؟ء-غف-ي]*$/;

/** Alternative letterforms with one meaning: from PDFs, ornate letters of Facebook, full width. */
const STYLED =
  /[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc\uff01-\uff5e\u{1d400}-\u{1d7ff}\u24b6-\u24e9\u{1f130}-\u{1f149}\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2131\u2133\u2134\u3371-\u33df]+/gu;

/** White letters in black circles and squares, which Unicode does not classify as letters. */
const WHITE_LETTERS = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;

/** Joiners without effect. Joiners stay inside emoji sequences and between letters whose shape they change. */
const USELESS_JOINERS =
  /(?<![\p{Script=Arabic}\p{Script=Tifinagh}])\u200c|\u200c(?![\p{Script=Arabic}\p{Script=Tifinagh}])|(?<![\p{Script=Arabic}\p{Script=Tifinagh}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)\u200d/gu;

/** Other space characters, replaced by U+0020. */
const OTHER_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/**
 * Cleans a text. Removed: harmful and invisible characters, joiners without effect. Normalised: composed letters (NFC),
 * presentation forms, ornate and full-width letters, Persian letters in Arabic words, spaces, digits. Quotation marks,
 * dashes and other visible characters stay.
 */
export function cleanText(text: string): string {
  if (ALREADY_CLEAN.test(text)) return text;
  const withHiddenNamed = withoutInvisible(text.replace(BREAKS, '\n')).replace(ALL_FORBIDDEN, '');
  return (
    arabicLetters(plainLetters(withHiddenNamed.normalize('NFC')))
      .replace(LETTER_APOSTROPHES, '’')
      .replace(OTHER_SPACES, ' ')
      .replace(/[٠-٩۰-۹\d][٠-٩۰-۹\d٫٬٪]*/g, westernFigure)
      .replace(USELESS_JOINERS, '')
      // Compose again: a folded letter takes the mark after it (`ی` and a hamza become `ئ`).
      .normalize('NFC')
  );
}

/**
 * Cleans a value that a program parses (number, phone, date): also plain hyphens, single spaces, no joiners, and
 * compatibility characters written out (`½`, `㎏`). A value with a harmful character stays unchanged, and its parser
 * refuses it.
 */
export function cleanValue(text: string): string {
  if (FORBIDDEN.test(text)) return text;
  const apart = text.replace(/[\u00bc-\u00be\u2150-\u215e]/g, ' $&');
  return cleanText(apart.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2043\u2212]/g, '-')
    .replace(/\u2044/g, '/')
    .replace(/\u200c|\u200d|\ufe0f/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Removes invisible characters. Control characters stay, so that validation can refuse them. */
export function withoutInvisible(text: string): string {
  return text.replace(ALL_REMOVABLE, '').replace(REMOVED_SILENTLY, '');
}

/** Replaces alternative letterforms by plain letters. A mark with a space as its base loses that space. */
function plainLetters(text: string): string {
  return text
    .replace(STYLED, (letters) => letters.normalize('NFKC').replace(/ (?=\p{Mn})/gu, ''))
    .replace(WHITE_LETTERS, (letter) => String.fromCharCode(65 + (((letter.codePointAt(0) ?? 0) - 0x1f150) % 32)));
}

/** `١٬٢٠٠٫٥٠` as it is written with Western digits: `1 200,50`. */
function westernFigure(figure: string): string {
  return westernDigits(figure).replace(/٫/g, ',').replace(/٬/g, ' ').replace(/٪/g, '%');
}

/** Name of the first character that cannot be published: `U+0000`; undefined when the text has none. */
export function forbiddenCharacter(text: string): string | undefined {
  return nameOf(FORBIDDEN.exec(text)?.[0]);
}

/** Name of the first character that {@link cleanText} removes without loss: `U+202E`. */
export function removableCharacter(text: string): string | undefined {
  return nameOf(REMOVABLE.exec(text)?.[0]);
}

/** True when the text has a visible character. */
export function hasVisibleCharacter(text: string): boolean {
  return VISIBLE.test(text);
}

/** A text for messages, hidden characters shown by name: `Miel<U+202E>`. */
export function visible(text: string): string {
  const name = (character: string) => `<${nameOf(character)}>`;
  return text
    .replace(ALL_REMOVABLE, name)
    .replace(ALL_FORBIDDEN, name)
    .replace(/\p{Cc}/gu, name);
}

function nameOf(character: string | undefined): string | undefined {
  return character && `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
