import { formatNumber } from '../../../i18n/number.ts';
import { type Key, translator } from '../../../i18n/translate.ts';
import { LANGUAGES, type Lang } from '../../../model/languages.ts';

/** Numbers of which each plural category of any language has one: French has `many` for millions. */
const SAMPLES = [1, 100, 2, 3, 11, 1_000_000, 0];

/** The plural forms of one text, with `{n}` for the number, so that the browser can count without i18next. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>;

export function pluralForms(key: Key, lang: Lang): PluralForms {
  const t = translator(lang);
  const rules = new Intl.PluralRules(LANGUAGES[lang].locale);
  return Object.fromEntries(
    rules.resolvedOptions().pluralCategories.map((category) => {
      const count = SAMPLES.find((sample) => rules.select(sample) === category) ?? 0;
      return [category, t(key, { count }).replace(formatNumber(count), '{n}')];
    }),
  );
}
