import { typeset } from '../../../../i18n/format.ts';
import { type KeyAfter, translator } from '../../../../i18n/translate.ts';
import type { Lang } from '../../../../model/languages.ts';

const NOBODY = { maker: 'nobody-maker', 'shipping-maker': 'nobody-ships', all: 'nobody' } as const;

/**
 * What a box about delivery says to the town someone chose (delivery.ts).
 *
 * @param about the products of one cooperative, which may also ship by itself, or delivery at large
 */
export function deliveryWords(lang: Lang, about: 'maker' | 'shipping-maker' | 'all') {
  const say = (key: KeyAfter<'site:delivery.'>) => typeset(translator(lang)(`site:delivery.${key}`), lang);
  return {
    here: say('here'),
    nobody: say(NOBODY[about]),
    nearTown: say('near-town'),
    nearProvince: say('near-province'),
  };
}
