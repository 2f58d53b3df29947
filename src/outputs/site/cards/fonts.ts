import path from 'node:path';
import type { CacheFolder } from '../../../build-cache/cache-folder.ts';
import { contentHash } from '../../../build-cache/content-hash.ts';
import { packagesHash } from '../../../build-cache/program.ts';
import { subsetOf } from '../fonts/subset.ts';
import { BASIC_ALPHABETS, TIFINAGH } from '../fonts/faces.ts';

/** Font families for Pango. Amiri has letters that El Messiri lacks. */
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

/** Absolute paths of the fonts, and of a fontconfig file that contains only them. */
export interface CardFonts {
  files: readonly string[];
  config: string;
}

/**
 * Prepares the site's fonts for sharp, which cannot read WOFF, with a configuration that excludes the fonts of the
 * machine: a card looks the same everywhere.
 *
 * @param characters characters of the guide; the basic alphabets are always included
 */
export async function prepareCardFonts(cache: CacheFolder, characters: Iterable<string>): Promise<CardFonts> {
  const text = [...new Set([...Object.values(BASIC_ALPHABETS).join(''), ...characters])].sort().join('');
  const mark = contentHash(packagesHash(), text).slice(0, 12);
  const paths = await Promise.all(
    FILES.map((file) => cache.getOrMake(`${file}-${mark}.ttf`, () => subsetOf(file, text, 'sfnt'))),
  );
  const folder = path.resolve(path.dirname(paths[0] ?? ''));
  // Fontconfig reads this file once, when the first text is drawn.
  const settings = `<fontconfig><dir>${folder}</dir><cachedir>${folder}</cachedir><config><rescan><int>0</int></rescan></config></fontconfig>\n`;
  const name = `fonts-${contentHash(settings).slice(0, 12)}.conf`;
  return { files: paths, config: path.resolve(await cache.getOrMake(name, async () => Buffer.from(settings))) };
}
