// How lists of numbers and words become short text that compresses well and is read back without a library. Text, not
// bytes: any web host compresses it, and a copy on a USB stick can carry it in a script.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Five bits to a digit; the upper half of the digits says that more follow. */
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

/** Reads what {@link packNumbers} wrote; characters it never writes count as 0. */
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

/** Numbers in rising order, as the steps between them. */
export function packRising(numbers: readonly number[]): string {
  return packNumbers(numbers.map((number, at) => number - (numbers[at - 1] ?? 0)));
}

/** Reads what {@link packRising} wrote. */
export function unpackRising(text: string): number[] {
  let sum = 0;
  return unpackNumbers(text).map((step) => (sum += step));
}

/** The longest beginning taken over from the word before: one capital letter says how long it is. */
const LONGEST_SHARED = 25;
const CAPITAL_A = 65;

/** Sorted words without capital letters, each as what differs from the one before. */
export function packWords(words: readonly string[]): string {
  let before = '';
  let text = '';
  for (const word of words) {
    let shared = 0;
    while (shared < LONGEST_SHARED && shared < word.length && word[shared] === before[shared]) shared += 1;
    text += String.fromCharCode(CAPITAL_A + shared) + word.slice(shared);
    before = word;
  }
  return text;
}

/** Reads what {@link packWords} wrote. */
export function unpackWords(text: string): string[] {
  let before = '';
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((entry) => {
    before = before.slice(0, entry.charCodeAt(0) - CAPITAL_A) + entry.slice(1);
    return before;
  });
}
