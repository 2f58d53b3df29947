import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../model/languages.ts';
import { type Key, translator } from './translate.ts';

const read = (lang: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, lang, file), 'utf8'));

/** Plural forms differ between languages; the base keys must not. */
const PLURAL = /_(zero|one|two|few|many|other)$/;
const stems = (texts: Record<string, string>) => new Set(Object.keys(texts).map((key) => key.replace(PLURAL, '')));
const placeholders = (text = '') => [...text.matchAll(/\{\{(\w+)(?:, \w+)?\}\}/g)].map(([, name]) => name).sort();

describe.each(readdirSync(join(import.meta.dirname, 'ar')))('%s', (file) => {
  const texts = Object.fromEntries(LANGS.map((lang) => [lang, read(lang, file)]));
  const ar = texts['ar'] ?? {};

  it('has the same texts in every language', () => {
    for (const lang of LANGS) expect(stems(texts[lang] ?? {}), lang).toEqual(stems(ar));
  });

  it('has every plural form the language needs', () => {
    const forms = {
      ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
      fr: ['one', 'many', 'other'],
      en: ['one', 'other'],
    };
    for (const lang of LANGS) {
      const own = read(lang, file);
      const plurals = new Set(
        Object.keys(own)
          .filter((key) => PLURAL.test(key))
          .map((key) => key.replace(PLURAL, '')),
      );
      for (const stem of plurals)
        for (const form of forms[lang]) expect(own, `${lang} ${file}`).toHaveProperty([`${stem}_${form}`]);
    }
  });

  it('interpolates the same values in every language', () => {
    for (const key of Object.keys(ar).filter((name) => !PLURAL.test(name))) {
      for (const lang of LANGS) {
        expect(new Set(placeholders(texts[lang]?.[key])), `${lang} ${key}`).toEqual(new Set(placeholders(ar[key])));
      }
    }
  });

  it('has no Arabic-Indic digit and no empty text', () => {
    for (const [key, text] of Object.values(texts).flatMap((all) => Object.entries(all))) {
      expect(text, key).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
      // The zero form may be empty: "and 0 more" is best left unsaid.
      if (!key.endsWith('_zero')) expect(text.trim(), key).not.toBe('');
    }
  });
});

it('never lets a missing text pass for a text', () => {
  expect(() => translator('fr')('common:no-such-text' as Key)).toThrow('no-such-text');
});

it.each(LANGS)('names every language in %s, for the faults that name one', (lang) => {
  for (const named of LANGS) expect(translator(lang)(`diagnostics:language.${named}`)).not.toBe('');
});
