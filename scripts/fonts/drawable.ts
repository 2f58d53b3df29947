/**
 * Writes which characters the book's fonts have, for what is checked before anything is drawn:
 *
 *   node scripts/fonts/drawable.ts src/model/values/drawable.json
 *
 * Run by hand when a font of the book changes: what it writes is part of the repository, and a test holds it to the fonts.
 */
import { writeFile } from 'node:fs/promises';
import { importAstro } from '../../src/drawing/astro-modules.ts';
import { asRanges } from '../../src/outputs/print/sheets/font-file.ts';

const [output] = process.argv.slice(2);
if (!output) throw new Error('Usage: node scripts/fonts/drawable.ts <drawable.json>');
importAstro();
const { drawnCodePoints } = await import('../../src/outputs/print/sheets/fonts.ts');
await writeFile(output, `${JSON.stringify(asRanges(await drawnCodePoints()), null, 2)}\n`);
