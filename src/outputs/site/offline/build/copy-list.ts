import type { Lang } from '../../../../model/languages.ts';
import type { CopyList } from '../shared/offline-data.ts';

/** Whether a search file is needed in a language: cards of other languages are not. */
function isNeededIn(file: string, lang: Lang, languages: readonly Lang[]): boolean {
  return !languages.some((other) => other !== lang && new RegExp(`[-.]${other}[-.]`).test(file));
}

/** The narrowest width of each picture. */
export function smallPictures(files: string[]): string[] {
  const narrowest = new Map<string, { width: number; file: string }>();
  for (const file of files) {
    const [, stem, width] = /^_pictures\/([\da-f]+)-(\d+)\.webp$/.exec(file) ?? [];
    if (!stem) continue;
    const known = narrowest.get(stem);
    if (!known || Number(width) < known.width) narrowest.set(stem, { width: Number(width), file });
  }
  return [...narrowest.values()].map(({ file }) => file).sort();
}

/** Search files of a language. */
export function searchFilesFor(files: string[], lang: Lang, languages: readonly Lang[]): string[] {
  return files.filter((file) => /^search\/[^/]+$/.test(file) && isNeededIn(file, lang, languages));
}

/** Scripts and styles. */
export function shellFiles(files: string[]): string[] {
  return files.filter((file) => /^_assets\/.*\.(?:css|js)$/.test(file));
}

/**
 * Lists all files of an offline copy in one language.
 *
 * @param files every file of the site, relative to it
 * @param hash hash of a file's content
 */
export function copyList(
  files: string[],
  {
    lang,
    languages,
    version,
    hash,
    short,
  }: {
    lang: Lang;
    languages: readonly Lang[];
    version: string;
    hash: (file: string) => string;
    short: CopyList['short'];
  },
): CopyList {
  const pages = files.filter((file) => file.startsWith(`${lang}/`) && file.endsWith('/index.html'));
  return {
    version,
    pages: Object.fromEntries(pages.map((file) => [file.replace(/index\.html$/, ''), hash(file)])),
    files: [
      ...shellFiles(files),
      ...files.filter((file) => file.startsWith('_fonts/')),
      ...searchFilesFor(files, lang, languages),
      ...smallPictures(files),
    ],
    short,
  };
}
