import { typeset } from '../../../../i18n/format.ts';
import { type KeyAfter, translator } from '../../../../i18n/translate.ts';
import type { Lang } from '../../../../model/languages.ts';

const NOBODY = { cooperative: 'nobody-maker', 'shipping-cooperative': 'nobody-ships', all: 'nobody' } as const;

/**
 * Texts of a box about delivery (delivery.ts).
 *
 * @param about the products of one cooperative, one that also ships, or delivery in general
 */
export function deliveryWords(lang: Lang, about: 'cooperative' | 'shipping-cooperative' | 'all') {
  const say = (key: KeyAfter<'site:delivery.'>) => typeset(translator(lang)(`site:delivery.${key}`), lang);
  return {
    here: say('here'),
    nobody: say(NOBODY[about]),
    nearTown: say('near-town'),
    nearProvince: say('near-province'),
  };
}
