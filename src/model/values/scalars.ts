import { z } from 'zod';
import { cleanText, forbiddenCharacter, hasVisibleCharacter, cleanValue } from './clean.ts';
import { monthNamed } from './months.ts';

// The loader reads every YAML scalar as text (failsafe schema), so that phones keep their 0 and "no" stays text. These
// schemas convert that text, and also accept native types, for programs.

/** Reads `1 200`, `1200,50`, `١٢٠٠`; other values pass through, and zod refuses them. */
function parseNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = cleanValue(value).replaceAll(' ', '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : value;
}

/** A whole number of at least `min`. */
export const whole = (min: number, max: number) => z.preprocess(parseNumber, z.int().min(min).max(max));

/** A number of at least `min`, decimals allowed. */
export const decimal = (min: number, max: number) => z.preprocess(parseNumber, z.number().min(min).max(max));

const TRUE = new Set(['true', 'yes', 'oui', 'نعم', 'vrai', '1']);
const FALSE = new Set(['false', 'no', 'non', 'لا', 'faux', '0']);

/** A boolean in the words staff use, or as forms export it (`1`, `0`). */
export const flag = () =>
  z.preprocess((value) => {
    const word = typeof value === 'string' ? cleanValue(value).toLowerCase() : value;
    if (TRUE.has(word as string)) return true;
    if (FALSE.has(word as string)) return false;
    return value;
  }, z.boolean());

/** Year, month, day with any separator; then day, month, year: nobody in Morocco puts the month first. */
const YEAR_FIRST = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4})$/;
const MONTH_NAMED = /^(?:[^\d]{0,20} )?(\d{1,2})(?:er)?[- ](\p{L}[\p{L}\p{M} ]{1,20}?)\.?[- ](\d{4})$/u;

/** A day: `2026-03-31`, `31/03/2026`, `31-3-2026`, `31 mars 2026`, `31 مارس 2026`; kept as `YYYY-MM-DD`. */
export const day = () =>
  z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    const text = cleanValue(value);
    const [, y1 = '', m1 = '', d1 = ''] = YEAR_FIRST.exec(text) ?? [];
    if (y1) return isoDay(y1, m1, d1);
    const [, d2 = '', m2 = '', y2 = ''] = DAY_FIRST.exec(text) ?? MONTH_NAMED.exec(text) ?? [];
    const month = /^\d/.test(m2) ? m2 : monthNamed(m2);
    return y2 && month ? isoDay(y2, String(month), d2) : text;
  }, z.iso.date());

function isoDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A time of day: `09:30`, `9h30`, `9 h`; kept as `HH:MM`. */
export const time = () =>
  z.preprocess(
    (value) => {
      if (typeof value !== 'string') return value;
      const [, hours = '', minutes = '00'] = /^(\d{1,2}) ?[:hH.] ?(\d{2})?$/.exec(cleanValue(value)) ?? [];
      return hours ? `${hours.padStart(2, '0')}:${minutes}` : value;
    },
    z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  );

/** An e-mail address, in the formats that address books export. */
export const email = () =>
  z.preprocess(
    (value) => (typeof value === 'string' ? cleanValue(value).replace(/^mailto:\s*/i, '') : value),
    z.email(),
  );

/** The longest text of one field, in characters: two pages of a book. */
const MAX_CHARACTERS = 5000;

/** Free text, cleaned ({@link cleanText}); refused when it contains forbidden characters or nothing visible. */
export const freeText = () =>
  z
    .string()
    .superRefine((text, context) => {
      const character = forbiddenCharacter(text);
      if (!character) return;
      context.addIssue({
        code: 'custom',
        params: { code: 'character-refused', character },
        input: text,
        continue: false,
      });
    })
    .overwrite(cleanText)
    .trim()
    .min(1, { abort: true })
    .max(MAX_CHARACTERS, { abort: true })
    .refine(hasVisibleCharacter, { params: { code: 'text-empty' } });

/** A reference to an entry, by id or name. The loader replaces names by ids. */
export const reference = () => freeText();

/** Reserved device names of Windows: not allowed as file or folder names. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Longer file names exceed path limits on Windows. */
const MAX_ID_LENGTH = 60;

/** An id: a folder or file name, and part of a public address. Small Latin letters, digits and hyphens. */
export const id = () =>
  z
    .string()
    .overwrite(cleanValue)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(MAX_ID_LENGTH)
    .refine((name) => !DEVICE.test(name), { params: { code: 'id-invalid' } });
