import { z } from 'zod';
import { clean, harmIn, isSeen } from './clean.ts';

// The loader reads every YAML scalar as text (failsafe schema), so that no phone loses its 0 and no "no" becomes a
// boolean. These schemas turn that text into what it means. They also accept the real type, for programs.

const ARABIC_INDIC = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Arabic-Indic and Persian digits become 0-9; everything else is untouched. */
export function westernDigits(text: string): string {
  return text.replace(ARABIC_INDIC, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Reads `1 200`, `1200,50`, `١٢٠٠`; leaves what is not a number as it is, for zod to refuse. */
function readNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = westernDigits(value)
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/[,\u066b]/, '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : value;
}

/** A whole number of at least `min`. */
export const whole = (min: number, max: number) => z.preprocess(readNumber, z.int().min(min).max(max));

/** The most that anything costs in a guide, in dirhams: more than a carpet, or a pallet of oil. */
export const MOST_DIRHAMS = 500_000;

/** A number of at least `min`, decimals allowed. */
export const decimal = (min: number, max: number) => z.preprocess(readNumber, z.number().min(min).max(max));

const TRUE = new Set(['true', 'yes', 'oui', 'نعم']);
const FALSE = new Set(['false', 'no', 'non', 'لا']);

/** yes or no, in the words staff use. */
export const flag = () =>
  z.preprocess((value) => {
    const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
    if (TRUE.has(word as string)) return true;
    if (FALSE.has(word as string)) return false;
    return value;
  }, z.boolean());

/** A day, read as `2026-03-31` or `31/03/2026`, kept as `YYYY-MM-DD`. */
export const day = () =>
  z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    const text = westernDigits(value.trim());
    const local = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
    if (!local) return text;
    const [, d = '', m = '', y = ''] = local;
    return `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  }, z.iso.date());

/** The longest text of one field, in characters: two pages of a book. */
const MOST_CHARACTERS = 5000;

/** Words for readers, used clean ({@link clean}); refused when they hold what cannot be published, or nothing to be seen. */
export const words = () =>
  z
    .string()
    .superRefine((text, context) => {
      const character = harmIn(text);
      if (!character) return;
      context.addIssue({
        code: 'custom',
        params: { code: 'character-refused', character },
        input: text,
        continue: false,
      });
    })
    .overwrite(clean)
    .trim()
    .min(1, { abort: true })
    .max(MOST_CHARACTERS, { abort: true })
    .refine(isSeen, { params: { code: 'text-empty' } });

/** Names by which Windows calls devices: no file or folder can be called so there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Longer names of files meet the limits of paths on Windows. */
const MOST_OF_ID = 60;

/** An id: a folder or file name, and part of a public address. Small Latin letters, digits and hyphens. */
export const id = () =>
  z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(MOST_OF_ID)
    .refine((name) => !DEVICE.test(name), { params: { code: 'id-invalid' } });
