import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The guide that the project comes with: `content/`, until a programme puts its own there. */
export const SAMPLE = path.resolve(import.meta.dirname, '..', '..', 'content');

/**
 * The tests that are about the sample: what it says, what is built from it. They are left out where `content/` is a
 * programme's own, which is theirs to check with `npm run check`; the others need no more than their fixtures.
 */
export const ABOUT_SAMPLE = ['tests/{bench,print,search,site}/**/*.test.ts'];

/** Who publishes the sample: the first thing that every other guide says otherwise. */
const PROGRAMME = 'Programme Hadba de l’économie solidaire (exemple)';

/** Is `content/` still the sample, or already the guide of someone else? */
export function isSampleThere(): boolean {
  try {
    const { programme } = parse(readFileSync(path.join(SAMPLE, 'catalogue.yaml'), 'utf8'));
    return programme.fr === PROGRAMME;
  } catch {
    return false;
  }
}
