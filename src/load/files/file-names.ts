import { LANGS } from '../../model/languages.ts';
import type { EntryRecord, Records } from '../records.ts';
import type { Report } from '../report.ts';

/**
 * Copies that synchronisation programs and repeated downloads make: `nahr (1).yaml`, `nahr - Copie.yaml`,
 * `nahr (conflicted copy 2026-03-31).yaml`, `nahr.sync-conflict-….yaml`.
 */
const COPY =
  / ?\(\d+\)$|\(.*(?:conflict|conflit|cop(?:y|ie|ia)|نسخة|تعارض).*\)|conflicted copy|[ _-]+(?:cop(?:y|ie)|نسخة)(?:[ _-]*\(?\d+\)?)?$|^(?:copie de|copy of|نسخة من) |[._-]sync-conflict|~$/i;

/** An entry file, including added extensions: `.yml`, `.YAML`, `.yaml.txt`; in some folders `.md.txt`. */
const ENTRY = /\.ya?ml(?:\.[a-z0-9]{1,5}|~)?$|(?<=^(?:cooperatives|pages)\/.*)\.mdx?(?:\.[a-z0-9]{1,5}|~)?$/i;

/** The language of a story or a page, at the end of its name. */
const LANGUAGE = new RegExp(`\\.(?:${LANGS.join('|')})$`);

/** Why an ignored file looks like an entry: a copy of another file, or a wrong extension; undefined otherwise. */
export function misnamedCode(file: string): 'file-copy' | 'file-misnamed' | undefined {
  if (!ENTRY.test(file)) return undefined;
  const name = file.replace(ENTRY, '').split('/').at(-1) ?? '';
  const ids = [name, name.replace(LANGUAGE, '')];
  return ids.some((id) => COPY.test(id)) || file.endsWith('~') ? 'file-copy' : 'file-misnamed';
}

/**
 * Leaves out copies whose names are valid entry names (`nahr-pc-bureau.yaml`): the name extends another entry's name,
 * and the identifying fields are equal. Otherwise readers would see one distributor twice. Copies of cooperatives and
 * baskets are found by their codes.
 */
export function withoutCopies(records: Records, report: Report): Records {
  const single = <T>(entries: EntryRecord<T>[], mark: (data: T) => unknown): EntryRecord<T>[] =>
    entries.filter((entry) => {
      const own = JSON.stringify(mark(entry.data));
      const first = entries.find(
        (other) => entry.id.startsWith(`${other.id}-`) && JSON.stringify(mark(other.data)) === own,
      );
      if (first) report.file('file-copy', entry.source.file, { value: entry.source.file, first: first.source.file });
      return !first;
    });
  return {
    ...records,
    distributors: single(records.distributors, ({ name, contacts }) => [name, contacts.map(({ phone }) => phone.e164)]),
    pointsOfSale: single(records.pointsOfSale, ({ name, commune }) => [name, commune]),
    events: single(records.events, ({ name, from }) => [name, from]),
    editions: single(records.editions, (data) => data),
  };
}
