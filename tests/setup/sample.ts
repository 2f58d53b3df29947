import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The sample guide in `content/`, until a programme replaces it by its own. */
export const SAMPLE = path.resolve(import.meta.dirname, '..', '..', 'content');

/**
 * Tests about the sample's content and output. They are skipped when `content/` is a programme's own, which it checks
 * with `npm run check`; all other tests use fixtures.
 */
export const ABOUT_SAMPLE = ['tests/{bench,print,search,site}/**/*.test.ts'];

/** Publisher of the sample: the first thing every other guide changes. */
const PROGRAMME = 'Programme Hadba de l’économie solidaire (exemple)';

/** True when `content/` is still the sample. */
export function isSampleThere(): boolean {
  try {
    const { programme } = parse(readFileSync(path.join(SAMPLE, 'catalogue.yaml'), 'utf8'));
    return programme.fr === PROGRAMME;
  } catch {
    return false;
  }
}
