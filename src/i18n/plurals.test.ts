import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LANGS, type DefaultLang as Lang } from '../model/languages.ts';
import { formatNumber } from './number.ts';
import { type Key, translator } from './translate.ts';

/** A count of each form, its neighbours, and those that look like another: 101 is no 1, 103 is a 3, 111 an 11. */
const COUNTS = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1000, 1_000_000, 1_000_001];

/** Counted nouns of Arabic: after 3 to 10, after 11 to 99, after hundreds. A new one is added here. */
const NOUNS: readonly (readonly [few: string, many: string, other: string])[] = [
  ['منتجات', 'منتجا', 'منتج'],
  ['تعاونيات', 'تعاونية', 'تعاونية'],
  ['موزعين', 'موزعا', 'موزع'],
  ['نقط', 'نقطة', 'نقطة'],
  ['نتائج', 'نتيجة', 'نتيجة'],
  ['دراهم', 'درهما', 'درهم'],
  ['وحدات', 'وحدة', 'وحدة'],
  ['صور', 'صورة', 'صورة'],
  ['صفحات', 'صفحة', 'صفحة'],
  ['أخطاء', 'خطأ', 'خطأ'],
  ['تنبيهات', 'تنبيها', 'تنبيه'],
  ['معلومات', 'معلومة', 'معلومة'],
  ['ملفات', 'ملفا', 'ملف'],
  ['عيوب', 'عيبا', 'عيب'],
];

/** Every text that has a form for each number, `site:products`. */
function countedKeys(lang: Lang): Key[] {
  const folder = path.join(import.meta.dirname, lang);
  return readdirSync(folder).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as object)
      .filter((key) => key.endsWith('_other'))
      .map((key) => `${path.basename(file, '.json')}:${key.replace(/_other$/, '')}` as Key),
  );
}

/** The word behind the figure of a count; undefined for a label, which has no figure, and at the end of a text. */
function wordAfter(text: string, count: number): string | undefined {
  return text.split(formatNumber(count))[1]?.match(/^\s*([\p{L}\p{M}]+’?)/u)?.[1];
}

describe.each(DEFAULT_LANGS)('every counted text (%s)', (lang) => {
  const t = translator(lang);
  const forms = countedKeys(lang).flatMap((key) => COUNTS.map((count) => ({ key, count, text: t(key, { count }) })));

  it('shows its number as every number is shown', () => {
    for (const { key, count, text } of forms)
      for (const [figure] of text.matchAll(/\d[\d\u202f]*/g))
        expect(figure, `${key} ${count}`).toBe(formatNumber(count));
  });

  it('agrees with its number', () => {
    for (const { key, count, text } of forms) {
      const word = wordAfter(text, count);
      if (word) expect(agrees(word, count, lang), `${key} ${count}: ${text}`).toBe(true);
    }
  });

  it('does not say of none what is true of one', () => {
    const labels = /^common:count\./;
    for (const key of new Set(forms.map((form) => form.key)))
      if (!labels.test(key)) expect(t(key, { count: 0 }), key).not.toBe(t(key, { count: 1 }));
  });

  it('is read by eye, once, in this table', async () => {
    const byForm = Map.groupBy(forms, ({ key }) => key);
    const lines = [...byForm].map(([key, of]) => {
      const said = Map.groupBy(of, ({ text, count }) => text.replace(formatNumber(count), '#'));
      return [key, ...[...said].map(([text, counts]) => `  ${text}  [${counts.map(({ count }) => count).join(' ')}]`)];
    });
    await expect(`${lines.flat().join('\n')}\n`).toMatchFileSnapshot(`./plurals.${lang}.txt`);
  });
});

/** True when a noun has the form its number wants. Words that no number changes agree with each. */
function agrees(word: string, count: number, lang: Lang): boolean {
  if (lang === 'fr') {
    if (word === 'DH') return true;
    if (count > 0 && count % 1_000_000 === 0) return word === 'de' || word === 'd’';
    return /s$/.test(word) === count >= 2;
  }
  const form = new Intl.PluralRules('ar').select(count);
  // One, two and none are said without a figure; where one is there, the noun stays as it is behind a hundred.
  const place = form === 'few' ? 0 : form === 'many' ? 1 : 2;
  return NOUNS.some((noun) => noun[place] === word);
}

it.each([
  ['ar', 'تنبيها', 100],
  ['ar', 'تعاونية', 103],
  ['ar', 'صفحة', 104],
  ['ar', 'منتجات', 11],
  ['fr', 'produits', 1],
  ['fr', 'produit', 2],
  ['fr', 'produits', 1_000_000],
] as const)('refuses what does not agree (%s): %s %i', (lang, word, count) =>
  expect(agrees(word, count, lang)).toBe(false),
);
