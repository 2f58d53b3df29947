import type { ContactEntry } from '../../model/contact.ts';
import type { EntryRecord } from '../records.ts';
import { sameName } from './same-name.ts';
import type { Rule } from './rule.ts';
import type { Text } from '../../model/values/text.ts';

/**
 * One number for two cooperatives or two distributors: copied by mistake, or callers reach the wrong one. Points of
 * sale and events are excluded, because an organiser's number often serves several, and so are copies, which have their
 * own diagnostic.
 */
export const phoneTwice: Rule = ({ records }, report) => {
  for (const list of [records.cooperatives, records.distributors] as EntryRecord<{
    contacts: ContactEntry[];
    name: Text;
  }>[][]) {
    const seen = new Map<string, { entry: (typeof list)[number]; index: number }>();
    for (const entry of list) {
      for (const [index, { phone }] of entry.data.contacts.entries()) {
        const first = seen.get(phone.e164);
        if (!first) seen.set(phone.e164, { entry, index });
        else if (first.entry === entry || !sameName(first.entry.data.name, entry.data.name)) {
          const { source } = first.entry;
          const { line } = source.position(['contacts', first.index, 'phone']);
          const values = { value: phone.national, file: source.file, line };
          report.at('phone-twice', entry.source, ['contacts', index, 'phone'], values);
        }
      }
    }
  }
};
