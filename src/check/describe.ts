import type { Diagnostic } from '../diagnostics.ts';
import { formatDay, typeset } from '../i18n/format.ts';
import { formatNumber } from '../i18n/number.ts';
import { type Key, type KeyAfter, translator } from '../i18n/translate.ts';
import type { Channel } from '../model/consent.ts';
import { visible } from '../model/values/clean.ts';
import { type Lang, LANGUAGES } from '../model/languages.ts';

/** A diagnostic as a person reads it. */
export interface Described {
  /** What is wrong, and why it matters. */
  message: string;
  /** What to do. */
  hint: string;
  /** Where in the file, in words: `produit 202-01 › sous variants, n° 2 › price`; empty for a fault of a whole file. */
  place: string;
}

/** Values that are words of ours, not of the content: `expected: 'hcp-code'` stands for a phrase per language. */
const PHRASES = ['expected', 'reason', 'kind', 'language', 'cost'] as const;

/** Values that are days, `YYYY-MM-DD`. */
const DAYS = ['date', 'from', 'to'] as const;

/** Only some diagnostics have a quoted form or a second hint: `hintOf` and `describe` know which. */
type DiagnosticKey = KeyAfter<'diagnostics:'>;

/** The texts of a diagnostic in a language. */
export function describe(diagnostic: Diagnostic, lang: Lang): Described {
  const t = translator(lang);
  const { code } = diagnostic;
  const raw = { ...diagnostic.values };
  const bounds = { min: shown(raw.min ?? ''), max: shown(raw.max ?? '') };
  for (const name of PHRASES) {
    if (typeof raw[name] === 'string') raw[name] = t(phrase(name, raw[name]), bounds);
  }
  if (typeof raw.channels === 'string') raw.channels = channelNames(raw.channels, lang);
  for (const name of DAYS) if (typeof raw[name] === 'string') raw[name] = formatDay(raw[name], lang);

  const say = (key: KeyAfter<'diagnostics:'>) => sentence(`diagnostics:${key}`, raw, lang);
  const meant = raw.suggestion ? `${say(raw.meaning ? 'did-you-mean-named' : 'did-you-mean')} ` : '';
  const others = raw.nearest ? ` ${say('nearest')}` : '';
  // A value that is a list or a group is not quoted.
  const quoted = code === 'field-invalid' && raw.value ? 'quoted' : 'message';
  return {
    message: say(`${code}.${quoted}` as DiagnosticKey),
    hint: meant + say(`${code}.${hintOf(diagnostic)}` as DiagnosticKey) + others,
    place: placeOf(diagnostic, lang),
  };
}

/** The key of a value that stands for words of ours. Values are strings: tests hold every diagnostic to those there are. */
function phrase(name: (typeof PHRASES)[number], value: string): Key {
  return `diagnostics:${name}.${value}` as Key;
}

/** Which of its hints a diagnostic has. */
function hintOf({ code, values }: Diagnostic): string {
  if (code === 'field-unknown' && values.under) return 'elsewhere';
  return code === 'reference-unknown' && values.kind === 'place' ? 'place' : 'hint';
}

/** Sets our words as a typographer would and leaves the content's own (a path, a piece of code) as they are. */
function sentence(key: Key, values: Diagnostic['values'], lang: Lang): string {
  const names = Object.keys(values);
  const token = (index: number) => String.fromCharCode(FIRST_TOKEN + index);
  const tokens = Object.fromEntries(names.map((name, index) => [name, token(index)]));
  return names.reduce(
    (text, name, index) => text.replaceAll(token(index), () => isolate(shown(values[name] ?? ''), lang)),
    typeset(translator(lang)(key, tokens), lang),
  );
}

/** Letters that no text has: a place kept while the words around it are set. */
const FIRST_TOKEN = 0xe000;

function shown(value: string | number): string {
  // Years and line numbers are not grouped; prices with centimes get their comma.
  return typeof value === 'number' && !Number.isInteger(value) ? formatNumber(value) : visible(String(value));
}

function channelNames(channels: string, lang: Lang): string {
  const names = channels.split(',').map((channel) => translator(lang)(`diagnostics:channel.${channel as Channel}`));
  return new Intl.ListFormat(LANGUAGES[lang].locale, { type: 'conjunction' }).format(names);
}

/** Keeps `0685 00 00 02` in one piece and in its order inside an Arabic sentence. */
function isolate(value: string, lang: Lang): string {
  return lang === 'ar' && value ? `\u2068${value}\u2069` : value;
}

/** Counts from 1, as people do, and calls a product by its code where it has one. */
function placeOf({ field, values }: Diagnostic, lang: Lang): string {
  if (!field) return '';
  const steps = field.split('.');
  const t = translator(lang);
  const words: string[] = [];
  if (steps[0] === 'products' && values.product) {
    words.push(`${t('diagnostics:product')} ${values.product}`);
    steps.splice(0, 2);
  }
  for (const [index, step] of steps.entries()) {
    if (/^\d+$/.test(step))
      words.push(t('diagnostics:place.item', { list: words.pop() ?? '', number: Number(step) + 1 }));
    else if (index < steps.length - 1) words.push(t('diagnostics:place.under', { name: step }));
    else words.push(step);
  }
  return isolate(words.join(' › '), lang);
}
