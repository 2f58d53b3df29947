import { type Lang, LANGS } from '../model/languages.ts';
import type { Text } from '../model/values/text.ts';

/** Organisation type at the start of a name. */
const ORGANISATION_TYPE: Record<Lang, RegExp> = {
  ar: /^(?:ال)?(?:تعاونية|اتحاد التعاونيات|اتحاد|مجموعة ذات النفع الاقتصادي|جمعية)\s+/u,
  fr: /^(?:coopérative|union|groupement d['’]intérêt économique|g\.?i\.?e\.?|association)\s+/iu,
  en: /^(?:cooperative|co-operative|union|association)\s+/iu,
};

/** A cooperative's name for lists and indexes, without its organisation type, which is the same on every line. */
export function shortName(name: Text): Text {
  const short = (lang: Lang, text: string) => text.replace(ORGANISATION_TYPE[lang], '') || text;
  return Object.fromEntries(LANGS.flatMap((lang) => (name[lang] ? [[lang, short(lang, name[lang])]] : [])));
}
