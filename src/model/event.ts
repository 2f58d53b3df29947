import { z } from 'zod';
import { oneOf } from './values/choice.ts';
import { Consent } from './consent.ts';
import { type Contact, ContactEntry } from './contact.ts';
import { type Hall, HallEntry } from './hall.ts';
import { type Photo, PhotoEntry } from './photo.ts';
import type { Place } from './place.ts';
import { day, time, freeText } from './values/scalars.ts';
import { Text } from './values/text.ts';

export const EventEntry = z
  .strictObject({
    name: Text,
    kind: oneOf(['fair', 'mobile-market', 'market', 'open-day']),
    venue: Text,
    commune: freeText(),
    from: day(),
    to: day(),
    hours: Text.optional(),
    organiser: Text.optional(),
    contacts: z.array(ContactEntry).default([]),
    /** Consent of the people reached through `contacts`. A named person gives consent in her own contact. */
    consent: Consent.optional(),
    description: Text.optional(),
    photo: PhotoEntry.optional(),
    halls: z.array(HallEntry).default([]),
    workshops: z
      .array(
        z.strictObject({
          date: day(),
          time: time(),
          title: Text,
          place: Text.optional(),
        }),
      )
      .default([]),
  })
  .refine((event) => event.from <= event.to, { path: ['to'], params: { code: 'period-reversed' } });
export type EventEntry = z.infer<typeof EventEntry>;

export interface Event extends Omit<EventEntry, 'commune' | 'contacts' | 'consent' | 'halls' | 'photo'> {
  id: string;
  contacts: Contact[];
  commune: Place;
  photo?: Photo;
  halls: Hall[];
}
