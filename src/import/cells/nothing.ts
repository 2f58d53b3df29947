import { folded } from './folded.ts';

/** What people write into a cell that they have nothing to write into. */
const NOTHING = new Set(
  [
    'néant',
    'rien',
    'aucun',
    'aucune',
    'pas de',
    'sans',
    'n/a',
    'na',
    'nd',
    'n.d.',
    'null',
    'none',
    'nan',
    'vide',
    'لا شيء',
    'لا يوجد',
    'لا توجد',
    'غير متوفر',
    'بدون',
    'ليس بعد',
  ].map(folded),
);

/** True for `-`, `néant`, `لا يوجد`: a cell that says that there is nothing. */
export function saysNothing(text: string): boolean {
  return /^[\s\-–—_./\\*=،؛:]*$/.test(text) || NOTHING.has(folded(text.trim()));
}
