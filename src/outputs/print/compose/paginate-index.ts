import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import type { IndexLine } from '../book.ts';
import { INDEX, linesPerPage } from '../layout/capacity.ts';
import { INDEX_COLUMNS } from '../layout/formats.ts';
import { packEvenly } from './pack.ts';

/**
 * Lines cut into pages of columns. A heading (a letter, a town or a mark) is never the last line of a column.
 *
 * @param factor on the number of lines of a column, from measuring
 */
export function paginateIndex(lines: readonly IndexLine[], lang: Lang, format: FormatId, factor = 1): IndexLine[][][] {
  const { columns, characters } = INDEX_COLUMNS[format][lang];
  const room = linesPerPage(INDEX.lines[lang], format);
  const filled = packEvenly(groupsOf(lines), (group) => lineCount(group, characters), room * factor, columns);
  const pages = Math.ceil(filled.length / columns);
  return Array.from({ length: pages }, (_, page) =>
    filled.slice(page * columns, (page + 1) * columns).map((column) => column.flat()),
  );
}

/** The height of index lines, headings included, in lines of text. */
export function lineCount(lines: readonly IndexLine[], characters: number): number {
  return lines.reduce((sum, line) => {
    if ('letter' in line) return sum + INDEX.letter;
    if ('title' in line) return sum + INDEX.title;
    if ('heading' in line) return sum + INDEX.heading * nameLines(line.heading, characters);
    return sum + nameLines(line.name, characters);
  }, 0);
}

/** Lines that stay together: each entry with the headings before it. */
function groupsOf(lines: readonly IndexLine[]): IndexLine[][] {
  const groups: IndexLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && !('name' in last)) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Number of lines of a name that is broken between words; a word longer than a line is broken too. */
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
    for (; used > characters; used -= characters) lines += 1;
  }
  return lines;
}
