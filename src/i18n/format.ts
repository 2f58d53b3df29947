import { LANGUAGES, type Lang } from '../model/languages.ts';
import type { Season } from '../model/season.ts';
import { say } from '../model/values/text.ts';
import { holdFigures } from './figures.ts';
import { formatNumber, THIN_SPACE } from './number.ts';
import { type Key, type Translate, translator } from './translate.ts';

/**
 * A price in two parts, because they are set in different type: `{ figure: '2 400', unit: 'درهم' }`. Not CLDR's
 * currency format, which is not what Moroccans write and carries direction marks.
 */
export function formatPrice(dirhams: number, lang: Lang): { figure: string; unit: string } {
  return { figure: formatNumber(dirhams), unit: translator(lang)('dirham') };
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

/** The first of a month is ordinal in French: `1er octobre`. Intl writes `1 octobre`. */
function ordinalFirst(text: string, lang: Lang): string {
  return lang === 'fr' ? text.replace(/^1(?!\d)/, '1er') : text;
}

/** `2026-11-12` → `12 نونبر 2026`, `12 novembre 2026`. */
export function formatDay(iso: string, lang: Lang): string {
  const format = dateFormat(lang, { day: 'numeric', month: 'long', year: 'numeric' });
  return ordinalFirst(format.format(new Date(`${iso}T00:00:00Z`)), lang);
}

/** From one day to another, without repeating what they share: `Du 5 au 8 décembre 2026`. */
export function formatPeriod(from: string, to: string, lang: Lang): string {
  if (from === to) return formatDay(from, lang);
  const start = new Date(`${from}T00:00:00Z`);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = sameMonth
    ? String(start.getUTCDate())
    : dateFormat(lang, { day: 'numeric', month: 'long' }).format(start);
  return translator(lang)('period', { from: ordinalFirst(first, lang), to: formatDay(to, lang) });
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
 * Sets French as a typographer would: curly apostrophe, thin no-break space before `; : ! ?` and inside « », no-break
 * spaces within figures and before their unit. Other languages pass through: figures in Arabic need elements around them
 * (isolate-figures.ts).
 */
export function typeset(text: string, lang: Lang): string {
  if (lang !== 'fr') return text;
  const set = text
    .replace(/'/g, '’')
    .replace(/[ \u00a0\u202f]([;:!?»])/g, `${THIN_SPACE}$1`)
    .replace(/«[ \u00a0\u202f]?/g, `«${THIN_SPACE}`);
  return holdFigures(set);
}

/** {@link typeset} for the words between the tags of a piece of HTML: what was written as Markdown. */
export function typesetHtml(html: string, lang: Lang): string {
  return html.replace(
    /(^|>)([^<]+)/g,
    // Astro writes an apostrophe as an entity.
    (_, before: string, words: string) => before + typeset(words.replaceAll('&#39;', "'"), lang),
  );
}

/** The texts of one language, set as a typographer would. */
export function typesetTranslator(lang: Lang): Translate {
  const t = translator(lang);
  return (key, values) => typeset(t(key, values), lang);
}
