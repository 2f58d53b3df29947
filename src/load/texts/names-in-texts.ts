import { clean } from '../../model/values/clean.ts';
import { CHANNELS, type Channel } from '../../model/consent.ts';
import { LEDGER } from '../code-ledger.ts';
import { readText } from '../files/read.ts';
import type { Agreement, Records } from '../records.ts';
import type { Report } from '../report.ts';
import { positionAt } from '../yaml/source.ts';

/** A name, and the channels in which it may not stand. */
interface Named {
  name: string;
  channels: Channel[];
  /** File or folder of whom it is. */
  home: string;
}

/**
 * Reports files whose texts name a cooperative or a person who did not agree, where these texts are published and she is not.
 * No program can take a name out of a sentence, so this is for a person to do. Only whole names of two words or more are
 * looked for: a single word is often a word of everyday.
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
      pattern: inText(name),
    };
  });
  // The ledger is of the program and for the check alone: no text of it is published.
  for (const file of files.filter((it) => /\.(yaml|md|mdx)$/.test(it) && it !== LEDGER)) {
    const published = channelsOf(file, records.agreements);
    // What cannot be read was reported when it was read for itself.
    const text = clean(readText(contentDir, file, report.aside()) ?? '');
    const words = apart(file.endsWith('.yaml') ? withoutComments(text) : text);
    // Whoever is called so in an entry has a consent there: it decides, also for a namesake of others.
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

/** Every name that a consent decides over. */
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

/** Where the texts of a file are published. */
function channelsOf(file: string, agreements: readonly Agreement[]): readonly Channel[] {
  const [top, id] = file.split('/');
  if (top === 'editions') return ['print'];
  if (top !== 'cooperatives') return CHANNELS;
  const consent = agreements.find((agreement) => agreement.id === id)?.consent;
  return CHANNELS.filter((channel) => consent?.[channel]);
}

/** Letters that many type one for the other. */
const ALIKE: Record<string, string> = { ة: '[ةه]', ه: '[ةه]', ى: '[ىي]', ي: '[ىي]', ٱ: '[اٱ]', ا: '[اٱ]' };

/** What may stand in a letter beside it: accents, hamza, vowel marks, and the line that makes an Arabic word longer. */
const MARKS = '[\\p{M}\\u0640]*';

/** What may stand between two words of a name: spaces, line ends, hyphens, quotation marks, signs of Markdown. */
const BETWEEN = '(?:[\\s\\p{Pd}\\p{Pi}\\p{Pf}*_~"\']|&nbsp;)+';

/**
 * A name in any case, with or without its accents and vowel marks, however its words are parted; Arabic writes `و` and `ل`
 * before it. To be looked for in a text whose letters are taken apart (NFD).
 */
function inText(name: string): RegExp {
  const letters = (word: string) =>
    [...word].map((letter) => (ALIKE[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')) + MARKS).join('');
  const words = apart(name)
    .replace(/[\p{M}\u0640]/gu, '')
    .trim()
    .split(/[\s\p{Pd}]+/u)
    .map(letters);
  return new RegExp(`${words.join(BETWEEN)}(?![\\p{L}\\p{N}])`, 'iu');
}

function apart(text: string): string {
  return text.normalize('NFD');
}

/** Blanks in place of comments, so that everything else stays where it is. */
function withoutComments(yaml: string): string {
  return yaml.replace(/(?<=^|\s)#.*$/gm, (comment) => ' '.repeat(comment.length));
}
