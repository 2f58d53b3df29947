import type { Text } from '../../src/model/values/text.ts';
import type { Random } from './random.ts';
import { ROOT_PATTERNS, NAME_BEGINNINGS, QUALIFIERS, ROOTS, SENTENCES } from './words.ts';

/** Moroccan romanisation, used in names, for the root letters of words.ts. */
const LATIN: Record<string, string> = {
  ...{
    ب: 'b',
    ت: 't',
    ث: 't',
    ج: 'j',
    ح: 'h',
    خ: 'kh',
    د: 'd',
    ذ: 'd',
    ر: 'r',
    ز: 'z',
    س: 's',
    ش: 'ch',
    ص: 's',
    ض: 'd',
  },
  ...{ ط: 't', ظ: 'd', ع: 'a', غ: 'gh', ف: 'f', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h' },
};

type Pair = { ar: string; fr: string };

/** An Arabic word and its romanisation: root نسم in pattern `12ي3` gives نسيم, Nasim. */
export function arabicWord(root: string, [ar, fr]: readonly [string, string]): Pair {
  const letterAt = (place: string) => root.charAt(Number(place) - 1);
  const latin = fr.replace(/\d/g, (place) => LATIN[letterAt(place)] ?? '').replace(/a{2,}/g, 'aa');
  return { ar: ar.replace(/\d/g, letterAt), fr: latin.charAt(0).toUpperCase() + latin.slice(1) };
}

const anyWord = (random: Random): Pair => arabicWord(random.pick(ROOTS), random.pick(ROOT_PATTERNS));

/** « Coopérative Zahrat Annasim », تعاونية زهرة النسيم. */
export function cooperativeName(random: Random): Text & Pair {
  const [fr, ar] = random.pick(NAME_BEGINNINGS);
  const second = anyWord(random);
  // The article assimilates to some letters, in speech and in romanised names.
  const melts = /^[NSZRDT](?!h)/.test(second.fr);
  const article = melts ? `A${second.fr.charAt(0).toLowerCase()}${second.fr.toLowerCase()}` : `Al ${second.fr}`;
  return { ar: `تعاونية ${ar} ال${second.ar}`, fr: `Coopérative ${fr} ${article}` };
}

/** A hamlet, for addresses and for product names with an origin. */
export function hamlet(random: Random): Pair {
  const { ar, fr } = anyWord(random);
  return random.chance(0.5) ? { ar: `أولاد ${ar}`, fr: `Oulad ${fr}` } : { ar: `آيت ${ar}`, fr: `Aït ${fr}` };
}

/** A product name: plain, as most are, or with a qualifier. */
export function productName(plain: Pair, random: Random): Text & Pair {
  if (random.chance(0.45)) return plain;
  if (random.chance(0.4)) {
    const { ar, fr } = hamlet(random);
    return { ar: `${plain.ar} ${ar}`, fr: `${plain.fr} d’${fr}` };
  }
  const [fr, ar] = random.pick(QUALIFIERS);
  return { ar: `${plain.ar} ${ar}`, fr: `${plain.fr} ${fr}` };
}

/** Sentences that read well in sequence, in both languages; no repetition. */
export function prose(random: Random, sentences: number): Pair {
  const first = random.between(0, SENTENCES.length - 1);
  const step = random.pick([1, 3, 5]);
  const chosen = Array.from({ length: sentences }, (_, at) => SENTENCES[(first + at * step) % SENTENCES.length]);
  return { fr: chosen.map((pair) => pair?.[0]).join(' '), ar: chosen.map((pair) => pair?.[1]).join(' ') };
}
