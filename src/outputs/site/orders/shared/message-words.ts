import { typeset } from '../../../../i18n/format.ts';
import { translator } from '../../../../i18n/translate.ts';
import type { Lang } from '../../../../model/languages.ts';
import type { MessageWords } from './message.ts';

/** The texts of an order message in one language. */
export function messageWords(lang: Lang): MessageWords {
  const t = translator(lang);
  const say = (name: keyof MessageWords) => typeset(t(`site:message.${name}`), lang);
  return {
    greeting: say('greeting'),
    line: say('line'),
    sized: say('sized'),
    total: say('total'),
    asked: say('asked'),
    town: say('town'),
  };
}
