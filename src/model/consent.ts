import { z } from 'zod';
import { day, flag, words } from './values/scalars.ts';

/** Where a catalogue is published. Consent is given for each (law 09-08). */
export const CHANNELS = ['web', 'print', 'social'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What someone agreed to, when, and where the signed paper is. No answer is a no. */
export const Consent = z.strictObject({
  web: flag(),
  print: flag(),
  social: flag(),
  date: day(),
  evidence: words().optional(),
});
export type Consent = z.infer<typeof Consent>;
