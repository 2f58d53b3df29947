/**
 * Writes the list of characters in the book's fonts, for checks that run before any drawing:
 *
 * `node scripts/fonts/drawable.ts src/model/values/drawable.json`
 *
 * Run by hand when a font of the book changes: the output is in the repository, and a test compares it with the fonts.
 */
import { writeFile } from 'node:fs/promises';
import { importAstro } from '../../src/drawing/astro-modules.ts';
import { asRanges } from '../../src/outputs/print/sheets/font-file.ts';

const [output] = process.argv.slice(2);
if (!output) throw new Error('Usage: node scripts/fonts/drawable.ts <drawable.json>');
importAstro();
const { drawnCodePoints } = await import('../../src/outputs/print/sheets/fonts.ts');
await writeFile(output, `${JSON.stringify(asRanges(await drawnCodePoints()), null, 2)}\n`);
