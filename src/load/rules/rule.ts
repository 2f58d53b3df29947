import type { DiagnosticCode } from '../../diagnostics.ts';
import type { Inventory } from '../files/inventory.ts';
import type { PhotoUse } from '../photos/photos.ts';
import type { Entry, Records } from '../records.ts';
import type { Report } from '../report.ts';
import type { Path } from '../yaml/source.ts';
import type { Consent } from '../../model/consent.ts';
import type { ContactEntry } from '../../model/contact.ts';
import type { Text } from '../../model/values/text.ts';

/** What a rule looks at: what is left of the content once its faults are out. */
export interface Content {
  contentDir: string;
  inventory: Inventory;
  records: Records;
  /** Every photo named by an entry that will be published. */
  uses: readonly PhotoUse[];
  /** The moment of the build. */
  now: Date;
  /** The same as a day, `YYYY-MM-DD`. */
  today: string;
}

/** Reports one thing that nothing is wrong with for a program, and that someone should look at. */
export type Rule = (content: Content, report: Report) => void;

/** Rules by the code they report: each code has one rule, each rule one file. */
export type Rules = Partial<Record<DiagnosticCode, Rule>>;

/** An entry that gives numbers to call. */
export type Reachable = Entry<{ contacts: ContactEntry[]; consent?: Consent }>;

/** Every entry that gives numbers to call. */
export function reachable({ settings, cooperatives, distributors, pointsOfSale, events }: Records): Reachable[] {
  return [settings, ...cooperatives, ...distributors, ...pointsOfSale, ...events];
}

/** Every day on which someone agreed to something, and where it stands. */
export function consentDays(records: Records): { entry: Reachable; path: Path; day: string }[] {
  return reachable(records).flatMap((entry) => [
    ...(entry.data.consent ? [{ entry, path: ['consent', 'date'], day: entry.data.consent.date }] : []),
    ...entry.data.contacts.flatMap(({ consent }, index) =>
      consent ? [{ entry, path: ['contacts', index, 'consent', 'date'], day: consent.date }] : [],
    ),
  ]);
}

/** Every entry with what was written in it, products within their cooperatives. */
export function written(records: Records): Entry<unknown>[] {
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
export function few<Item extends string | Text>(list: readonly Item[]): (Item | '…')[] {
  return list.length > 5 ? [...list.slice(0, 5), '…'] : [...list];
}
