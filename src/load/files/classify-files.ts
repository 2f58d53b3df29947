import { type Lang, LANGS } from '../../model/languages.ts';
import { id as validId } from '../../model/values/scalars.ts';
import { misnamedCode } from './file-names.ts';
import { slugOf } from '../places.ts';
import type { Report } from '../report.ts';
import { closestMatch } from '../suggest.ts';

/** A YAML file with one entry; its name is the id. */
export interface EntryFile {
  id: string;
  file: string;
}

export interface CooperativeFiles extends EntryFile {
  /** `cooperatives/<id>` */
  folder: string;
  stories: Partial<Record<Lang, string>>;
}

export interface PageFile extends EntryFile {
  lang: Lang;
}

export const COLLECTIONS = ['distributors', 'points-of-sale', 'baskets', 'events', 'editions'] as const;
export type Collection = (typeof COLLECTIONS)[number];

/** The files of a content folder by kind. */
export interface ContentFiles {
  cooperatives: CooperativeFiles[];
  pages: PageFile[];
  entries: Record<Collection, EntryFile[]>;
  /** All files, for suggestions. */
  files: string[];
}

const ROOT_FILES = ['catalogue.yaml', 'categories.yaml', 'places.yaml', 'vocabulary.yaml', 'codes.yaml'];
const FOLDERS = ['cooperatives', 'photos', 'pages', ...COLLECTIONS];
const PICTURE = /\.(jpe?g|png|webp|avif|heic|heif|gif|tiff?|svg)$/i;
const LANG = LANGS.join('|');
const STORY = new RegExp(`^story\\.(${LANG})\\.md$`);
const PAGE = new RegExp(`^(.+)\\.(${LANG})\\.mdx$`);

/** True when a file name has a picture extension. */
export function isPicture(file: string): boolean {
  return PICTURE.test(file);
}

/** Groups files by kind; files of no kind are reported, with a suggested name where possible. */
export function classifyFiles(files: string[], report: Report): ContentFiles {
  const found: ContentFiles = {
    cooperatives: [],
    pages: [],
    entries: { distributors: [], 'points-of-sale': [], baskets: [], events: [], editions: [] },
    files,
  };
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const [top = '', second = '', ...rest] = file.split('/');
    if (top === 'cooperatives' && rest.length > 0) {
      const names = folders.get(second) ?? [];
      names.push(rest.join('/'));
      folders.set(second, names);
    } else if (!classifyFile(file, top, second, rest, found, report)) {
      unexpected(file, suggestPath(file), report);
    }
  }
  for (const [id, names] of folders) classifyCooperativeFiles(id, names, found, report);
  return found;
}

function classifyFile(
  file: string,
  top: string,
  second: string,
  rest: string[],
  found: ContentFiles,
  report: Report,
): boolean {
  if (top === 'photos' && second) return true;
  if (ROOT_FILES.includes(file) || /^(readme|license|licence|notice)(\.\w+)?$/i.test(file)) return true;
  if (rest.length > 0 || !second) return false;
  if (top === 'pages') {
    const [, id, lang] = PAGE.exec(second) ?? [];
    if (!id || !lang) return false;
    if (isId(id, file, report)) found.pages.push({ id, lang: lang as Lang, file });
    return true;
  }
  const collection = COLLECTIONS.find((name) => name === top);
  if (!collection || !second.endsWith('.yaml')) return false;
  const id = second.slice(0, -'.yaml'.length);
  if (isId(id, file, report)) found.entries[collection].push({ id, file });
  return true;
}

function classifyCooperativeFiles(id: string, names: string[], found: ContentFiles, report: Report): void {
  const folder = `cooperatives/${id}`;
  const entry: CooperativeFiles = { id, file: `${folder}/cooperative.yaml`, folder, stories: {} };
  let stray = false;
  for (const name of names) {
    const lang = STORY.exec(name)?.[1];
    if (lang) entry.stories[lang as Lang] = `${folder}/${name}`;
    else if (name !== 'cooperative.yaml' && !name.startsWith('photos/') && !PICTURE.test(name)) {
      stray = true;
      const meant = closestMatch(name, ['cooperative.yaml', ...LANGS.map((known) => `story.${known}.md`)]);
      unexpected(`${folder}/${name}`, meant ? `${folder}/${meant}` : '', report);
    }
  }
  if (names.includes('cooperative.yaml')) {
    if (isId(id, entry.file, report)) found.cooperatives.push(entry);
  } else if (!stray) {
    report.file('cooperative-missing', folder, { value: folder });
  }
}

function isId(name: string, file: string, report: Report): boolean {
  const valid = validId().safeParse(name).success;
  if (!valid && misnamedCode(file) === 'file-copy') report.file('file-copy', file, { value: file, first: '' });
  else if (!valid) {
    const suggestion = validId().safeParse(slugOf({ fr: name })).data ?? '';
    report.file('id-invalid', file, { value: name, field: 'id', cost: 'entry', suggestion });
  }
  return valid;
}

function unexpected(file: string, suggestion: string, report: Report): void {
  report.file(misnamedCode(file) ?? 'file-unexpected', file, { value: file, suggestion, first: suggestion });
}

function suggestPath(file: string): string {
  const [top = '', ...rest] = file.split('/');
  if (rest.length === 0) return closestMatch(file, ROOT_FILES) ?? '';
  const folder = closestMatch(top, FOLDERS);
  if (!folder) return '';
  const name = rest.join('/');
  const right =
    folder === 'pages' ? name.replace(/\.mdx?(\.\w+)?$/i, '.mdx') : name.replace(/\.ya?ml(\.\w+)?$/i, '.yaml');
  const suggestion = `${folder}/${right}`;
  return suggestion === file ? '' : suggestion;
}
