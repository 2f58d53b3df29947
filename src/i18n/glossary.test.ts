import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { STAFF_LANGS } from '../model/languages.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const read = (...parts: string[]) => readFileSync(path.join(ROOT, ...parts), 'utf8');

/** Where a word that goes has another meaning, which is the right one there. */
const OTHER_MEANINGS = ['ar/common.json mark.terroir: منتوج', 'fr/print.json plan.entrance: entrée'];

type Lang = (typeof STAFF_LANGS)[number];

interface Term {
  concept: string;
  words: Record<Lang, string>;
  gone: Record<Lang, string[]>;
}

/** The rows of docs/glossary.md. */
const TERMS: Term[] = read('docs', 'glossary.md')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => {
    const [concept = '', ar = '', fr = '', , goneAr = '', goneFr = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    const list = (cell: string) => cell.split(/[،,]/).flatMap((word) => word.trim() || []);
    return { concept, words: { ar, fr }, gone: { ar: list(goneAr), fr: list(goneFr) } };
  });

/** Everything that a person reads in a language, by where it stands. */
function textsOf(lang: Lang): [where: string, text: string][] {
  const i18n = readdirSync(path.join(import.meta.dirname, lang)).flatMap((file) =>
    Object.entries<string>(JSON.parse(read('src', 'i18n', lang, file))).map(([key, text]): [string, string] => [
      `${lang}/${file} ${key}`,
      text,
    ]),
  );
  const help = Object.entries<Record<Lang, string>>(JSON.parse(read('src', 'load', 'field-help.json'))).map(
    ([key, text]): [string, string] => [`field-help ${key}`, text[lang]],
  );
  // What stands in code is the name of a file or of a field.
  const manual = read('docs', `guide.${lang}.md`).replace(/```[\s\S]*?```|`[^`]*`/g, '·');
  return [
    ...i18n,
    ...help,
    [`guide.${lang}.md`, manual.replace(/\s+/g, ' ')],
    ['scripts/setup/texts.mjs', read('scripts', 'setup', 'texts.mjs')],
  ];
}

/** A word as it stands in a sentence: behind the letters that Arabic writes together with it; no part of a file's name. */
function asWritten(word: string, lang: Lang): RegExp {
  const before = lang === 'ar' ? '(?<![\\p{L}\\p{M}])(?:[وف]?[بلك]?(?:ال|ل)?)?' : '(?<![\\p{L}/._-])';
  return new RegExp(`${before}${word}(?![\\p{L}\\p{M}])(?![._/-]\\w)`, 'iu');
}

/** Where a language uses a word that goes. */
function uses(lang: Lang, texts = textsOf(lang)): string[] {
  const words = TERMS.flatMap(({ gone }) => gone[lang]);
  return texts
    .flatMap(([where, text]) =>
      words.filter((word) => asWritten(word, lang).test(text)).map((word) => `${where}: ${word}`),
    )
    .filter((use) => !OTHER_MEANINGS.includes(use));
}

describe.each(STAFF_LANGS)('one word for one thing (%s)', (lang) => {
  it('no text says what goes', () => expect(uses(lang)).toEqual([]));

  it('a word that goes is no word of another row', () => {
    for (const { concept, gone } of TERMS)
      for (const word of gone[lang])
        for (const other of TERMS)
          expect(asWritten(word, lang).test(other.words[lang]), `${word} (${concept}), ${other.concept}`).toBe(false);
  });
});

it('has a term in each language for each row', () => {
  expect(TERMS.length).toBeGreaterThanOrEqual(60);
  for (const { concept, words } of TERMS) for (const lang of STAFF_LANGS) expect(words[lang], concept).not.toBe('');
});

it.each([
  ['ar', 'كل منتوجات التعاونية'],
  ['ar', 'وبالمنتوج'],
  ['ar', 'للمنتوجات'],
  ['ar', 'الاتصال بالإنترنت'],
  ['fr', 'l’entrée qui le donne'],
  ['fr', 'Familles de produits'],
  ['fr', 'votre catalogue.'],
] as const)('finds what goes (%s): %s', (lang, text) => expect(uses(lang, [['here', text]])).toHaveLength(1));

it.each([
  ['ar', 'منتجات'],
  ['fr', 'dans catalogue.yaml'],
  ['fr', 'un cours de retenue'],
] as const)('leaves other words alone (%s): %s', (lang, text) => expect(uses(lang, [['here', text]])).toEqual([]));
