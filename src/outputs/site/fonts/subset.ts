import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { contentHash } from '../../../build-cache/content-hash.ts';

/** A short content hash for the name of a file. */
export const fileHash = (text: string) => contentHash(text).slice(0, 12);

/**
 * Subsets a font to the characters of a text.
 *
 * @param file `readex-pro-arabic-400`, as @fontsource names it
 */
export async function subsetOf(file: string, text: string, targetFormat: 'woff2' | 'sfnt'): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font');
  const family = file.replace(/-(arabic|latin|latin-ext|tifinagh)-\d+$/, '');
  const path = createRequire(import.meta.url).resolve(`@fontsource/${family}/files/${file}-normal.woff2`);
  // Arabic letters need their joined forms. No style of ours uses the alternate forms of Latin ones (old-style figures,
  // fractions).
  const noLayoutClosure = /-latin(-ext)?-\d+$/.test(file);
  return subsetFont(await readFile(path), text, { targetFormat, noHinting: true, noLayoutClosure });
}
