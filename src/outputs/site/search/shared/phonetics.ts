// Phonetic forms of a word, the same for Arabic letters and for the Latin letters and digits Moroccans type instead.
// `phoneticKey` keeps long vowels: خابية and khabia are both `xabya`. `consonantsOf` drops vowels: عسل, 3sel, assel and
// asal are all `asl`; خبز, khobz and 5obz are `xbz`.

const ARABIC: Record<string, string> = {
  ب: 'b', پ: 'b', ت: 't', ث: 't', ج: 'j', چ: 'c', ح: 'h', خ: 'x', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 'c', ص: 's',
  ض: 'd', ط: 't', ظ: 'd', غ: 'g', ف: 'f', ڤ: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', ا: 'a', ع: 'a', و: 'w',
  ي: 'y',
}; // prettier-ignore

/** Longest first: `kh` is one sound, `h` alone another. Short vowels (e) are dropped, as Arabic does not write them. */
const LATIN: [RegExp, string][] = [
  [/tch|ch|sh/g, 'ʃ'],
  [/kh|5/g, 'x'],
  [/gh|rh|8/g, 'ɣ'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/qu|q|9/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/g(?=[eiy])/g, 'j'],
  [/[cg]/g, 'k'],
  [/7/g, 'h'],
  [/v/g, 'f'],
  [/p/g, 'b'],
  [/ʃ/g, 'c'],
  [/ɣ/g, 'g'],
  [/[ao]u|o|u/g, 'w'],
  [/3/g, 'a'],
  [/[iy]+/g, 'y'],
  [/[e2]/g, ''],
];

const isArabic = (word: string): boolean => /\p{Script=Arabic}/u.test(word);

const withoutDoubles = (key: string): string => key.replace(/(.)\1+/g, '$1');

/**
 * @param word folded (`fold`)
 * @returns an empty string for plain numbers and for scripts that are neither Arabic nor Latin
 */
export function phoneticKey(word: string): string {
  if (/^\d+$/.test(word)) return '';
  if (isArabic(word)) {
    // A final ه is ة.
    const letters = [...word.replace(/ه$/, 'ا')];
    return withoutDoubles(letters.map((letter) => ARABIC[letter] ?? '').join(''));
  }
  const key = LATIN.reduce(
    (text, [written, letter]) => text.replace(written, letter),
    word.replace(/([aeiou])h$/, '$1'),
  );
  return withoutDoubles(key.replace(/[^a-z]/g, ''));
}

/**
 * The consonants of a word. Spellings differ in their vowels, so vowels are dropped, but for the first: a word that
 * starts with a vowel (عسل, 3sel, assel: `asl`) never sounds like one that does not (سلة: `sl`).
 */
export function consonantsOf(word: string): string {
  if (/^\d+$/.test(word)) return '';
  // أو and ou are often a w: أولاد, Oulad.
  const opening = /^(?:ع|ا(?!و)|[aei23])/.test(word) ? 'a' : '';
  return opening + withoutDoubles(phoneticKey(word).replace(/[awy]/g, ''));
}
