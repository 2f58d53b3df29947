import type { Catalogue } from '../../../../model/catalogue.ts';
import { codeOf, contactsOf, type Entry, entriesOf, namesOfEntry, textsOfEntry } from './entries.ts';
import { tokenize, withoutLatinArticle } from '../shared/fold.ts';
import {
  cardsInPart,
  FIELD_BASE,
  FIELDS,
  INDEX_VERSION,
  type IndexRoot,
  KINDS,
  nameField,
  type PhonesPart,
} from '../shared/index-format.ts';
import { packDeltas, packNumbers, packWords } from '../shared/packing.ts';
import { type NamedSet, namedSets, unusedWords } from './sets.ts';

/** A word in more descriptions than this is prose: nobody searches for it. */
const MAX_CONTENT_POSTINGS = 256;
/** Characters of a part with posting postings: about a kilobyte compressed. */
const PART_SIZE = 2048;

/** An index before it is serialised: its first file, and its other parts by name. */
export interface IndexDraft {
  root: IndexRoot;
  parts: Map<string, unknown>;
}

/** Legal forms at the start of a name. They do not identify it. */
const LEGAL_FORM = /^(?:تعاونية|اتحاد|جمعية|coopérative|union|association)\s+/i;

/** Postings of each word, ascending, without words that are prose. */
function postingsOf(entries: readonly Entry[]): Map<string, number[]> {
  const found = new Map<string, Set<number>>();
  const add = (word: string, entry: number, field: number) => {
    const posting = entry * FIELD_BASE + field;
    const postings = found.get(word);
    if (postings) postings.add(posting);
    else found.set(word, new Set([posting]));
  };
  for (const [at, entry] of entries.entries()) {
    for (const name of namesOfEntry(entry)) {
      const plain = tokenize(name.replace(LEGAL_FORM, ''));
      for (const word of tokenize(name)) if (!plain.includes(word)) add(word, at, FIELDS.content);
      for (const [place, word] of plain.entries()) {
        // A chapter's name is often a list of things: only a name of one word says what the chapter is.
        const first = place === 0 && (entry.kind !== 'category' || plain.length === 1);
        const field = nameField(first, plain.length);
        // Visitors also search for Annoujoum as Noujoum.
        for (const spelling of new Set([word, withoutLatinArticle(word)])) add(spelling, at, field);
      }
    }
    for (const [field, texts] of Object.entries(textsOfEntry(entry))) {
      const number = FIELDS[field as keyof typeof FIELDS];
      for (const text of texts) for (const word of tokenize(text ?? '')) add(word, at, number);
    }
  }
  return new Map(
    [...found].flatMap(([word, postings]) => {
      const ascending = withoutProse([...postings]).sort((a, b) => a - b);
      return ascending.length > 0 ? [[word, ascending]] : [];
    }),
  );
}

const isContent = (posting: number): boolean => posting % FIELD_BASE === FIELDS.content;

function withoutProse(postings: number[]): number[] {
  const content = postings.filter(isContent).length;
  return content > MAX_CONTENT_POSTINGS ? postings.filter((posting) => !isContent(posting)) : postings;
}

/** log2 of the number of names that hold a word, towns included, rounded up; 0 for pure synonyms. */
function frequencyOf(postings: readonly number[] = []): number {
  const named = postings.filter((posting) => posting % FIELD_BASE !== FIELDS.otherName && !isContent(posting));
  return Math.ceil(Math.log2(named.length + 1));
}

function packSet({ names }: NamedSet, numbers: ReadonlyMap<string, number>): string {
  const links = new Map<number, number>();
  for (const name of names) {
    for (const word of name) {
      const number = numbers.get(word) ?? 0;
      links.set(number, Math.min(links.get(number) ?? 1, name.length > 1 ? 1 : 0));
    }
  }
  return packDeltas([...links].map(([number, part]) => number * 2 + part).sort((a, b) => a - b));
}

/** Divides posting postings into parts of about the same size. */
function dividePostings(postings: readonly string[]): { starts: number[]; parts: string[] } {
  const starts: number[] = [];
  const parts: string[][] = [];
  let size = PART_SIZE;
  for (const [number, list] of postings.entries()) {
    if (size >= PART_SIZE) {
      starts.push(number);
      parts.push([]);
      size = 0;
    }
    parts[parts.length - 1]?.push(list);
    size += list.length + 1;
  }
  return { starts, parts: parts.map((part) => part.join(' ')) };
}

function packCodes(entries: readonly Entry[]): IndexRoot['codes'] {
  const codes = (wanted: Entry['kind']) =>
    packDeltas(
      entries.filter(({ kind }) => kind === wanted).map((entry) => Number(codeOf(entry)?.replace('-', '') ?? 0)),
    );
  return { product: codes('product'), cooperative: codes('cooperative'), basket: codes('basket') };
}

function phonesOf(entries: readonly Entry[]): PhonesPart {
  const phones: PhonesPart = {};
  for (const [at, entry] of entries.entries()) {
    for (const { phone, whatsapp } of contactsOf(entry)) {
      for (const number of [phone, whatsapp]) {
        const digits = number?.national.replace(/\D/g, '');
        if (!digits) continue;
        const reached = phones[digits] ?? [];
        if (!reached.includes(at)) phones[digits] = [...reached, at];
      }
    }
  }
  return phones;
}

/** Builds the search index of a catalogue, without the cards. Pure: the same catalogue gives the same index. */
export function buildIndex(catalogue: Catalogue): IndexDraft {
  const entries = entriesOf(catalogue);
  const postings = postingsOf(entries);
  const sets = namedSets(catalogue, entries);
  const unused = unusedWords(catalogue, sets);
  const known = new Set([...postings.keys(), ...sets.flatMap(({ names }) => names.flat()), ...unused]);
  const words = [...known].sort((a, b) => (a < b ? -1 : 1));
  const numbers = new Map(words.map((word, number) => [word, number]));
  const divided = dividePostings([
    ...words.map((word) => packDeltas(postings.get(word) ?? [])),
    ...sets.map((set) => packDeltas(set.postings)),
  ]);
  const root: IndexRoot = {
    version: INDEX_VERSION,
    words: packWords(words),
    frequency: packNumbers(words.map((word) => frequencyOf(postings.get(word)))),
    sets: sets.map((set) => packSet(set, numbers)).join(' '),
    unused: packDeltas(unused.map((word) => numbers.get(word) ?? 0).sort((a, b) => a - b)),
    counts: KINDS.map((wanted) => entries.filter(({ kind }) => kind === wanted).length),
    codes: packCodes(entries),
    postings: divided.starts,
    block: cardsInPart(entries.length),
    parts: {},
  };
  const parts = new Map<string, unknown>(divided.parts.map((part, number) => [`postings-${number}`, part]));
  parts.set('phones', phonesOf(entries));
  return { root, parts };
}
