import { z } from 'zod';
import { Consent } from './consent.ts';
import { parsePhone, type Phone } from './phone.ts';
import { flag } from './scalars.ts';
import { Text } from './text.ts';

/** A phone number as typed; parsed into a {@link Phone}, or refused as `phone-impossible`. */
export const PhoneNumber = z
  .string()
  .transform((typed, context): Phone => {
    const phone = parsePhone(typed);
    if (phone) return phone;
    context.addIssue({ code: 'custom', params: { code: 'phone-impossible' }, input: typed });
    return z.NEVER;
  })
  .meta({ title: 'Moroccan phone number', examples: ['0612 34 56 78'] });

/**
 * Whom one reaches, how and when. `whatsapp` is yes (the same number), no, or another number. `consent` is the agreement
 * of the person who is reached: a name is published with it only. It decides over this contact, name and number, instead
 * of the consent of the entry the contact stands in.
 */
export const ContactEntry = z
  .strictObject({
    phone: PhoneNumber,
    whatsapp: z.union([flag(), PhoneNumber]).default(false),
    role: z.enum(['president', 'sales', 'office', 'delivery', 'other']).optional(),
    person: Text.optional(),
    hours: Text.optional(),
    languages: z.array(z.enum(['ar', 'fr', 'zgh', 'en', 'es'])).default([]),
    voice_notes: flag().default(false),
    consent: Consent.optional(),
  })
  .transform(({ whatsapp, ...contact }) => ({
    ...contact,
    /** The number that receives WhatsApp messages, if there is one. Only mobiles do. */
    whatsapp: whatsapp === true ? contact.phone : whatsapp === false ? undefined : whatsapp,
  }));
export type ContactEntry = z.infer<typeof ContactEntry>;

/** A contact as a channel may publish it. */
export type Contact = Omit<ContactEntry, 'consent'>;
