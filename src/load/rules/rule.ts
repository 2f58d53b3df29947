import type { DiagnosticCode } from '../../diagnostics.ts';
import type { ContentFiles } from '../files/classify-files.ts';
import type { PhotoUse } from '../photos/photos.ts';
import type { EntryRecord, Records } from '../records.ts';
import type { Report } from '../report.ts';
import type { Path } from '../yaml/source.ts';
import type { Consent } from '../../model/consent.ts';
import type { ContactEntry } from '../../model/contact.ts';
import type { Text } from '../../model/values/text.ts';

/** Input of a rule: the content after all faults are removed. */
export interface RuleInput {
  contentDir: string;
  inventory: ContentFiles;
  records: Records;
  /** Every photo named by a published entry. */
  uses: readonly PhotoUse[];
  /** The moment of the build. */
  now: Date;
  /** `now` as a date, `YYYY-MM-DD`. */
  today: string;
}

/** Reports one problem that a program can process but a person should review. */
export type Rule = (content: RuleInput, report: Report) => void;

/** Rules by the code they report: one rule per code, one file per rule. */
export type Rules = Partial<Record<DiagnosticCode, Rule>>;

/** An entry with contacts. */
export type EntryWithContacts = EntryRecord<{ contacts: ContactEntry[]; consent?: Consent }>;

/** All entries with contacts. */
export function entriesWithContacts({
  settings,
  cooperatives,
  distributors,
  pointsOfSale,
  events,
}: Records): EntryWithContacts[] {
  return [settings, ...cooperatives, ...distributors, ...pointsOfSale, ...events];
}

/** All consent dates and their locations. */
export function consentDays(records: Records): { entry: EntryWithContacts; path: Path; day: string }[] {
  return entriesWithContacts(records).flatMap((entry) => [
    ...(entry.data.consent ? [{ entry, path: ['consent', 'date'], day: entry.data.consent.date }] : []),
    ...entry.data.contacts.flatMap(({ consent }, index) =>
      consent ? [{ entry, path: ['contacts', index, 'consent', 'date'], day: consent.date }] : [],
    ),
  ]);
}

/** All entries as written, products within their cooperatives. */
export function allEntries(records: Records): EntryRecord<unknown>[] {
  const { settings, categories, cooperatives, distributors, pointsOfSale, baskets, events, editions } = records;
  return [
    settings,
    ...categories,
    ...cooperatives,
    ...distributors,
    ...pointsOfSale,
    ...baskets,
    ...events,
    ...editions,
  ];
}

/** The first five of a list, for a message. */
export function firstFive<Item extends string | Text>(list: readonly Item[]): (Item | '…')[] {
  return list.length > 5 ? [...list.slice(0, 5), '…'] : [...list];
}
