// The consonants of a word, the same for Arabic letters and for the Latin letters and digits Moroccans type instead:
// عسل, 3sel, assel and asal are all `asl`; خبز, khobz and 5obz are `xbz`. Vowels, ع and ء are what spellings differ in,
// so they are left out, but for the first: a word that opens with one (عسل, 3sel, assel: `asl`) never sounds like one
// that does not (سلة: `sl`).

const ARABIC: Record<string, string> = {
  ب: 'b', پ: 'b', ت: 't', ث: 't', ج: 'j', چ: 'c', ح: 'h', خ: 'x', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 'c', ص: 's',
  ض: 'd', ط: 't', ظ: 'd', غ: 'g', ف: 'f', ڤ: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h',
}; // prettier-ignore

/** Longest first: `kh` is one sound, `h` alone another. */
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
  [/[v]/g, 'f'],
  [/p/g, 'b'],
  [/ʃ/g, 'c'],
  [/ɣ/g, 'g'],
  [/[aeiouyw23]/g, ''],
];

/**
 * @param word folded (`fold`)
 * @returns an empty string for plain numbers and for words without consonants
 */
export function skeleton(word: string): string {
  if (/^\d+$/.test(word)) return '';
  // أو and ou are as often a w: أولاد, Oulad.
  const opening = /^(?:ع|ا(?!و)|[aei23])/.test(word) ? 'a' : '';
  const consonants = /\p{Script=Arabic}/u.test(word)
    ? // A final ه is ة or a vowel.
      [...word.replace(/ه$/, '')].map((letter) => ARABIC[letter] ?? '').join('')
    : LATIN.reduce((text, [sound, letter]) => text.replace(sound, letter), word.replace(/([aeiou])h$/, '$1'));
  return opening + consonants.replace(/(.)\1+/gu, '$1');
}
