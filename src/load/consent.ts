import { cleanText } from '../model/values/clean.ts';
import { CooperativeCode } from '../model/values/code.ts';
import { CHANNELS, type Channel, Consent } from '../model/consent.ts';
import type { Contact, ContactEntry } from '../model/contact.ts';
import { LANGS } from '../model/languages.ts';
import type { CooperativeFiles } from './files/classify-files.ts';
import type { Agreement, EntryRecord, Records } from './records.ts';
import type { Report } from './report.ts';
import { type Path, type YamlSource, valueAt } from './yaml/source.ts';

// Consent to publication by channel (law 09-08): read here for all entries, applied in `assemble` and `photo-consent`.

interface WithContacts {
  contacts: ContactEntry[];
  consent?: Consent;
}

/**
 * Consent of each cooperative, by folder. It applies even when the rest of the entry is broken or left out for another
 * reason. Unreadable consent, or a folder with pictures only, counts as a no.
 */
export function readAgreements(files: readonly CooperativeFiles[], sources: readonly YamlSource[]): Agreement[] {
  const values = new Map(sources.map(({ file, value }) => [file, value]));
  return files.map(({ id, file }) => {
    const value = values.get(file);
    return {
      id,
      code: CooperativeCode.safeParse(valueAt(value, ['code'])).data,
      names: LANGS.flatMap((lang) => {
        const name = valueAt(value, ['name', lang]);
        return typeof name === 'string' ? [cleanText(name)] : [];
      }),
      consent: Consent.safeParse(valueAt(value, ['consent'])).data,
    };
  });
}

/** Reports people named or reached without consent, and entries that consent keeps out of a channel. */
export function checkConsent(records: Records, report: Report): void {
  const { settings, cooperatives, distributors, pointsOfSale, events } = records;
  for (const entry of [settings, ...cooperatives, ...distributors, ...pointsOfSale, ...events]) {
    for (const [index, contact] of entry.data.contacts.entries()) checkContact(entry, contact, index, report);
  }
  // What a cooperative's own consent leaves out is reported as `consent-withheld`.
  for (const entry of [...distributors, ...pointsOfSale, ...events]) {
    if (entry.data.consent) reportWithheld(entry.data.consent, entry, ['consent'], report);
  }
  for (const entry of cooperatives)
    checkCallable(
      entry,
      CHANNELS.filter((channel) => entry.data.consent[channel]),
      report,
    );
  for (const entry of distributors) checkCallable(entry, CHANNELS, report);
}

/**
 * Contacts of an entry that a channel may publish, without the names of people who did not consent. A number without
 * any consent is published, because it may be a shop's, and a warning asks for consent.
 */
export function contactsIn(channel: Channel, { contacts, consent }: WithContacts): Contact[] {
  return contacts.flatMap(({ consent: own, person, ...contact }) => {
    const agreed = own ?? consent;
    if (agreed && !agreed[channel]) return [];
    return [{ ...contact, person: own && person }];
  });
}

function checkContact(entry: EntryRecord<WithContacts>, contact: ContactEntry, index: number, report: Report): void {
  const { source, data } = entry;
  const { phone, person, consent } = contact;
  const at = ['contacts', index];
  if (consent) reportWithheld(consent, entry, [...at, 'consent'], report);
  if (person && !consent) report.at('person-consent-missing', source, [...at, 'person'], {}, 'key');
  if (!consent && !data.consent)
    report.at('contact-consent-missing', source, [...at, 'phone'], { value: phone.national });
}

function reportWithheld(consent: Consent, { source }: EntryRecord<unknown>, at: Path, report: Report): void {
  const channels = CHANNELS.filter((channel) => !consent[channel]);
  if (channels.length > 0) report.at('contact-withheld', source, at, { channels: channels.join(',') }, 'key');
}

/** An entry that needs a telephone number is left out of a channel where none may be published. */
function checkCallable(
  { source, data }: EntryRecord<WithContacts>,
  channels: readonly Channel[],
  report: Report,
): void {
  const silent = channels.filter((channel) => contactsIn(channel, data).length === 0);
  if (silent.length > 0) report.at('contacts-none', source, ['contacts'], { channels: silent.join(',') }, 'key');
}
