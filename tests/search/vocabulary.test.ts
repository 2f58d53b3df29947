import { beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { buildIndex } from '../../src/outputs/site/search/build/build-index.ts';
import { entriesOf } from '../../src/outputs/site/search/build/entries.ts';
import { readerOf, sealIndex } from '../../src/outputs/site/search/build/seal-index.ts';
import { tokenize } from '../../src/outputs/site/search/shared/fold.ts';
import { openIndex } from '../../src/outputs/site/search/shared/open-index.ts';
import { search } from '../../src/outputs/site/search/shared/query.ts';
import { SAMPLE } from '../setup/sample.ts';

// The vocabulary in guides where each of its groups has one product, and in guides where half of them have none: every
// word finds what it names, and nothing else that only sounds like it.

type Group = Catalogue['vocabulary'][number];

let sample: Catalogue;
/** Of the product made for a group, by the French word for it: everything anybody may call it. */
const groupOf = new Map<string, Group>();

const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word);
const nameOf = ({ words: all }: Group) => ({ fr: all.find((word) => !isArabic(word)), ar: all.find(isArabic) });
const labelOf = ({ fr, ar }: { fr?: string | undefined; ar?: string | undefined }) => fr ?? ar ?? '';

/** How many products a cooperative has: their numbers have two digits. */
const OF_ONE = 90;

/** A guide with one product for each group, of cooperatives and a chapter whose names say nothing. */
function guideOf(groups: readonly Group[]): Catalogue {
  const [maker, product] = [sample.cooperatives[0], sample.products[0]];
  const category = { ...sample.categories[0], name: { fr: 'Xxx' }, shortName: { fr: 'Xxx' } };
  const cooperatives = Array.from({ length: Math.ceil(groups.length / OF_ONE) }, (_, at) => {
    return { ...maker, id: `c${at}`, code: String(500 + at), name: { fr: `Qqq${at}` }, address: undefined, category };
  });
  const products = groups.map((group, at) => {
    const cooperative = cooperatives[Math.floor(at / OF_ONE)];
    const code = `${cooperative?.code}-${String((at % OF_ONE) + 1).padStart(2, '0')}`;
    const silent = { other_names: [], description: undefined, ingredients: undefined };
    return { ...product, ...silent, code, name: nameOf(group), category, cooperative };
  });
  const none = { places: [], distributors: [], pointsOfSale: [], baskets: [], events: [] };
  return { ...sample, ...none, categories: [category], cooperatives, products } as unknown as Catalogue;
}

/** Searches a guide: the groups of the products that are found, the best first. */
async function opened(groups: readonly Group[]): Promise<(query: string) => Promise<Group[]>> {
  const catalogue = guideOf(groups);
  const entries = entriesOf(catalogue);
  const index = await openIndex(readerOf(sealIndex(buildIndex(catalogue))));
  return async (query) => {
    const { hits } = await search(index, query);
    return hits.flatMap(({ entry }) => {
      const found = entries[entry];
      return found?.kind === 'product' ? (groupOf.get(labelOf(found.item.name)) ?? []) : [];
    });
  };
}

const sameWords = (a: string, b: string) => tokenize(a).join(' ') === tokenize(b).join(' ');
/** What gender and number add to a word. */
const stemOf = (word: string) => (word.length < 4 ? word : word.replace(/(?:e+s?|ات|ه|ا)$/u, ''));
const isSaidIn = (word: string, name: string) =>
  tokenize(word).every((said) =>
    tokenize(name).some((other) => other.startsWith(said) || stemOf(other) === stemOf(said)),
  );

/** May a word be answered with a group: does it say so, or cover it, or is it a part or the beginning of its words? */
function mayAnswer(word: string, group: Group): boolean {
  if (group.words.some((other) => isSaidIn(word, other))) return true;
  return sample.vocabulary.some(
    (family) =>
      family.words.some((name) => isSaidIn(word, name)) &&
      [...family.words, ...family.covers].some((member) => group.words.some((name) => isSaidIn(member, name))),
  );
}

