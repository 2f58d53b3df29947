import type { Diagnostic, DiagnosticValue } from '../diagnostics.ts';
import { isolatePlainFigures } from '../i18n/figures.ts';
import { formatAmount, formatDay, typeset } from '../i18n/format.ts';
import { formatNumber } from '../i18n/number.ts';
import { type Key, translator } from '../i18n/translate.ts';
import { visible } from '../model/values/clean.ts';
import type { Channel } from '../model/consent.ts';
import { dirOf, type Lang, LANGUAGES } from '../model/languages.ts';
import { wordsOf } from '../model/values/text.ts';
import { namedField } from './field-names.ts';

/**
 * Values that are words of ours, not of the content: `expected: 'hcp-code'` stands for a phrase per language. Tests hold
 * every diagnostic to those there are.
 */
const PHRASES = ['expected', 'reason', 'kind', 'language', 'cost'];

/** Values that are days, `YYYY-MM-DD`. */
const DAYS = ['date', 'from', 'to'];

/** Values that are sums of dirhams. */
const SUMS = ['price', 'less', 'sum'];

/** The values of a diagnostic as its reader says them: our codes, days, sums and fields in words, lists with commas. */
export function valuesInWords({ code, values }: Diagnostic, lang: Lang): Record<string, string> {
  const t = translator(lang);
  const bounds = { min: figure(values['min']), max: figure(values['max']) };
  const said = (name: string, value: DiagnosticValue): string => {
    if (typeof value === 'number') return SUMS.includes(name) ? formatAmount(value, lang) : figure(value);
    if (typeof value !== 'string') {
      const isFields = name === 'field' || (name === 'known' && code === 'field-unknown');
      const items = value.map((item) => (typeof item === 'string' ? item : wordsOf(item, lang)));
      return items
        .map((item) => (isFields ? setField(item, lang) : isolate(visible(item), lang)))
        .join(t('diagnostics:comma'));
    }
    if (PHRASES.includes(name) && value) return setWords(t(`diagnostics:${name}.${value}` as Key, bounds), lang);
    if (DAYS.includes(name)) return setWords(formatDay(value, lang), lang);
    if (name === 'channels') return channelNames(value, lang);
    return name === 'field' ? setField(value, lang) : isolate(visible(value), lang);
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(name, value)]));
}

/** Sets our own words as a typographer would. In Arabic their figures are islands read from the left. */
export function setWords(text: string, lang: Lang): string {
  return isolatePlainFigures(typeset(text, lang), dirOf(lang));
}

/** Keeps `0685 00 00 02` in one piece and in its order inside an Arabic sentence. */
export function isolate(value: string, lang: Lang): string {
  return lang === 'ar' && value ? `\u2068${value}\u2069` : value;
}

function setField(key: string, lang: Lang): string {
  return setWords(namedField(key, lang).replace(key, isolate(key, lang)), lang);
}

/** Years and line numbers are not grouped; figures with decimals get their comma. */
function figure(value: DiagnosticValue = ''): string {
  return typeof value === 'number' && !Number.isInteger(value) ? formatNumber(value) : String(value);
}

function channelNames(channels: string, lang: Lang): string {
  const names = channels.split(',').map((channel) => translator(lang)(`diagnostics:channel.${channel as Channel}`));
  return new Intl.ListFormat(LANGUAGES[lang].locale, { type: 'conjunction' }).format(names);
}
