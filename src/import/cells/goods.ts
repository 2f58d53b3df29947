import { comparableWord } from '../../model/values/letters.ts';
import type { VocabularyGroup } from '../../model/vocabulary.ts';
import families from './families.json' with { type: 'json' };

/** What the guide already knows of goods: the words of its vocabulary, and the chapters its products stand in. */
export interface KnownGoods {
  vocabulary: readonly VocabularyGroup[];
  /** Chapters and the drawn family of each. */
  chapters: readonly { id: string; names: readonly string[]; motif: string }[];
  /** Names of products that are in the guide, with their chapter. */
  products: readonly { name: string; chapter: string }[];
}

const LONGEST = 4;

/** Lists say the same goods thousands of times. */
const MOST_REMEMBERED = 20_000;

/** Names of goods in any language: whether a text names one, and which chapter it would stand in. */
export class Goods {
  readonly #words = new Set<string>();
  readonly #chapters = new Map<string, string>();
  readonly #names = new Map<string, string>();

  constructor({ vocabulary, chapters, products }: KnownGoods) {
    for (const { words, covers } of vocabulary)
      for (const word of [...words, ...covers]) this.#words.add(stemmed(word));
    for (const [family, words] of Object.entries(families)) {
      const chapter = chapters.find(({ motif }) => motif === family)?.id;
      for (const word of words.split(' ')) {
        const stem = stemmed(word.replaceAll('-', ' '));
        this.#words.add(stem);
        if (chapter && !this.#chapters.has(stem)) this.#chapters.set(stem, chapter);
      }
    }
    for (const { name, chapter } of products) {
      this.#words.add(stemmed(name));
      this.#names.set(stemmed(name), chapter);
    }
    for (const { id, names } of chapters) for (const name of names) this.#names.set(stemmed(name), id);
  }

  /** True when a text names something that is sold. */
  names(text: string): boolean {
    return phrases(text).some((phrase) => this.#words.has(phrase));
  }

  readonly #found = new Map<string, string | undefined>();

  /** The chapter for goods of this name; the first and longest words decide. Undefined when nothing is known of them. */
  chapterOf(text: string): string | undefined {
    if (this.#found.has(text)) return this.#found.get(text);
    const chapter = this.#chapterOf(text);
    if (this.#found.size < MOST_REMEMBERED) this.#found.set(text, chapter);
    return chapter;
  }

  #chapterOf(text: string): string | undefined {
    const whole = this.#names.get(stemmed(text));
    if (whole) return whole;
    const found = phrases(text).find((phrase) => this.#chapters.has(phrase));
    return found && this.#chapters.get(found);
  }
}

/** Every run of words of a text: the earliest first, and of those the longest. */
function phrases(text: string): string[] {
  const words = stemmed(text).split(' ').slice(0, 20);
  return words.flatMap((_word, at) =>
    Array.from({ length: Math.min(LONGEST, words.length - at) }, (_, length) =>
      words.slice(at, at + length + 1).join(' '),
    ).reverse(),
  );
}

/** Without articles and plural endings. */
function stemmed(text: string): string {
  return comparableWord(text)
    .split(' ')
    .filter((word) => !/^(?:de|du|des|d|la|le|les|l|a|au|aux|en|of)$/.test(word))
    .map((word) => word.replace(/^(?:و?ال|بال|لل)(?=\p{L}{2})/u, '').replace(/(?<=[a-z]{3})[sx]$/, ''))
    .join(' ');
}
