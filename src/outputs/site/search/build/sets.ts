import type { Catalogue } from '../../../../model/catalogue.ts';
import { LANGS } from '../../../../model/languages.ts';
import { categoryOf, type Entry, namesOfEntry } from './entries.ts';
import { tokenize } from '../shared/fold.ts';
import { FIELD_BASE, FIELDS, type Kind } from '../shared/index-format.ts';

/** A set of entries with several names. */
export interface NamedSet {
  /** The words of each name. */
  names: string[][];
  /** Postings of its members, ascending. The field of a posting says why the entry belongs to the set. */
  postings: number[];
}

/** Removes endings of gender and number: séché and séchées, مجفف and مجففة count as one word of a group. */
const root = (word: string): string =>
  word.length < 4 ? word : word.replace(/e+s?$/, '').replace(/(?<=\p{L}{3})(?:ات|ه|ا)$/u, '');

/** Kinds whose names are common nouns. Names of cooperatives and towns are not: تعاونية قنديل العسل is not honey. */
const COMMON_NOUN_KINDS: readonly Kind[] = ['category', 'product', 'basket', 'point-of-sale', 'event'];

/** The entries of each chapter, named by any word of its name, for a chapter's name is often a list. */
function categorySets({ categories }: Catalogue, entries: readonly Entry[]): NamedSet[] {
  return categories.map((category) => {
    const texts = [category.name, category.shortName].flatMap((name) => LANGS.map((lang) => name[lang] ?? ''));
    return {
      names: [...new Set(texts.flatMap(tokenize))].map((word) => [word]),
      postings: entries.flatMap((entry, at) =>
        categoryOf(entry) === category ? [at * FIELD_BASE + FIELDS.category] : [],
      ),
    };
  });
}

/** Entries by a word of a name, as it is written there. */
type EntriesByWord = Map<string, Set<number>>;

/** For each word, the entries with the word in their own name, and those with the word in their chapter's name. */
function entriesByWord(entries: readonly Entry[]): { inName: EntriesByWord; inCategory: EntriesByWord } {
  const inName: EntriesByWord = new Map();
  const inCategory: EntriesByWord = new Map();
  const add = (map: EntriesByWord, word: string, at: number) => {
    const numbers = map.get(word);
    if (numbers) numbers.add(at);
    else map.set(word, new Set([at]));
  };
  const wordsOf = (entry: Entry) => namesOfEntry(entry).flatMap(tokenize);
  const nameOf = new Map<Entry['item'], string[]>();
  for (const entry of entries) if (entry.kind === 'category') nameOf.set(entry.item, wordsOf(entry));
  for (const [at, entry] of entries.entries()) {
    if (COMMON_NOUN_KINDS.includes(entry.kind)) for (const word of wordsOf(entry)) add(inName, word, at);
    const category = categoryOf(entry);
    for (const word of (category && nameOf.get(category)) ?? []) add(inCategory, word, at);
  }
  return { inName, inCategory };
}

/**
 * The forms of a word with the same root, without those that are a word of another group. The group of محمص (roasted)
 * has حبوب محمصة as a member, but not محمصة, a pasta with a group of its own.
 */
type FormsOf = (word: string, group: ReadonlySet<string>) => string[];

function formsIn(entries: EntriesByWord, grouped: ReadonlySet<string>): FormsOf {
  const byRoot = Map.groupBy(entries.keys(), root);
  return (word, group) =>
    (byRoot.get(root(word)) ?? []).filter((form) => form === word || group.has(form) || !grouped.has(form));
}

/** The entries that contain all the words of a name, each in one of its forms. */
function containingAll(name: readonly string[], entries: EntriesByWord, formsOf: (word: string) => string[]): number[] {
  const [first = new Set<number>(), ...rest] = name.map(
    (word) => new Set(formsOf(word).flatMap((form) => [...(entries.get(form) ?? [])])),
  );
  return [...first].filter((entry) => rest.every((others) => others.has(entry)));
}

/** The words of each name of a group. */
const namesIn = (group: readonly string[]): string[][] => group.map(tokenize).filter((name) => name.length > 0);

/** The names that consist of a single word. */
const singleWords = (names: readonly string[][]): string[] => names.flatMap((name) => (name.length === 1 ? name : []));

const groupedWords = ({ vocabulary }: Catalogue): Set<string> =>
  new Set(vocabulary.flatMap(({ words }) => singleWords(namesIn(words))));

/** The groups of the vocabulary that have members in the catalogue. */
function vocabularySets(catalogue: Catalogue, entries: readonly Entry[]): NamedSet[] {
  const { inName, inCategory } = entriesByWord(entries);
  const grouped = groupedWords(catalogue);
  const [formsInName, formsInCategory] = [formsIn(inName, grouped), formsIn(inCategory, grouped)];
  return catalogue.vocabulary.flatMap(({ words: group, covers }) => {
    const [names, covered] = [namesIn(group), namesIn(covers)];
    const own = new Set([...names, ...covered].flat());
    const members = new Map<number, number>();
    for (const name of [...names, ...covered]) {
      for (const entry of containingAll(name, inName, (word) => formsInName(word, own))) {
        members.set(entry, FIELDS.otherName);
      }
      for (const entry of containingAll(name, inCategory, (word) => formsInCategory(word, own))) {
        if (!members.has(entry)) members.set(entry, FIELDS.category);
      }
    }
    const postings = [...members].map(([entry, field]) => entry * FIELD_BASE + field).sort((a, b) => a - b);
    return postings.length > 0 ? [{ names, postings }] : [];
  });
}

/** Words of the vocabulary that name nothing in the catalogue. The index holds them, or they would match other words. */
export function unusedWords(catalogue: Catalogue, sets: readonly NamedSet[]): string[] {
  const used = new Set(sets.flatMap(({ names }) => singleWords(names)));
  return [...groupedWords(catalogue)].filter((word) => !used.has(word));
}

/** All sets of the index. */
export function namedSets(catalogue: Catalogue, entries: readonly Entry[]): NamedSet[] {
  return [...categorySets(catalogue, entries), ...vocabularySets(catalogue, entries)];
}
