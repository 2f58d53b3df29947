// Packs numbers and words into short text that compresses well and needs no library to read. Text rather than bytes,
// because any web host compresses it, and the copy on a USB stick can hold it in a script.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Variable-length numbers: five bits per digit; digits of the upper half mean that more follow. */
const BASE = 32;

const VALUES = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]));

/** Whole numbers from 0, small ones in one character. */
export function packNumbers(numbers: readonly number[]): string {
  let text = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += DIGITS.charAt((rest % BASE) + BASE);
    text += DIGITS.charAt(rest);
  }
  return text;
}

/** Reads the text of {@link packNumbers}; unknown characters count as 0. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  let scale = 1;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES.get(text.charCodeAt(at)) ?? 0;
    number += (value % BASE) * scale;
    scale *= BASE;
    if (value >= BASE) continue;
    numbers.push(number);
    number = 0;
    scale = 1;
  }
  return numbers;
}

/** Ascending numbers, as the deltas between them. */
export function packDeltas(numbers: readonly number[]): string {
  return packNumbers(numbers.map((number, at) => number - (numbers[at - 1] ?? 0)));
}

/** Reads the text of {@link packDeltas}. */
export function unpackDeltas(text: string): number[] {
  let sum = 0;
  return unpackNumbers(text).map((delta) => (sum += delta));
}

/** Longest prefix shared with the word before: one capital letter gives its length. */
const MAX_SHARED_PREFIX = 25;
const CAPITAL_A = 65;

/** Front coding: sorted words without capital letters, each without the prefix it shares with the word before. */
export function packWords(words: readonly string[]): string {
  let before = '';
  let text = '';
  for (const word of words) {
    let shared = 0;
    while (shared < MAX_SHARED_PREFIX && shared < word.length && word[shared] === before[shared]) shared += 1;
    text += String.fromCharCode(CAPITAL_A + shared) + word.slice(shared);
    before = word;
  }
  return text;
}

/** Reads the text of {@link packWords}. */
export function unpackWords(text: string): string[] {
  let before = '';
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((entry) => {
    before = before.slice(0, entry.charCodeAt(0) - CAPITAL_A) + entry.slice(1);
    return before;
  });
}
