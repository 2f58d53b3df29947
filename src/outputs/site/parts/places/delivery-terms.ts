import { formatAmount, typeset, weekdayName } from '../../../../i18n/format.ts';
import { translator } from '../../../../i18n/translate.ts';
import { type Distributor, WEEKDAYS } from '../../../../model/distributor.ts';
import { LANGUAGES, type Lang } from '../../../../model/languages.ts';
import { wordsOf } from '../../../../model/values/text.ts';

/** `الاثنين والخميس`, `lundi et jeudi`, in the order of the week. */
export function daysInWords(days: Distributor['days'], lang: Lang): string {
  const names = WEEKDAYS.flatMap((day) => (days.includes(day) ? [weekdayName(day, lang)] : []));
  return new Intl.ListFormat(LANGUAGES[lang].locale, { type: 'conjunction' }).format(names);
}

/** Days and terms of a distributor's delivery, one line each; unknown ones are left out. */
export function deliveryTerms(distributor: Distributor, lang: Lang): string[] {
  const t = translator(lang);
  const { hours, days, minimum, fee, free_from: freeFrom, payment } = distributor;
  const costs = [
    minimum === undefined ? undefined : t('site:delivery.minimum', { amount: formatAmount(minimum, lang) }),
    fee === undefined
      ? undefined
      : fee === 0
        ? t('site:delivery.free')
        : t('site:delivery.fee', { amount: formatAmount(fee, lang) }),
  ].filter((line) => line !== undefined);
  const ways = payment.map((way) => t(`site:payment.${way}`)).join(t('site:list-separator'));
  const free = freeFrom === undefined ? '' : t('site:delivery.free-from', { amount: formatAmount(freeFrom, lang) });
  const lines = [
    hours ? wordsOf(hours, lang) : '',
    hours || days.length === 0 ? '' : daysInWords(days, lang),
    costs.join(t('site:list-separator')),
    free,
    ways && t('site:payment', { ways }),
  ];
  return lines.filter(Boolean).map((line) => typeset(line, lang));
}
