import type { Diagnostic } from '../diagnostics.ts';
import { type Key, type KeyAfter, translator } from '../i18n/translate.ts';
import type { Lang } from '../model/languages.ts';
import { namedField } from './field-names.ts';
import { isolate, setWords, valuesInWords } from './value-words.ts';

/** A diagnostic in the reader's language. */
export interface Described {
  /** What is wrong, and why it matters. */
  message: string;
  /** How to fix it. */
  hint: string;
  /** Where in the file, in words: `produit 202-01 › sous variants (tailles), n° 2 › price (prix)`; empty for a fault of a whole file. */
  place: string;
}

/** Only some diagnostics have a quoted form or a second hint: `hintOf` and `describe` know which. */
type DiagnosticKey = KeyAfter<'diagnostics:'>;

/** The texts of a diagnostic in a language. */
export function describe(diagnostic: Diagnostic, lang: Lang): Described {
  const { code, values } = diagnostic;
  const words = valuesInWords(diagnostic, lang);
  const say = (key: DiagnosticKey) => sentence(`diagnostics:${key}`, words, lang);
  const meant = words['suggestion'] ? `${say(words['meaning'] ? 'did-you-mean-named' : 'did-you-mean')} ` : '';
  const others = words['nearest'] ? ` ${say('nearest')}` : '';
  // A value that is a list or a group is not quoted.
  const quoted = code === 'field-invalid' && values['value'] ? 'quoted' : 'message';
  return {
    message: say(`${code}.${quoted}` as DiagnosticKey),
    hint: meant + say(`${code}.${hintOf(diagnostic)}` as DiagnosticKey) + others,
    place: placeOf(diagnostic, lang),
  };
}

/** Which of its hints a diagnostic has. */
function hintOf({ code, values }: Diagnostic): string {
  if (code === 'field-unknown' && values['under']) return 'elsewhere';
  return code === 'reference-unknown' && values['kind'] === 'place' ? 'place' : 'hint';
}

/** Sets our words as a typographer would and leaves the content's own (a path, a piece of code) as they are. */
function sentence(key: Key, words: Record<string, string>, lang: Lang): string {
  const names = Object.keys(words);
  const token = (index: number) => String.fromCharCode(FIRST_TOKEN + index);
  const tokens = Object.fromEntries(names.map((name, index) => [name, token(index)]));
  return names.reduce(
    (text, name, index) => text.replaceAll(token(index), () => words[name] ?? ''),
    setWords(translator(lang)(key, tokens), lang),
  );
}

/** Private-use characters that hold the place of interpolated content during typesetting. */
const FIRST_TOKEN = 0xe000;

/** Counts from 1, as people do, calls a product by its code where it has one, and says beside a field what it is called. */
function placeOf({ field, values }: Diagnostic, lang: Lang): string {
  if (!field) return '';
  const steps = field.split('.');
  const t = translator(lang);
  const words: string[] = [];
  if (steps[0] === 'products' && typeof values['product'] === 'string') {
    words.push(`${t('diagnostics:product')} ${values['product']}`);
    steps.splice(0, 2);
  }
  for (const [index, step] of steps.entries()) {
    if (/^\d+$/.test(step))
      words.push(t('diagnostics:place.item', { list: words.pop() ?? '', number: Number(step) + 1 }));
    else if (index < steps.length - 1) words.push(t('diagnostics:place.under', { name: namedField(step, lang) }));
    else words.push(namedField(step, lang));
  }
  return isolate(words.join(' › '), lang);
}
