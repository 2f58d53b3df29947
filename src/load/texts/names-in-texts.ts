import { cleanText } from '../../model/values/clean.ts';
import { CHANNELS, type Channel } from '../../model/consent.ts';
import { LEDGER } from '../code-ledger.ts';
import { readText } from '../files/read.ts';
import type { Agreement, Records } from '../records.ts';
import type { Report } from '../report.ts';
import { positionAt } from '../yaml/source.ts';

/** A name, and the channels from which it is withheld. */
interface Named {
  name: string;
  channels: Channel[];
  /** File or folder of the cooperative or person. */
  home: string;
}

/**
 * Reports files that name a cooperative or a person who did not agree to the channels where the text is published. No
 * program can remove a name from a sentence, so staff must. Only full names of two or more words are searched: a single
 * word is often an everyday word.
 */
export function checkNamesInTexts(
  contentDir: string,
  files: readonly string[],
  records: Records,
  report: Report,
): void {
  const all = namesOf(records);
  const withheld = all.filter(({ name, channels }) => channels.length > 0 && /\s/.test(name.trim()));
  const byName = Map.groupBy(withheld, ({ name }) => name);
  if (byName.size === 0) return;
  const names = [...byName].map(([name, of]) => {
    return {
      name,
      channels: CHANNELS.filter((it) => of.some(({ channels }) => channels.includes(it))),
      pattern: namePattern(name),
    };
  });
  // The ledger is read by the check only: none of its text is published.
  for (const file of files.filter((it) => /\.(yaml|md|mdx)$/.test(it) && it !== LEDGER)) {
    const published = channelsOf(file, records.agreements);
    // An unreadable file has its own diagnostic already.
    const text = cleanText(readText(contentDir, file, report.discarding()) ?? '');
    const words = decomposed(file.endsWith('.yaml') ? withoutComments(text) : text);
    // A name in an entry has consent in that entry, which decides even for a namesake.
    const own = new Set(all.filter(({ home }) => file.startsWith(home)).map(({ name }) => name));
    for (const { name, channels, pattern } of names) {
      const both = channels.filter((channel) => published.includes(channel));
      if (both.length === 0 || own.has(name)) continue;
      const found = pattern.exec(words);
      if (!found) continue;
      const offset = words.slice(0, found.index).normalize('NFC').length;
      report.file('name-withheld', file, { value: name, channels: both.join(',') }, positionAt(text, offset));
    }
  }
}

/** Every name subject to consent. */
function namesOf({ agreements, settings, cooperatives, distributors, pointsOfSale, events }: Records): Named[] {
  const without = (consent: Agreement['consent']) => CHANNELS.filter((channel) => !consent?.[channel]);
  const entries = [settings, ...cooperatives, ...distributors, ...pointsOfSale, ...events];
  return [
    ...agreements.flatMap(({ id, names, consent }) =>
      names.map((name) => ({ name, channels: without(consent), home: `cooperatives/${id}/` })),
    ),
    ...entries.flatMap(({ source, data }) =>
      data.contacts.flatMap(({ person = {}, consent }) =>
        Object.values(person).map((name) => ({ name, channels: without(consent), home: source.file })),
      ),
    ),
  ];
}

/** Channels in which the texts of a file are published. */
function channelsOf(file: string, agreements: readonly Agreement[]): readonly Channel[] {
  const [top, id] = file.split('/');
  if (top === 'editions') return ['print'];
  if (top !== 'cooperatives') return CHANNELS;
  const consent = agreements.find((agreement) => agreement.id === id)?.consent;
  return CHANNELS.filter((channel) => consent?.[channel]);
}

/** Letters often typed for one another. */
const INTERCHANGEABLE: Record<string, string> = { ة: '[ةه]', ه: '[ةه]', ى: '[ىي]', ي: '[ىي]', ٱ: '[اٱ]', ا: '[اٱ]' };

/** Combining marks on a letter: accents, hamza, vowel marks; and the tatweel that lengthens an Arabic word. */
const MARKS = '[\\p{M}\\u0640]*';

/** Separators between two words of a name: spaces, line ends, hyphens, quotation marks, Markdown markers. */
const BETWEEN = '(?:[\\s\\p{Pd}\\p{Pi}\\p{Pf}*_~"\']|&nbsp;)+';

/**
 * A pattern for a name: any case, accents and vowel marks optional, any separators between words, Arabic prefixes `و`
 * and `ل`. Matches text in decomposed form (NFD).
 */
function namePattern(name: string): RegExp {
  const letters = (word: string) =>
    [...word]
      .map((letter) => (INTERCHANGEABLE[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')) + MARKS)
      .join('');
  const words = decomposed(name)
    .replace(/[\p{M}\u0640]/gu, '')
    .trim()
    .split(/[\s\p{Pd}]+/u)
    .map(letters);
  return new RegExp(`${words.join(BETWEEN)}(?![\\p{L}\\p{N}])`, 'iu');
}

function decomposed(text: string): string {
  return text.normalize('NFD');
}

/** Replaces comments by blanks, so that positions stay the same. */
function withoutComments(yaml: string): string {
  return yaml.replace(/(?<=^|\s)#.*$/gm, (comment) => ' '.repeat(comment.length));
}
