import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { contentHash } from '../../../build-cache/content-hash.ts';

/** A short mark of what a font was cut to, for its name. */
export const markOfText = (text: string) => contentHash(text).slice(0, 12);

/**
 * A font with no more than the letters of a text.
 *
 * @param file `readex-pro-arabic-400`, as @fontsource names it
 */
export async function cutFont(file: string, text: string, targetFormat: 'woff2' | 'sfnt'): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font');
  const family = file.replace(/-(arabic|latin|latin-ext|tifinagh)-\d+$/, '');
  const path = createRequire(import.meta.url).resolve(`@fontsource/${family}/files/${file}-normal.woff2`);
  // Arabic letters have forms of their own. Those of Latin ones (figures in columns, fractions) no style of ours asks for.
  const noLayoutClosure = /-latin(-ext)?-\d+$/.test(file);
  return subsetFont(await readFile(path), text, { targetFormat, noHinting: true, noLayoutClosure });
}
