import { isValidPhoneNumber } from 'libphonenumber-js/max';
import type { ContactEntry } from '../model/contact.ts';
import { isFictional, type Phone } from '../model/values/phone.ts';
import type { EntryRecord, Records } from './records.ts';
import type { Report } from './report.ts';

/**
 * Reports numbers that nobody can have. A fictional number removes its entry from a real catalogue; an unallocated
 * number may be a typing error or newer than our table. In a sample neither is reported.
 */
export function checkContacts(records: Records, report: Report): Records {
  const sample = records.settings.data.sample_notice !== undefined;

  const reachable = (entry: EntryRecord<{ contacts: ContactEntry[] }>) =>
    entry.data.contacts
      .map((contact, index) => {
        const path = [...entry.at, 'contacts', index];
        const real = checkPhone(contact.phone, entry, [...path, 'phone']);
        if (!contact.whatsapp) return real;
        const own = contact.whatsapp !== contact.phone;
        if (contact.whatsapp.kind !== 'mobile') {
          report.at('phone-not-mobile', entry.source, [...path, 'whatsapp'], { value: contact.whatsapp.national });
        }
        return own ? checkPhone(contact.whatsapp, entry, [...path, 'whatsapp']) && real : real;
      })
      .every(Boolean);

  const checkPhone = (phone: Phone, { source }: EntryRecord<unknown>, path: (string | number)[]): boolean => {
    if (sample) return true;
    const values = { value: phone.national };
    const fictional = isFictional(phone);
    if (fictional) report.at('phone-fictional', source, path, values);
    else if (!isValidPhoneNumber(phone.e164)) report.at('phone-unallocated', source, path, values);
    return !fictional;
  };

  const { settings } = records;
  const keepsContacts = reachable(settings);
  return {
    ...records,
    settings: keepsContacts
      ? settings
      : { ...settings, data: { ...settings.data, contacts: realOnes(settings.data.contacts) } },
    cooperatives: records.cooperatives.filter(reachable),
    distributors: records.distributors.filter(reachable),
    pointsOfSale: records.pointsOfSale.filter(reachable),
    events: records.events.filter(reachable),
  };
}

function realOnes(contacts: ContactEntry[]): ContactEntry[] {
  return contacts.filter(({ phone, whatsapp }) => !isFictional(phone) && !(whatsapp && isFictional(whatsapp)));
}
