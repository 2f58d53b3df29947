import { typeset } from '../../../../i18n/format.ts';
import { type KeyAfter, translator } from '../../../../i18n/translate.ts';
import type { Lang } from '../../../../model/languages.ts';

/** Texts of the button "Add to my list"; the browser fills in `{…}`. */
export interface AddWords {
  add: string;
  in: string;
  added: string;
  full: string;
  visit: string;
  separator: string;
}

export function addWords(lang: Lang): AddWords {
  const t = translator(lang);
  const say = (key: KeyAfter<'site:list.'>) => typeset(t(`site:list.${key}`), lang);
  return {
    add: say('add'),
    in: say('in'),
    added: say('added'),
    full: say('no-room'),
    visit: say('visit-only'),
    separator: t('site:list-separator'),
  };
}
