import type { Weekday } from '../model/distributor.ts';
import { LANGUAGES, type Lang } from '../model/languages.ts';
import type { Season } from '../model/season.ts';
import { say } from '../model/values/text.ts';
import { keepFiguresTogether } from './figures.ts';
import { formatNumber } from './number.ts';
import { type Key, type Translate, translator } from './translate.ts';
import { ordinalFirst, PUNCTUATION } from './typography.ts';

/**
 * A price as figure and unit, which are set in different type: `{ figure: '2 400', unit: 'درهم' }`. CLDR's currency
 * format differs from Moroccan usage and adds direction marks.
 */
export function formatPrice(dirhams: number, lang: Lang): { figure: string; unit: string } {
  return { figure: formatNumber(dirhams), unit: translator(lang)('dirham') };
}

/** A sum of money inside a sentence, where the word for dirham takes its number: `15 درهما`, `15 DH`. */
export function formatAmount(dirhams: number, lang: Lang): string {
  return typeset(translator(lang)('amount', { count: dirhams }), lang);
}

/** `09:30` → `9 h 30`, `9:30`; `18:00` → `18 h`. */
export function formatTime(time: string, lang: Lang): string {
  const [hours = '', minutes = ''] = time.split(':');
  const key = Number(minutes) === 0 ? 'time.whole' : 'time';
  return typeset(translator(lang)(key, { hours: Number(hours), minutes }), lang);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  const format =
    dayFormats.get(key) ??
    new Intl.DateTimeFormat(LANGUAGES[lang].locale, { timeZone: 'UTC', numberingSystem: 'latn', ...options });
  dayFormats.set(key, format);
  return format;
}

/** `2026-11-12` → `12 نونبر 2026`, `12 novembre 2026`. */
export function formatDay(iso: string, lang: Lang): string {
  const format = dateFormat(lang, { day: 'numeric', month: 'long', year: 'numeric' });
  return ordinalFirst(format.format(new Date(`${iso}T00:00:00Z`)), lang);
}

/** A period without repeating the shared month or year: `Du 5 au 8 décembre 2026`. */
export function formatPeriod(from: string, to: string, lang: Lang): string {
  if (from === to) return formatDay(from, lang);
  return translator(lang)('period', { from: firstDay(from, to, lang), to: formatDay(to, lang) });
}

/** The first day of a period, as far as it differs from the last. */
function firstDay(from: string, to: string, lang: Lang): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return formatDay(from, lang);
  const start = new Date(`${from}T00:00:00Z`);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return ordinalFirst(
    sameMonth ? String(start.getUTCDate()) : dateFormat(lang, { day: 'numeric', month: 'long' }).format(start),
    lang,
  );
}

/** `monday` → `الاثنين`, `lundi`. */
export function weekdayName(day: Weekday, lang: Lang): string {
  return translator(lang)(`day.${day}`);
}

/** Month 1-12: `غشت`, `août`. */
export function monthName(month: number, lang: Lang, form: 'long' | 'short' = 'long'): string {
  return translator(lang)(`month.${form}.${month}` as Key);
}

/** The single letters of the season strip, January first. */
export function monthLetters(lang: Lang): string[] {
  return translator(lang)('month.letters').split(' ');
}

/** A season in words: `من أبريل إلى يونيو`, `juin–juillet`, or its note alone (Ramadan). */
export function seasonWords(season: Season, lang: Lang): string {
  const first = season.months[0];
  const last = season.months.at(-1);
  const note = season.note ? say(season.note, lang).text : '';
  if (first === undefined || last === undefined) return note;
  const t = translator(lang);
  const words =
    first === last
      ? monthName(first, lang)
      : t('season.span', { from: monthName(first, lang), to: monthName(last, lang) });
  return note ? t('season.with-note', { season: words, note }) : words;
}

/**
 * Sets a text as a typographer would. In every language no line ends within figures or before their unit, and the groups
 * of a number keep their order where it cannot stand in an element of its own (isolate-figures.ts), as in a title. French
 * has its curly apostrophe, and its thin no-break space before `; : ! ?` and inside « ».
 */
export function typeset(text: string, lang: Lang): string {
  return keepFiguresTogether(PUNCTUATION[lang](text));
}

/** {@link typeset} for the text between the tags of a piece of HTML made from Markdown. */
export function typesetHtml(html: string, lang: Lang): string {
  return html.replace(
    /(^|>)([^<]+)/g,
    // Astro writes an apostrophe as an entity.
    (_, before: string, words: string) => before + typeset(words.replaceAll('&#39;', "'"), lang),
  );
}

/** The translator of one language, with French typography applied. */
export function typesetTranslator(lang: Lang): Translate {
  const t = translator(lang);
  return (key, values) => typeset(t(key, values), lang);
}
