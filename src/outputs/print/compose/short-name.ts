import type { Text } from '../../../model/values/text.ts';

const KIND = {
  ar: /^(?:ال)?(?:تعاونية|اتحاد التعاونيات|اتحاد|مجموعة ذات النفع الاقتصادي|جمعية)\s+/u,
  fr: /^(?:coopérative|union|groupement d['’]intérêt économique|g\.?i\.?e\.?|association)\s+/iu,
} as const;

/** A name for lists and indexes, without the kind of organisation it starts with (docs/design-language.md, 10). */
export function shortName(name: Text): Text {
  const short = (text: string | undefined, kind: RegExp) => text && (text.replace(kind, '') || text);
  return { ar: short(name.ar, KIND.ar), fr: short(name.fr, KIND.fr) };
}
