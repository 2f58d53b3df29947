import { isLang, type Lang } from '../../model/languages.ts';
import { readText } from '../files/read.ts';
import type { Path } from '../yaml/source.ts';
import { type Rule, allEntries } from './rule.ts';

/** Words of two or more letters: a `g` or an `l` in an Arabic text is a unit. */
const WORDS: Record<Lang, RegExp> = {
  ar: /\p{Script=Arabic}[\p{Script=Arabic}\p{M}]+/gu,
  fr: /\p{Script=Latin}[\p{Script=Latin}\p{M}]+/gu,
  en: /\p{Script=Latin}[\p{Script=Latin}\p{M}]+/gu,
};
/** For each language, the one whose script it is confused with. */
const OTHER: Record<Lang, Lang> = { ar: 'fr', fr: 'ar', en: 'ar' };

/**
 * Texts in the wrong script: Arabic under `fr`, French under `ar`. A name of one or two words may use the other script;
 * longer texts, or both languages swapped, are a mistake.
 */
export const languagesSwapped: Rule = ({ contentDir, inventory, records }, report) => {
  for (const { source, at, data } of allEntries(records)) {
    const walk = (value: unknown, path: Path) => {
      if (typeof value !== 'object' || value === null) return;
      const texts = Object.entries(value);
      if (
        !Array.isArray(value) &&
        texts.length > 0 &&
        texts.every(([key, text]) => isLang(key) && typeof text === 'string')
      ) {
        const wrong = texts.filter(([lang, text]) => isForeign(lang as Lang, text as string)) as [Lang, string][];
        const both = wrong.length > 1;
        const slip = wrong.find(([lang, text]) => both || lang !== 'ar' || count(text, OTHER[lang]) > 2);
        if (slip)
          report.at('languages-swapped', source, [...path, slip[0]], {
            value: slip[1].slice(0, 60),
            language: slip[0],
          });
        return;
      }
      for (const [key, item] of texts) walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(at.length > 0 ? data : source.value, at);
  }
  const stories = inventory.cooperatives.flatMap(({ stories: files }) =>
    Object.entries(files).map(([lang, file]) => ({ lang: lang as Lang, file })),
  );
  for (const { lang, file } of [...stories, ...inventory.pages]) {
    const text = readText(contentDir, file, report.discarding()) ?? '';
    if (count(text, OTHER[lang]) > 2 * count(text, lang) + 20)
      report.file('languages-swapped', file, { value: file, language: lang });
  }
};

function isForeign(lang: Lang, text: string): boolean {
  return count(text, lang) === 0 && count(text, OTHER[lang]) > 0;
}

function count(text: string, lang: Lang): number {
  return text.match(WORDS[lang])?.length ?? 0;
}
