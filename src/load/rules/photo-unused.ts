import { posix } from 'node:path';
import { isPicture } from '../files/classify-files.ts';
import { readText } from '../files/read.ts';
import { firstFive, type Rule } from './rule.ts';

/**
 * Pictures in the content folder that no entry names: usually added and forgotten. One note per folder. A picture named
 * by an entry counts as used even when the entry was left out: its fault is reported already.
 */
export const photoUnused: Rule = ({ contentDir, inventory: { files }, uses }, report) => {
  const named = new Set(uses.map(({ folder, entry }) => plain(posix.join(folder, entry.file))));
  const spare = files.filter((file) => isPicture(file) && !named.has(plain(file)));
  if (spare.length === 0) return;
  const texts = files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({
      folder: posix.dirname(file),
      text: plain(readText(contentDir, file, report.discarding()) ?? ''),
    }));
  const isNamed = (file: string) =>
    texts.some(({ folder, text }) => text.includes(nameFrom(folder, file)) || text.includes(plain(file)));
  for (const [folder, found] of Map.groupBy(
    spare.filter((file) => !isNamed(file)),
    posix.dirname,
  )) {
    const names = found.map((file) => posix.basename(file));
    report.file('photo-unused', folder, { value: firstFive(names), count: names.length });
  }
};

/** Name of a file in its cooperative's folder as an entry writes it; for other folders, a name no entry can contain. */
function nameFrom(folder: string, file: string): string {
  return folder.startsWith('cooperatives/') && file.startsWith(`${folder}/`)
    ? plain(file.slice(folder.length + 1))
    : plain(file);
}

/** File systems may ignore case and store accents composed or decomposed. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
