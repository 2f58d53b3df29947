import { typeset } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';
import type { Contact } from '../model/contact.ts';
import type { Cooperative } from '../model/cooperative.ts';
import type { Distributor } from '../model/distributor.ts';
import type { Lang } from '../model/languages.ts';
import { wordsOf } from '../model/values/text.ts';
import { vCardText } from './vcard.ts';

/** Unique phone numbers, including separate WhatsApp numbers. */
function phonesOf(contacts: Contact[], lang: Lang) {
  const t = translator(lang);
  const all = contacts.flatMap(({ phone, whatsapp, role }) => [
    { phone, label: role && typeset(t(`site:role.${role}`), lang) },
    ...(whatsapp ? [{ phone: whatsapp, label: t('whatsapp') }] : []),
  ]);
  const once = new Map([...all].reverse().map((entry) => [entry.phone.e164, entry]));
  return all
    .filter((entry) => once.get(entry.phone.e164) === entry)
    .map(({ phone, label }) => ({ e164: phone.e164, mobile: phone.kind === 'mobile', label }));
}

function hoursOf(contacts: Contact[], lang: Lang): string | undefined {
  const hours = contacts[0]?.hours;
  return hours && wordsOf(hours, lang);
}

/**
 * The vCard of a cooperative, with its order code.
 *
 * @param url of its page
 */
export function cooperativeVCard(cooperative: Cooperative, lang: Lang, url: string): string {
  const { name, code, contacts, email, address, commune, geo, confirmed_on } = cooperative;
  return vCardText({
    // The code follows the name, because callers order by code.
    name: `${wordsOf(name, lang)} ${code}`,
    organisation: wordsOf(name, lang),
    phones: phonesOf(contacts, lang),
    email,
    address: {
      street: address && wordsOf(address, lang),
      town: wordsOf(commune.name, lang),
      country: translator(lang)('site:country'),
    },
    geo,
    url,
    note: hoursOf(contacts, lang),
    revised: confirmed_on,
  });
}

/**
 * The vCard of a distributor, with the area served.
 *
 * @param url of its page
 */
export function distributorVCard(distributor: Distributor, lang: Lang, url: string): string {
  const { name, area, hours, contacts } = distributor;
  const lines = [wordsOf(area, lang), hours && wordsOf(hours, lang)];
  return vCardText({
    name: wordsOf(name, lang),
    organisation: wordsOf(name, lang),
    phones: phonesOf(contacts, lang),
    url,
    note: lines.filter(Boolean).join('\n'),
  });
}
