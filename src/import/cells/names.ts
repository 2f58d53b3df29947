import { spellingsOf } from '../../model/values/choice.ts';
import { comparableWord } from '../../model/values/letters.ts';
import { folded } from './folded.ts';

/** A name in one language or two. */
export interface Words {
  ar?: string;
  fr?: string;
}

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

/** What a cooperative calls itself, in any language. */
const COOPERATIVE =
  /(?<!\p{L})(?:coop|coops|cooperative|cooperatives|co-op|co-operative|sca|association|assoc|ste coop|societe cooperative|union des? cooperatives?|gie|groupement|groupe|تعاونيه|التعاونيه|تعاونيات|جمعيه|الجمعيه|مجموعه ذات|اتحاد|ت\.|taawniyat?|tawniyat?|jam3iyat?)(?!\p{L})/u;

const SHORT: [RegExp, string][] = [
  [/^coop[ée]?r?a?t?i?v?e?\s*[:：]\s*(?=\S)/iu, 'Coopérative '],
  [/^(?:ال)?تعاونية\s*[:：]\s*(?=\S)/u, 'تعاونية '],
  [/^(?:ste\.? |sté\.? )?coop\.? (?=\S)/iu, 'Coopérative '],
  [/^assoc?\.? (?=\S)/iu, 'Association '],
  [/^ت\s?[./]\s?(?=\p{L})/u, 'تعاونية '],
  [/^ج\s?[./]\s?(?=\p{L})/u, 'جمعية '],
];

const KINDS = new Map(
  (['cooperative', 'union', 'gie', 'association'] as const).flatMap((kind) =>
    spellingsOf(kind).map((word) => [comparableWord(word), kind] as const),
  ),
);

const LONGEST_KIND = Math.max(...[...KINDS.keys()].map((word) => word.length)) + 4;

/** What kind of entry a text is the word for: `Coopérative`, `جمعية`; undefined for the name of one. */
export const kindOfEntry = (text: string) => (text.length > LONGEST_KIND ? undefined : KINDS.get(comparableWord(text)));

/** True when a text calls something a cooperative, an association or a group. */
export function namesCooperative(text: string): boolean {
  return COOPERATIVE.test(folded(text));
}

/** The words of a text by their language: `عسل / Miel` is both. */
export function byLanguage(text: string, lang?: 'ar' | 'fr'): Words {
  if (!(ARABIC.test(text) && LATIN.test(text))) {
    if (!ARABIC.test(text) && !LATIN.test(text)) return text && lang ? { [lang]: text } : text ? { fr: text } : {};
    return ARABIC.test(text) ? { ar: text } : { fr: text };
  }
  const pieces = text
    .split(/\s*[\n/|()،]\s*|\s+[-–—]\s+|\s*[:;]\s*/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const arabic = pieces.filter((piece) => ARABIC.test(piece) && !LATIN.test(piece));
  const latin = pieces.filter((piece) => LATIN.test(piece) && !ARABIC.test(piece));
  if (arabic.length + latin.length === pieces.length && arabic.length === 1 && latin.length === 1)
    return { ar: arabic[0] ?? '', fr: latin[0] ?? '' };
  // Both in one run: letters of one script first, then of the other.
  const [, first = '', second = ''] =
    /^([^\p{Script=Arabic}]+?)\s+(\p{Script=Arabic}[^\p{Script=Latin}]*)$/u.exec(text) ??
    /^([^\p{Script=Latin}]+?)\s+(\p{Script=Latin}[^\p{Script=Arabic}]*)$/u.exec(text) ??
    [];
  if (first && second) return ARABIC.test(first) ? { ar: first, fr: second } : { fr: first, ar: second };
  return (text.match(/\p{Script=Arabic}/gu)?.length ?? 0) > text.length / 2 ? { ar: text } : { fr: text };
}

/** A cooperative's name with its first word in full: `Coop. X` is `Coopérative X`. */
export function inFull(name: string): string {
  for (const [short, full] of SHORT) if (short.test(name)) return name.replace(short, full);
  return name;
}

/** What distinguishes a cooperative from others: its name without what they are all called. */
export function distinctive(name: string): string {
  const bare = comparableWord(inFull(name)).replace(
    /(?<!\p{L})(?:coop|cooperative|cooperatives|association|groupement|gie|societe|ste|sca|union|feminine|feminin|agricole|artisanale|تعاونيه|التعاونيه|جمعيه|الجمعيه|مجموعه|اتحاد|الفلاحيه|النسويه|الحرفيه|de|du|des|la|le|les|l|d)(?!\p{L})/gu,
    ' ',
  );
  return bare.replace(/\s+/g, ' ').trim() || comparableWord(name);
}
