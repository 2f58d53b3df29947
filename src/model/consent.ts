import { z } from 'zod';
import { day, flag, freeText } from './values/scalars.ts';

/** Publication channels. Consent is given for each channel separately (law 09-08). */
export const CHANNELS = ['web', 'print', 'social'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Consent per channel, its date, and where the signed paper is kept. A missing answer means no. */
export const Consent = z.strictObject({
  web: flag(),
  print: flag(),
  social: flag(),
  date: day(),
  evidence: freeText().optional(),
});
export type Consent = z.infer<typeof Consent>;
