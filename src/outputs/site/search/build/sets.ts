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

const rootsOf = (text: string): string[] => tokenize(text).map(root);

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

/** For each word, the entries with the word in their own name, and those with the word in their chapter's name. */
function entriesByWord(entries: readonly Entry[]): {
  inName: Map<string, Set<number>>;
  inCategory: Map<string, Set<number>>;
} {
  const inName = new Map<string, Set<number>>();
  const inCategory = new Map<string, Set<number>>();
  const add = (map: Map<string, Set<number>>, word: string, at: number) => {
    const numbers = map.get(word);
    if (numbers) numbers.add(at);
    else map.set(word, new Set([at]));
  };
  const nameOf = new Map<Entry['item'], string[]>();
  for (const entry of entries)
    if (entry.kind === 'category') nameOf.set(entry.item, namesOfEntry(entry).flatMap(rootsOf));
  for (const [at, entry] of entries.entries()) {
    if (COMMON_NOUN_KINDS.includes(entry.kind))
      for (const word of namesOfEntry(entry).flatMap(rootsOf)) add(inName, word, at);
    const category = categoryOf(entry);
    for (const word of (category && nameOf.get(category)) ?? []) add(inCategory, word, at);
  }
  return { inName, inCategory };
}

/** The entries that contain all the words of a name. */
function containingAll(name: readonly string[], entries: Map<string, Set<number>>): number[] {
  const [first = new Set<number>(), ...rest] = name.map((word) => entries.get(word) ?? new Set<number>());
  return [...first].filter((entry) => rest.every((others) => others.has(entry)));
}

/** The groups of the vocabulary that have members in the catalogue. */
function vocabularySets({ vocabulary }: Catalogue, entries: readonly Entry[]): NamedSet[] {
  const { inName, inCategory } = entriesByWord(entries);
  return vocabulary.flatMap(({ words: group, covers }) => {
    const names = group.map(tokenize).filter((name) => name.length > 0);
    const members = new Map<number, number>();
    for (const name of [...group, ...covers].map(rootsOf)) {
      for (const entry of containingAll(name, inName)) members.set(entry, FIELDS.otherName);
      for (const entry of containingAll(name, inCategory)) if (!members.has(entry)) members.set(entry, FIELDS.category);
    }
    const postings = [...members].map(([entry, field]) => entry * FIELD_BASE + field).sort((a, b) => a - b);
    return postings.length > 0 ? [{ names, postings }] : [];
  });
}

/** All sets of the index. */
export function namedSets(catalogue: Catalogue, entries: readonly Entry[]): NamedSet[] {
  return [...categorySets(catalogue, entries), ...vocabularySets(catalogue, entries)];
}
