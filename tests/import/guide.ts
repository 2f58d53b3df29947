import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Guide, readGuide } from '../../src/import/match/guide.ts';

export const NOW = new Date('2026-11-20T09:00:00Z');

const CATALOGUE = `title: { ar: دليل, fr: Guide }
programme: { ar: برنامج, fr: Programme }
territory: ['05.311', '07.427', '07.585']
year: 2026
address: https://example.org/
`;

/** An empty guide with the ten families of goods as its chapters, in a folder of its own below `.cache/test`. */
export function emptyGuide(name: string): { dir: string; read: () => Guide } {
  const dir = path.join(import.meta.dirname, '..', '..', '.cache', 'test', name, 'content');
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const families = ['honey', 'oils', 'grains', 'sweets', 'spices', 'plants', 'dairy', 'care', 'weaving', 'crafts'];
  const chapters = families.map(
    (id, index) =>
      `  - { id: ${id}, number: ${index + 1}, name: { ar: باب ${index + 1}, fr: Famille ${index + 1} }, motif: ${id} }`,
  );
  writeFileSync(path.join(dir, 'catalogue.yaml'), CATALOGUE);
  writeFileSync(path.join(dir, 'categories.yaml'), `categories:\n${chapters.join('\n')}\n`);
  return { dir, read: () => readGuide(dir, NOW) };
}
