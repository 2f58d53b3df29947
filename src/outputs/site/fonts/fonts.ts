import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheFolder } from '../../../build-cache/cache-folder.ts';
import { modulesHash, packagesHash } from '../../../build-cache/program.ts';
import { type Lang, LANGS } from '../../../model/languages.ts';
import { fileHash, subsetOf } from './subset.ts';
import { BASIC_ALPHABETS, FAMILIES, FALLBACK_FAMILY, PRELOAD, type Script, scriptOf, TIFINAGH } from './faces.ts';

/** The fonts of one site: a style sheet in the same folder as its files, so that it needs no base path. */
export interface WebFonts {
  css: string;
  /** File name of the style sheet. */
  stylesheet: string;
  /** Names of the files to preload, by language. */
  preload: Record<Lang, string[]>;
  /**
   * Copies the style sheet and the fonts into a folder of the site. Call it after Astro, which empties its output
   * folder.
   */
  publish: (folder: string) => Promise<void>;
}

/** File name part of a script in @fontsource. */
const SOURCES: Record<Exclude<Script, 'tifinagh'>, string> = {
  arabic: 'arabic',
  digits: 'latin',
  latin: 'latin',
  extended: 'latin-ext',
};
const SCRIPTS = Object.keys(BASIC_ALPHABETS) as Script[];

interface Face {
  family: string;
  weight: number;
  /** One font file; `borrowed` marks letters of another family. */
  script: Script | 'borrowed';
  name: string;
  path: string;
  unicodeRange: string;
}

/** The CSS `unicode-range` of some characters: `U+20-40,U+5F`. */
export function unicodeRange(characters: string): string {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code <= last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

/** The characters of one script: the basic ones, and others of this site. */
function charactersOf(script: Script, used: Iterable<string>): string {
  const more = [...used].filter((character) => scriptOf(character) === script);
  return [...new Set([...BASIC_ALPHABETS[script], ...more])].sort().join('');
}

/**
 * Subsets the site's fonts to its characters, as WOFF2 files with a hash in their name. Subsets are cached.
 *
 * @param characters characters of the site (`siteCharacters`); basic alphabets are always added
 */
export async function prepareFonts(options: { cache: CacheFolder; characters: Iterable<string> }): Promise<WebFonts> {
  const { cache } = options;
  const recipe = modulesHash(import.meta.url, import.meta.resolve('./subset.ts')) + packagesHash();
  const used = [...options.characters];
  const texts = Object.fromEntries(SCRIPTS.map((script) => [script, charactersOf(script, used)])) as Record<
    Script,
    string
  >;
  const faces: Face[] = [];

  async function add(
    family: string,
    weight: number,
    script: Face['script'],
    file: string,
    text: string,
  ): Promise<void> {
    if (!text) return;
    const name = `${file}-${script}-${fileHash(recipe + text)}.woff2`;
    const path = await cache.getOrMake(name, () => subsetOf(file, text, 'woff2'));
    faces.push({ family, weight, script, name, path, unicodeRange: unicodeRange(text) });
  }

  for (const { name, source, weights, missing } of FAMILIES) {
    for (const weight of weights) {
      for (const script of SCRIPTS) {
        const text = [...texts[script]].filter((character) => !missing.includes(character)).join('');
        const file = script === 'tifinagh' ? TIFINAGH : `${source}-${SOURCES[script]}-${weight}`;
        await add(name, weight, script, file, text);
      }
      await add(
        name,
        weight,
        'borrowed',
        `${FALLBACK_FAMILY.source}-arabic-${FALLBACK_FAMILY.weights[weight]}`,
        missing,
      );
    }
  }
  const css = stylesheetOf(faces);
  const stylesheet = `fonts-${fileHash(css)}.css`;

  return {
    css,
    stylesheet,
    preload: Object.fromEntries(LANGS.map((lang) => [lang, preloadOf(faces, lang)])) as Record<Lang, string[]>,
    async publish(folder) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, stylesheet), css);
      for (const { name, path } of faces) await copyFile(path, join(folder, name));
    },
  };
}

function preloadOf(faces: Face[], lang: Lang): string[] {
  return PRELOAD[lang].flatMap(({ family, weight, script }) =>
    faces
      .filter((face) => face.family === family && face.weight === weight && face.script === script)
      .map((face) => face.name),
  );
}

function stylesheetOf(faces: Face[]): string {
  const percent = (share: number) => `${Math.round(share * 1000) / 10}%`;
  const rules = faces.map(({ family, weight, script, name, unicodeRange: range }) => {
    const size = script === 'borrowed' ? `size-adjust:${percent(FALLBACK_FAMILY.sizeAdjust)};` : '';
    return (
      `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;` +
      `src:url(${name}) format('woff2');${size}unicode-range:${range}}`
    );
  });
  for (const { name, fallback } of FAMILIES) {
    const { local, sizeAdjust, ascent, descent } = fallback;
    // The overrides are relative to the adjusted size.
    rules.push(
      `@font-face{font-family:'${name} Fallback';src:${local.map((font) => `local('${font}')`).join(',')};` +
        `size-adjust:${percent(sizeAdjust)};ascent-override:${percent(ascent / sizeAdjust)};` +
        `descent-override:${percent(descent / sizeAdjust)};line-gap-override:0%}`,
    );
  }
  return `${rules.join('\n')}\n`;
}
