import { slugOf } from '../../load/places.ts';
import { id as validId } from '../../model/values/scalars.ts';
import { distinctive, type Words } from '../cells/names.ts';

/** How Arabic letters are written in Latin ones, as Moroccans write names. */
const LATIN: Record<string, string> = {
  ا: 'a', أ: 'a', إ: 'i', آ: 'a', ٱ: 'a', ء: '', ؤ: 'ou', ئ: 'i', ب: 'b', ت: 't', ة: 'a', ث: 't', ج: 'j', ح: 'h', خ: 'kh',
  د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 'ch', ص: 's', ض: 'd', ط: 't', ظ: 'd', ع: 'a', غ: 'gh', ف: 'f', ق: 'q', ك: 'k',
  ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'ou', ي: 'i', ى: 'a', گ: 'g', ڭ: 'g', ڤ: 'v', پ: 'p', چ: 'tch',
}; // prettier-ignore

/** A name in Latin letters; without the vowels that Arabic does not write. */
export function inLatin(name: string): string {
  return [...name.replace(/(?<!\p{L})ال(?=\p{L})/gu, 'al-')].map((letter) => LATIN[letter] ?? letter).join('');
}

/** The name of a folder for a new entry: ASCII, short, its own. */
export function freeId(name: Words, taken: Set<string>): string {
  const words = distinctive(name.fr ?? name.ar ?? '');
  const slug = slugOf({ fr: inLatin(words) })
    .slice(0, 50)
    .replace(/-$/, '');
  const base = validId().safeParse(slug).success ? slug : `cooperative-${slug}`.replace(/-$/, '');
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
