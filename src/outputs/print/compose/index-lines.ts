import { compareNames, indexLetter } from '../../../i18n/sort.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import type { Text } from '../../../model/text.ts';
import type { IndexLine } from '../book.ts';
import { INDEX, linesOf } from '../capacity.ts';
import { INDEX_COLUMNS } from '../sheets/formats.ts';
import type { Whereabouts } from './leaf.ts';
import { packEvenly } from './pack.ts';
import { shortName } from './short-name.ts';

type Entry = Extract<IndexLine, { name: string }>;

/**
 * Every product and cooperative that has a name in `lang`, under its letter, in the order of that language
 * (LANGUAGE.md, 8.7). A name that exists only in the other language stands in the other index.
 */
export function indexLines(cooperatives: readonly Cooperative[], lang: Lang, where: Whereabouts): IndexLine[] {
  const named = (name: Text, code: string, page: number): Entry[] => {
    const words = name[lang];
    return words ? [{ name: words, code, page }] : [];
  };
  const entries = cooperatives.flatMap(({ name, code, products }) => [
    ...named(shortName(name), code, where.page(code)),
    ...products.flatMap((product) => named(product.name, product.code, where.product(product.code))),
  ]);
  entries.sort((a, b) => compareNames(a.name, b.name, lang) || a.code.localeCompare(b.code));
  const lines: IndexLine[] = [];
  let current = '';
  for (const entry of entries) {
    const letter = indexLetter(entry.name, lang);
    if (letter !== current) lines.push({ letter });
    current = letter;
    lines.push(entry);
  }
  return lines;
}

/**
 * Lines cut into pages of columns. A letter is never left at the foot of a column.
 *
 * @param factor on the lines of a column, from measuring
 */
export function indexPages(lines: readonly IndexLine[], lang: Lang, format: FormatId, factor = 1): IndexLine[][][] {
  const { letter } = INDEX[lang];
  const { columns, characters } = INDEX_COLUMNS[format][lang];
  const room = linesOf(INDEX[lang].lines, format);
  const groups: IndexLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.length === 1 && last[0] && 'letter' in last[0]) last.push(line);
    else groups.push([line]);
  }
  const height = (group: IndexLine[]) =>
    group.reduce((sum, line) => sum + ('letter' in line ? letter : nameLines(line.name, characters)), 0);
  const filled = packEvenly(groups, height, room * factor, columns).map((column) => column.flat());
  const pages = Math.ceil(filled.length / columns);
  return Array.from({ length: pages }, (_, page) => filled.slice(page * columns, (page + 1) * columns));
}

/** Lines a name takes when it is broken between words. */
export function nameLines(name: string, characters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of name.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > characters) {
      lines += 1;
      used = word.length;
    } else {
      used += (used > 0 ? 1 : 0) + word.length;
    }
  }
  return lines;
}
