import path from 'node:path';
import type { CacheFolder } from '../../../build-cache/cache-folder.ts';
import { contentHash } from '../../../build-cache/content-hash.ts';
import { packagesHash } from '../../../build-cache/program.ts';
import { subsetOf } from '../fonts/subset.ts';
import { BASIC_ALPHABETS, TIFINAGH } from '../fonts/faces.ts';

/** Families as Pango knows them. Amiri lends the letters that El Messiri lacks. */
export const HEADING_FONT = 'El Messiri,Amiri,Noto Sans Tifinagh Bold';
export const TEXT_FONT = 'Readex Pro,Amiri,Noto Sans Tifinagh';

const FILES = [
  'el-messiri-arabic-700',
  'el-messiri-latin-700',
  'readex-pro-arabic-400',
  'readex-pro-latin-400',
  'amiri-arabic-700',
  'amiri-arabic-400',
  TIFINAGH,
];

/** Absolute paths of the fonts, and of the file that tells fontconfig of them and of no others. */
export interface CardFonts {
  files: readonly string[];
  config: string;
}

/**
 * The site's fonts for sharp, which reads no WOFF, and a configuration that names no other: a card looks the same on
 * every machine, whatever fonts that has.
 *
 * @param characters of the guide; the basic alphabets are always there
 */
export async function prepareCardFonts(cache: CacheFolder, characters: Iterable<string>): Promise<CardFonts> {
  const text = [...new Set([...Object.values(BASIC_ALPHABETS).join(''), ...characters])].sort().join('');
  const mark = contentHash(packagesHash(), text).slice(0, 12);
  const paths = await Promise.all(
    FILES.map((file) => cache.file(`${file}-${mark}.ttf`, () => subsetOf(file, text, 'sfnt'))),
  );
  const folder = path.resolve(path.dirname(paths[0] ?? ''));
  // Never read again: the variable that names it is set while the first text is drawn, and no longer.
  const settings = `<fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir><config><rescan><int>0</int></rescan></config></fontconfig>\n`;
  const name = `fonts-${contentHash(settings).slice(0, 12)}.conf`;
  return { files: paths, config: path.resolve(await cache.file(name, async () => Buffer.from(settings))) };
}
