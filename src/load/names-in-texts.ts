import { clean } from '../model/clean.ts';
import { CHANNELS, type Channel } from '../model/consent.ts';
import { LEDGER } from './code-ledger.ts';
import { readText } from './read.ts';
import type { Agreement, Records } from './records.ts';
import type { Report } from './report.ts';
import { positionAt } from './source.ts';

/** A name that may not stand in some channel. */
interface Withheld {
  name: string;
  channels: Channel[];
  /** Folder of whom it is: what she says herself is left out together with her. */
  home?: string;
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
  const names = withheldNames(records).filter(({ name, channels }) => channels.length > 0 && /\s/.test(name.trim()));
  if (names.length === 0) return;
  // The ledger is of the program and for the check alone: no text of it is published.
  for (const file of files.filter((it) => /\.(yaml|md|mdx)$/.test(it) && it !== LEDGER)) {
    const published = channelsOf(file, records.agreements);
    // What cannot be read was reported when it was read for itself.
    const text = clean(readText(contentDir, file, report.aside()) ?? '');
    const words = file.endsWith('.yaml') ? withoutComments(text) : text;
    for (const { name, channels, home } of names) {
      const both = channels.filter((channel) => published.includes(channel));
      if (both.length === 0 || (home && file.startsWith(home))) continue;
      const found = inText(name).exec(words);
      if (!found) continue;
      report.file('name-withheld', file, { value: name, channels: both.join(',') }, positionAt(text, found.index));
    }
  }
}

function withheldNames({
  agreements,
  settings,
  cooperatives,
  distributors,
  pointsOfSale,
  events,
}: Records): Withheld[] {
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

/** A name in any case, however its words are spaced or broken into lines; Arabic writes `و` and `ل` before it. */
function inText(name: string): RegExp {
  const words = clean(name)
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'iu');
}

/** Blanks in place of comments, so that everything else stays where it is. */
function withoutComments(yaml: string): string {
  return yaml.replace(/(?<=^|\s)#.*$/gm, (comment) => ' '.repeat(comment.length));
}
