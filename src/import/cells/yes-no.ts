import { folded } from './folded.ts';

const YES = new Set([
  'oui',
  'o',
  'yes',
  'y',
  'true',
  'vrai',
  '1',
  'x',
  '✓',
  '✔',
  '☑',
  '✅',
  'ok',
  'نعم',
  'اه',
  'موافق',
  'موافقه',
  'اوافق',
  'مقبول',
  'accepte',
  'acceptee',
  "d'accord",
  'accord',
]);
const NO = new Set([
  'non',
  'n',
  'no',
  'false',
  'faux',
  '0',
  '✗',
  '✘',
  '☐',
  '❌',
  'لا',
  'كلا',
  'رفض',
  'رافض',
  'رافضه',
  'غير موافق',
  'غير موافقه',
  'refus',
  'refuse',
  'refusee',
  "pas d'accord",
]);

/** The yes or no that a text begins with, and what follows it; undefined for anything else. */
export function readYesNo(typed: string): { yes: boolean; rest: string } | undefined {
  const text = folded(typed).trim().replace(/[.!]$/, '');
  if (NO.has(text)) return { yes: false, rest: '' };
  if (YES.has(text)) return { yes: true, rest: '' };
  const [, first = '', rest = ''] = /^(غير موافقه?|pas d'accord|[\p{L}']+)[\s,;:–\-(/]+(.+)$/u.exec(text) ?? [];
  if (NO.has(first)) return { yes: false, rest };
  return YES.has(first) && first.length > 1 ? { yes: true, rest } : undefined;
}
