import { posix } from 'node:path';
import { isPicture } from '../files/inventory.ts';
import { readText } from '../files/read.ts';
import { few, type Rule } from './rule.ts';

/**
 * Pictures that lie in the content folder and that no entry names: most often one that was added and forgotten. One
 * remark for each folder. What an entry names is in use even when the entry was left out: its fault was told.
 */
export const photoUnused: Rule = ({ contentDir, inventory: { files }, uses }, report) => {
  const named = new Set(uses.map(({ folder, entry }) => plain(posix.join(folder, entry.file))));
  const spare = files.filter((file) => isPicture(file) && !named.has(plain(file)));
  if (spare.length === 0) return;
  const texts = files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ folder: posix.dirname(file), text: plain(readText(contentDir, file, report.aside()) ?? '') }));
  const isNamed = (file: string) =>
    texts.some(({ folder, text }) => text.includes(nameFrom(folder, file)) || text.includes(plain(file)));
  for (const [folder, found] of Map.groupBy(
    spare.filter((file) => !isNamed(file)),
    posix.dirname,
  )) {
    const names = found.map((file) => posix.basename(file));
    report.file('photo-unused', folder, { value: few(names), count: names.length });
  }
};

/** How an entry of a cooperative names a file of its own folder; a name that no text has for other folders. */
function nameFrom(folder: string, file: string): string {
  return folder.startsWith('cooperatives/') && file.startsWith(`${folder}/`)
    ? plain(file.slice(folder.length + 1))
    : plain(file);
}

/** Systems know their files by other capitals and other ways to write accents. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
