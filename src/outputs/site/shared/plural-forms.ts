import { formatNumber } from '../../../i18n/number.ts';
import { type Key, translator } from '../../../i18n/translate.ts';
import { LANGUAGES, type Lang } from '../../../model/languages.ts';

/** A number of each plural category in any of our languages, long enough not to occur in the words around it. */
const SAMPLES: Record<Intl.LDMLPluralRule, number> = { zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100 };

/** The plural forms of one text, with `{n}` for the number, so that the browser can count without i18next. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>;

export function pluralForms(key: Key, lang: Lang): PluralForms {
  const t = translator(lang);
  const { pluralCategories } = new Intl.PluralRules(LANGUAGES[lang].locale).resolvedOptions();
  return Object.fromEntries(
    pluralCategories.map((category) => {
      // French has `many` for millions.
      const count = category === 'many' && lang === 'fr' ? 1_000_000 : SAMPLES[category];
      return [category, t(key, { count }).replace(formatNumber(count), '{n}')];
    }),
  );
}
