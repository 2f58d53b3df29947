import { cleanText } from '../../model/values/clean.ts';
import { undrawable } from '../../model/values/drawable.ts';
import type { CooperativeFiles } from '../files/classify-files.ts';
import type { Records } from '../records.ts';
import type { Report } from '../report.ts';
import type { Path, YamlSource } from '../yaml/source.ts';

/** Reports characters that no font of the book contains: emoji, stars, other scripts. */
export function checkDrawable(records: Records, files: readonly CooperativeFiles[], report: Report): void {
  const entries = [
    records.settings,
    ...records.categories,
    ...records.cooperatives,
    ...records.distributors,
    ...records.pointsOfSale,
    ...records.baskets,
    ...records.events,
    ...records.editions,
  ];
  for (const source of new Set(entries.map((entry) => entry.source))) walk(source, source.value, [], report);
  const byId = new Map(files.map((file) => [file.id, file]));
  for (const { id, story } of records.cooperatives) {
    for (const [lang, file] of Object.entries(byId.get(id)?.stories ?? {})) {
      checkDrawableFile(file, story[lang as keyof typeof story] ?? '', report);
    }
  }
}

/** Reports the unprintable characters of a prose file, once, at the first of them. */
export function checkDrawableFile(file: string, text: string, report: Report): void {
  const characters = undrawable(text);
  const [first] = characters;
  if (first === undefined) return;
  const line = text.normalize('NFC').split(first)[0]?.split('\n').length;
  report.file('character-undrawable', file, { characters: characters.join(' ') }, { line });
}

function walk(source: YamlSource, value: unknown, path: Path, report: Report): void {
  if (typeof value === 'string') {
    const characters = undrawable(cleanText(value));
    if (characters.length > 0) report.at('character-undrawable', source, path, { characters: characters.join(' ') });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      // File names are not printed.
      if (key !== 'file') walk(source, item, [...path, Array.isArray(value) ? Number(key) : key], report);
    }
  }
}
