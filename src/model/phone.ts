import { westernDigits } from './scalars.ts';

/** A Moroccan number, whatever way it was typed. */
export interface Phone {
  /** `+212685000002`: for `tel:` and, without the plus, for wa.me. */
  e164: string;
  /** `0685 00 00 02`: as Moroccans read it; always shown left to right. */
  national: string;
  kind: 'mobile' | 'fixed' | 'special';
}

/** Numbers no operator has been given: the only ones the sample may use, and none a real catalogue may publish. */
const FICTIONAL = /^\+212(685|500)\d{6}$/;

/** True for the ranges kept for fiction (0685 xx xx xx and 0500 xx xx xx). */
export function isFictional(phone: Phone): boolean {
  return FICTIONAL.test(phone.e164);
}

const KINDS: Record<string, Phone['kind']> = { 5: 'fixed', 6: 'mobile', 7: 'mobile', 8: 'special' };

/**
 * Reads a Moroccan number in any of the ways people type it: `0612345678`, `06 12-34.56/78`, `+212 (0)6 12…`,
 * `00212…`, `212…`, Arabic-Indic digits, invisible direction marks, and `612345678` (a spreadsheet ate the 0).
 *
 * @returns null when the number cannot exist in the Moroccan plan (ANRT: ten digits, first 05, 06, 07 or 08)
 */
export function parsePhone(typed: string): Phone | null {
  const compact = westernDigits(typed)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\(0\)/g, '')
    .replace(/[\s\u00a0\u202f().\-–/]/g, '');
  const digits = /^(?:\+212|00212|212|0)?0?([5-8]\d{8})$/.exec(compact)?.[1];
  if (!digits) return null;
  return {
    e164: `+212${digits}`,
    national: `0${digits}`.replace(/^(\d{4})(\d{2})(\d{2})(\d{2})$/, '$1 $2 $3 $4'),
    kind: KINDS[digits.charAt(0)] ?? 'special',
  };
}
