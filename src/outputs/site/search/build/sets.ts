import type { Catalogue } from '../../../../model/catalogue.ts';
import { LANGS } from '../../../../model/languages.ts';
import { categoryOf, type Entry, namesOfEntry } from './entries.ts';
import { words } from '../shared/fold.ts';
import { FIELD_BASE, FIELDS, type Kind } from '../shared/index-format.ts';

/** Things that go by several names. */
export interface NamedSet {
  /** Each name as its words. */
  names: string[][];
  /** Who belongs to it, and why: postings, rising. */
  postings: number[];
}

/** What gender and number change at the end of a word: séché and séchées, مجفف and مجففة are one word of a group. */
const root = (word: string): string =>
  word.length < 4 ? word : word.replace(/e+s?$/, '').replace(/(?<=\p{L}{3})(?:ات|ه|ا)$/u, '');

const rootsOf = (text: string): string[] => words(text).map(root);

/** Names of people and towns are no words of a language: تعاونية قنديل العسل is not a honey. */
const GENERAL: readonly Kind[] = ['category', 'product', 'basket', 'point-of-sale', 'event'];

/** A chapter and what stands in it: by any word of its name, for a chapter's name is often a list. */
function categorySets({ categories }: Catalogue, entries: readonly Entry[]): NamedSet[] {
  return categories.map((category) => {
    const texts = [category.name, category.shortName].flatMap((name) => LANGS.map((lang) => name[lang] ?? ''));
    return {
      names: [...new Set(texts.flatMap(words))].map((word) => [word]),
      postings: entries.flatMap((entry, at) =>
        categoryOf(entry) === category ? [at * FIELD_BASE + FIELDS.category] : [],
      ),
    };
  });
}

/** For each word, the entries whose name it stands in; and those whose chapter's name it stands in. */
function holdersOf(entries: readonly Entry[]): {
  inName: Map<string, Set<number>>;
  inCategory: Map<string, Set<number>>;
} {
  const inName = new Map<string, Set<number>>();
  const inCategory = new Map<string, Set<number>>();
  const add = (map: Map<string, Set<number>>, word: string, at: number) => {
    const held = map.get(word);
    if (held) held.add(at);
    else map.set(word, new Set([at]));
  };
  const nameOf = new Map<Entry['item'], string[]>();
  for (const entry of entries)
    if (entry.kind === 'category') nameOf.set(entry.item, namesOfEntry(entry).flatMap(rootsOf));
  for (const [at, entry] of entries.entries()) {
    if (GENERAL.includes(entry.kind)) for (const word of namesOfEntry(entry).flatMap(rootsOf)) add(inName, word, at);
    const category = categoryOf(entry);
    for (const word of (category && nameOf.get(category)) ?? []) add(inCategory, word, at);
  }
  return { inName, inCategory };
}

/** The entries that hold all the words of a name. */
function holdingAll(name: readonly string[], holders: Map<string, Set<number>>): number[] {
  const [first = new Set<number>(), ...rest] = name.map((word) => holders.get(word) ?? new Set<number>());
  return [...first].filter((entry) => rest.every((others) => others.has(entry)));
}

/** The groups of the vocabulary that something in the catalogue belongs to. */
function vocabularySets({ vocabulary }: Catalogue, entries: readonly Entry[]): NamedSet[] {
  const { inName, inCategory } = holdersOf(entries);
  return vocabulary.flatMap(({ words: group, covers }) => {
    const names = group.map(words).filter((name) => name.length > 0);
    const members = new Map<number, number>();
    for (const name of [...group, ...covers].map(rootsOf)) {
      for (const entry of holdingAll(name, inName)) members.set(entry, FIELDS.otherName);
      for (const entry of holdingAll(name, inCategory)) if (!members.has(entry)) members.set(entry, FIELDS.category);
    }
    const postings = [...members].map(([entry, field]) => entry * FIELD_BASE + field).sort((a, b) => a - b);
    return postings.length > 0 ? [{ names, postings }] : [];
  });
}

/** Everything that is listed once and goes by many words. */
export function namedSets(catalogue: Catalogue, entries: readonly Entry[]): NamedSet[] {
  return [...categorySets(catalogue, entries), ...vocabularySets(catalogue, entries)];
}