beforeAll(async () => {
  const { catalogues } = await load(SAMPLE, { now: new Date('2026-11-20') });
  if (!catalogues) throw new Error('The sample catalogue does not load');
  sample = catalogues.web;
  for (const group of sample.vocabulary) groupOf.set(labelOf(nameOf(group)), group);
});

const strangers = (word: string, found: readonly Group[]) =>
  found.filter((group) => !mayAnswer(word, group)).map((group) => `${word} → ${labelOf(nameOf(group))}`);

test('groups are told apart by the first of their words', () => {
  expect(groupOf.size).toBe(sample.vocabulary.length);
});

test('every word finds what it names, and no stranger', async () => {
  const find = await opened(sample.vocabulary);
  const [missed, misled]: [string[], string[]] = [[], []];
  for (const group of sample.vocabulary) {
    for (const word of group.words) {
      const found = await find(word);
      const most = 5 + group.covers.length;
      if (!found.slice(0, most).some((other) => other.words.some((name) => sameWords(name, word)))) missed.push(word);
      if (tokenize(word).length === 1) misled.push(...strangers(word, found));
    }
  }
  expect(missed).toEqual([]);
  expect(misled).toEqual([]);
});

test.each([0, 1])('a guide that has nothing of a name answers it with no stranger (%d)', async (half) => {
  const find = await opened(sample.vocabulary.filter((_, at) => at % 2 === half));
  const misled: string[] = [];
  for (const group of sample.vocabulary.filter((_, at) => at % 2 !== half)) {
    for (const word of group.words.filter((name) => tokenize(name).length === 1)) {
      misled.push(...strangers(word, await find(word)));
    }
  }
  expect(misled).toEqual([]);
});

describe('words of the same consonants', () => {
  const PAIRS = [
    ['babouche', 'escargot'],
    ['بابوش', 'babouche'],
    ['poulet', 'pouliot'],
    ['lapin', 'lben'],
    ['9niya', 'quinoa'],
    ['كينوا', 'lapin'],
    ['7lib', 'fenugrec'],
    ['7elba', 'lait'],
    ['chebba', 'absinthe'],
    ['chiba', 'alun'],
    ['شعير', 'cheveux'],
    ['شعرية', 'orge'],
    ['louz', 'verveine'],
    ['coton', 'légumineuse'],
    ['كحل', 'noir'],
    ['kohl', 'noir'],
    ['k7el', 'kohl'],
    ['7or', 'soie'],
    ['bougie', 'bijou'],
    ['pur', 'beurre'],
    ['touma', 'thym'],
    ['بيبي', 'bébé'],
    ['كبار', 'grand'],
    ['كسكاس', 'couscous'],
    ['siwak', 'marché'],
    ['طحينة', 'farine'],
    ['saucisse', 'soie'],
    ['كاسة', 'plat en bois'],
    ['حريرة', 'soie'],
    ['masque', 'mastic'],
    ['sfouf', 'laine'],
    ['فول', 'pouliot'],
    ['بيض', 'blanc'],
    ['خضرة', 'vert'],
    ['محمصة', 'grillé'],
    ['خبز', 'pollen'],
    ['the', 'mûre'],
    ['صبرة', 'aloe vera'],
  ] as const;
  let both: (query: string) => Promise<Group[]>;
  let others: (query: string) => Promise<Group[]>;

  const named = (word: string) =>
    sample.vocabulary.filter(({ words: all }) => all.some((name) => sameWords(name, word)));

  beforeAll(async () => {
    both = await opened(sample.vocabulary);
    others = await opened([...new Set(PAIRS.flatMap(([, other]) => named(other)))]);
  });

  test.each(PAIRS)('%s is not %s', async (word, other) => {
    const falseFriend = groupOf.get(other);
    if (!falseFriend) throw new Error(`the vocabulary has no ${other}`);
    const found = await both(word);
    expect(found.some((group) => named(word).includes(group))).toBe(true);
    expect(found).not.toContain(falseFriend);
    expect(await others(word)).not.toContain(falseFriend);
  });
});
