import { typeset } from '../../../../i18n/format.ts';
import { type KeyAfter, translator } from '../../../../i18n/translate.ts';
import { LANGUAGES, type Lang } from '../../../../model/languages.ts';
import { pluralForms } from '../../shared/plural-forms.ts';
import type { MessageWords } from './message.ts';

/** The texts of an order message in one language. */
export function messageWords(lang: Lang): MessageWords {
  const t = translator(lang);
  const say = (name: KeyAfter<'site:message.'>) => typeset(t(`site:message.${name}`), lang);
  return {
    greeting: say('greeting'),
    line: say('line'),
    sized: say('sized'),
    total: say('total'),
    amount: pluralForms('amount', lang),
    locale: LANGUAGES[lang].locale,
    asked: say('asked'),
    town: say('town'),
  };
}
