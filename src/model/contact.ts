import { z } from 'zod';
import { oneOf } from './values/choice.ts';
import { Consent } from './consent.ts';
import { parsePhone, parsePhones, type Phone } from './values/phone.ts';
import { flag } from './values/scalars.ts';
import { Text } from './values/text.ts';

/** A phone number as typed; parsed into a {@link Phone}, or refused as `phone-impossible` or `phone-several`. */
export const PhoneNumber = z
  .string()
  .transform((typed, context): Phone => {
    const phone = parsePhone(typed);
    if (phone) return phone;
    const [first, ...others] = parsePhones(typed).map(({ national }) => national);
    const params = first
      ? { code: 'phone-several', first, others: others.map((other) => `- phone: ${other}`).join(' ') }
      : { code: 'phone-impossible' };
    context.addIssue({ code: 'custom', params, input: typed });
    return z.NEVER;
  })
  .meta({ title: 'Moroccan phone number', examples: ['0612 34 56 78'] });

/**
 * A contact: name, numbers, hours. `whatsapp` is yes (the same number), no, or another number. `consent` is given by
 * the contact person: the name is published only with it. For this contact it overrides the consent of the entry.
 */
export const ContactEntry = z
  .strictObject({
    phone: PhoneNumber,
    whatsapp: z.union([flag(), PhoneNumber]).default(false),
    role: oneOf(['president', 'sales', 'office', 'delivery', 'other']).optional(),
    person: Text.optional(),
    hours: Text.optional(),
    languages: z.array(oneOf(['ar', 'fr', 'zgh', 'en', 'es'])).default([]),
    voice_notes: flag().default(false),
    consent: Consent.optional(),
  })
  .transform(({ whatsapp, ...contact }) => ({
    ...contact,
    /** WhatsApp number, if any: mobiles only. */
    whatsapp: whatsapp === true ? contact.phone : whatsapp === false ? undefined : whatsapp,
  }));
export type ContactEntry = z.infer<typeof ContactEntry>;

/** A contact as a channel may publish it. */
export type Contact = Omit<ContactEntry, 'consent'>;
