import type { Catalogue } from '../../../../model/catalogue.ts';
import { codeOf, contactsOf, type Entry, entriesOf, namesOfEntry, textsOfEntry } from './entries.ts';
import { withoutLatinArticle, words } from '../shared/fold.ts';
import {
  cardsInPart,
  FIELD_BASE,
  FIELDS,
  INDEX_VERSION,
  KINDS,
  nameField,
  type PhonesPart,
  type Root,
} from '../shared/index-format.ts';
import { packNumbers, packRising, packWords } from '../shared/packing.ts';
import { type NamedSet, namedSets } from './sets.ts';

/** A word in the descriptions of more things than this is prose: nobody looks for it. */
const MOST_CONTENT = 256;
/** Characters of a part with lists: about a kilobyte once compressed. */
const LISTS_SIZE = 2048;

/** An index as it is made: its first file, and its other parts by name. */
export interface IndexDraft {
  root: Root;
  parts: Map<string, unknown>;
}

/** « Coopérative » and the like say nothing of what stands behind. */
const LEGAL_FORM = /^(?:تعاونية|اتحاد|جمعية|coopérative|union|association)\s+/i;

/** Where each word stands: its postings, without the prose. */
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
      const plain = words(name.replace(LEGAL_FORM, ''));
      for (const word of words(name)) if (!plain.includes(word)) add(word, at, FIELDS.content);
      for (const [place, word] of plain.entries()) {
        // A chapter's name is a list: only where it is one word is that word what the chapter is.
        const first = place === 0 && (entry.kind !== 'category' || plain.length === 1);
        const field = nameField(first, plain.length);
        // Annoujoum is also looked for as Noujoum.
        for (const spelling of new Set([word, withoutLatinArticle(word)])) add(spelling, at, field);
      }
    }
    for (const [field, texts] of Object.entries(textsOfEntry(entry))) {
      const number = FIELDS[field as keyof typeof FIELDS];
      for (const text of texts) for (const word of words(text ?? '')) add(word, at, number);
    }
  }
  return new Map(
    [...found].flatMap(([word, postings]) => {
      const rising = withoutProse([...postings]).sort((a, b) => a - b);
      return rising.length > 0 ? [[word, rising]] : [];
    }),
  );
}

const isContent = (posting: number): boolean => posting % FIELD_BASE === FIELDS.content;

function withoutProse(postings: number[]): number[] {
  const content = postings.filter(isContent).length;
  return content > MOST_CONTENT ? postings.filter((posting) => !isContent(posting)) : postings;
}

/** In how many names a word stands, towns included; what is only another way to say something stands in none. */
function fame(postings: readonly number[] = []): number {
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
  return packRising([...links].map(([number, part]) => number * 2 + part).sort((a, b) => a - b));
}

/** Cuts the lists into parts of about the same size. */
function cutLists(lists: readonly string[]): { starts: number[]; parts: string[] } {
  const starts: number[] = [];
  const parts: string[][] = [];
  let size = LISTS_SIZE;
  for (const [number, list] of lists.entries()) {
    if (size >= LISTS_SIZE) {
      starts.push(number);
      parts.push([]);
      size = 0;
    }
    parts[parts.length - 1]?.push(list);
    size += list.length + 1;
  }
  return { starts, parts: parts.map((part) => part.join(' ')) };
}

function packCodes(entries: readonly Entry[]): Root['codes'] {
  const codes = (wanted: Entry['kind']) =>
    packRising(
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

/** Reads a catalogue into the index that searching needs, cards apart. Pure: the same catalogue, the same index. */
export function buildIndex(catalogue: Catalogue): IndexDraft {
  const entries = entriesOf(catalogue);
  const postings = postingsOf(entries);
  const sets = namedSets(catalogue, entries);
  const known = new Set([...postings.keys(), ...sets.flatMap(({ names }) => names.flat())]);
  const list = [...known].sort((a, b) => (a < b ? -1 : 1));
  const numbers = new Map(list.map((word, number) => [word, number]));
  const lists = cutLists([
    ...list.map((word) => packRising(postings.get(word) ?? [])),
    ...sets.map((set) => packRising(set.postings)),
  ]);
  const root: Root = {
    version: INDEX_VERSION,
    words: packWords(list),
    fame: packNumbers(list.map((word) => fame(postings.get(word)))),
    sets: sets.map((set) => packSet(set, numbers)).join(' '),
    counts: KINDS.map((wanted) => entries.filter(({ kind }) => kind === wanted).length),
    codes: packCodes(entries),
    lists: lists.starts,
    block: cardsInPart(entries.length),
    parts: {},
  };
  const parts = new Map<string, unknown>(lists.parts.map((part, number) => [`lists-${number}`, part]));
  parts.set('phones', phonesOf(entries));
  return { root, parts };
}
