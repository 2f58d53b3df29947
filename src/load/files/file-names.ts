import type { Entry, Records } from '../records.ts';
import type { Report } from '../report.ts';

/**
 * What programs that keep folders alike, and people who save twice, make of a name: `nahr (1).yaml`, `nahr - Copie.yaml`,
 * `nahr (conflicted copy 2026-03-31).yaml`, `nahr.sync-conflict-….yaml`.
 */
const COPY =
  / ?\(\d+\)$|\(.*(?:conflict|conflit|cop(?:y|ie|ia)|نسخة|تعارض).*\)|conflicted copy|[ _-]+(?:cop(?:y|ie)|نسخة)(?:[ _-]*\(?\d+\)?)?$|^(?:copie de|copy of|نسخة من) |[._-]sync-conflict|~$/i;

/** A text of ours by its ending, whatever a program added to it: `.yml`, `.YAML`, `.yaml.txt`; where they are, `.md.txt`. */
const ENTRY = /\.ya?ml(?:\.[a-z0-9]{1,5}|~)?$|(?<=^(?:cooperatives|pages)\/.*)\.mdx?(?:\.[a-z0-9]{1,5}|~)?$/i;

/** Why a file that is not read was meant to be: it is a copy of another, or ends as no entry does; undefined otherwise. */
export function misnamed(file: string): 'file-copy' | 'file-misnamed' | undefined {
  if (!ENTRY.test(file)) return undefined;
  const name = file.replace(ENTRY, '').split('/').at(-1) ?? '';
  const ids = [name, name.replace(/\.(?:ar|fr)$/, '')];
  return ids.some((id) => COPY.test(id)) || file.endsWith('~') ? 'file-copy' : 'file-misnamed';
}

/**
 * Leaves out copies whose names could be those of entries (`nahr-pc-bureau.yaml`): they have the name of another entry and
 * more, and say the same of what makes it that one. Whoever reads the guide would meet one distributor twice. Codes tell
 * copies of cooperatives and baskets.
 */
export function withoutCopies(records: Records, report: Report): Records {
  const single = <T>(entries: Entry<T>[], mark: (data: T) => unknown): Entry<T>[] =>
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
