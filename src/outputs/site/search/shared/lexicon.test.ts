import { expect, test } from 'vitest';
import { createLexicon } from './lexicon.ts';

const WORDS = [
  '9niya',
  'babbouch',
  'babouche',
  'bayd',
  'kinwa',
  'quinoa',
  'rabbit',
  'بابوش',
  'قنيه',
  'كينوا',
  'نحل',
  'نحله',
  'نحلهن',
];
const numberOf = (word: string) => WORDS.indexOf(word);
/** Groups: rabbits 1, quinoa 2, snails 3, bees 4; slippers are known, but there are none. */
const GROUPS: ReadonlyMap<number, readonly number[]> = new Map(
  Object.entries({
    '9niya': [1],
    rabbit: [1],
    قنيه: [1],
    kinwa: [2],
    quinoa: [2],
    كينوا: [2],
    babbouch: [3],
    بابوش: [3],
    babouche: [],
    نحل: [4],
    نحله: [4],
  }).map(([word, groups]) => [numberOf(word), groups]),
);
const FREQUENCY = WORDS.map((word) => (word === '9niya' || word === 'babouche' ? 0 : 1));

const meant = (variants: string[], groups = GROUPS) =>
  [...createLexicon(WORDS, FREQUENCY, groups).match(variants).keys()].map((number) => WORDS[number]).toSorted();

test('a word that the vocabulary knows is not taken for another that sounds like it', () => {
  expect(meant(['9niya'])).toEqual(['9niya', 'قنيه']);
  expect(meant(['babouche'])).toEqual(['babouche']);
});

test('not even where it is known only without its article', () => {
  expect(meant(['l9niya', '9niya'])).toEqual(['9niya', 'قنيه']);
});

test('a word that it does not know may be any that sounds like it', () => {
  expect(meant(['babouche'], new Map())).toEqual(['babouche', 'بابوش']);
  expect(meant(['babouch'])).toEqual(['babbouch', 'babouche', 'بابوش']);
});

test('what goes on behind a known word is meant too: a word of its group, or one that is not known', () => {
  expect(meant(['نحل'])).toEqual(['نحل', 'نحله', 'نحلهن']);
  const apart = new Map([...GROUPS, [numberOf('نحله'), [5]] as const]);
  expect(meant(['نحل'], apart)).toEqual(['نحل', 'نحلهن']);
});
