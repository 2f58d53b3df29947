import { type Lang, LANGS } from '../../model/languages.ts';
import type { Text } from '../../model/values/text.ts';
import type { CooperativeFiles, ContentFiles } from '../files/classify-files.ts';
import type { CooperativeRecord, EntryRecord, Records } from '../records.ts';
import type { Report } from '../report.ts';
import { type Path, valueAt } from '../yaml/source.ts';

/** Reports texts and stories that a guide language lacks. */
export function checkTranslations(records: Records, { cooperatives, pages }: ContentFiles, report: Report): void {
  const languages = records.settings.data.languages;
  const whole: EntryRecord<unknown>[] = [
    records.settings,
    ...records.categories,
    ...records.distributors,
    ...records.pointsOfSale,
    ...records.baskets,
    ...records.events,
    ...records.editions,
  ];
  for (const entry of whole) walk(entry, valueAt(entry.source.value, entry.at), entry.at, languages, report);
  for (const cooperative of records.cooperatives) {
    const { products: _products, ...own } = cooperative.source.value as Record<string, unknown>;
    walk(cooperative, own, [], languages, report);
    for (const product of cooperative.products) {
      walk(product, valueAt(product.source.value, product.at), product.at, languages, report);
    }
    checkStory(cooperative, cooperatives, languages, report);
  }
  for (const page of records.pages) {
    for (const lang of languages) {
      // A page that was refused has its own diagnostic.
      if (pages.some((file) => file.id === page.id && file.lang === lang)) continue;
      const written = LANGS.find((other) => page.in[other]);
      report.file('translation-missing', `pages/${page.id}.${written}.mdx`, { language: lang, field: page.id });
    }
  }
}

/** True for a group whose keys are all languages. */
export function isText(value: object): value is Text {
  const keys = Object.keys(value);
  return !Array.isArray(value) && keys.length > 0 && keys.every((key) => LANGS.includes(key as Lang));
}

function walk(entry: EntryRecord<unknown>, value: unknown, path: Path, languages: Lang[], report: Report): void {
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) {
    for (const lang of languages) {
      if (!Object.hasOwn(value, lang) && !entry.source.wasRemoved([...path, lang]))
        report.at('translation-missing', entry.source, path, { language: lang, field: String(path.at(-1)) });
    }
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    walk(entry, item, [...path, Array.isArray(value) ? Number(key) : key], languages, report);
  }
}

function checkStory(record: CooperativeRecord, files: CooperativeFiles[], languages: Lang[], report: Report): void {
  // A missing story is not reported; a story that lacks a language is.
  if (Object.keys(record.story).length === 0) return;
  for (const lang of languages) {
    if (record.story[lang] !== undefined) continue;
    const folder = files.find(({ id }) => id === record.id)?.folder ?? record.folder;
    report.file('story-missing', `${folder}/story.${lang}.md`, { language: lang, value: record.id });
  }
}
