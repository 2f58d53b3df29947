import type { Translate } from '../i18n/translate.ts';

/**
 * Why a file was not written.
 *
 * - `unreadable`: what is in it now cannot be read as an entry;
 * - `path-missing`: nothing stands where the change was to be made;
 * - `value-empty`: the loader would read the value as a field that is not filled in;
 * - `shared`: the value stands elsewhere, and is only referred to here;
 * - `too-large`: the loader would not read so large a file;
 * - `unsafe`: written, the file would say something else than was asked for;
 * - `changed`: someone else has changed or removed it meanwhile;
 * - `exists`: there is a file of that name already, perhaps in other letters;
 * - `outside`: it does not lie in the content folder, or a link leads to it;
 * - `name`: not every system can have a file of that name.
 */
export const REASONS = [
  'unreadable',
  'path-missing',
  'value-empty',
  'shared',
  'too-large',
  'unsafe',
  'changed',
  'exists',
  'outside',
  'name',
] as const;
export type Reason = (typeof REASONS)[number];

/** What was not written, and why. */
export interface Refusal {
  reason: Reason;
  /** Relative to the content folder, with `/`. */
  file: string;
  /** Dotted path as a person would say it: `products.2.variants.0.price`; empty for a whole file. */
  field: string;
}

/** Ends the making of a change that cannot be made. */
export class Refused extends Error {
  readonly reason: Reason;
  readonly field: string;

  constructor(reason: Reason, field = '') {
    super(reason);
    this.reason = reason;
    this.field = field;
  }
}

/** A refusal in the words of whoever asked for the change. */
export function refusalText({ reason, file, field }: Refusal, t: Translate): string {
  return t(`cli:refused.${reason}`, { where: field ? `${file} (${field})` : file });
}
