import subsetFont from 'subset-font';
import { tablesOf } from '../../../pdf/letters/sfnt.ts';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join('');

/** Arabic as people type it, with joiners, digits and signs, without the presentation forms of U+FB50 to U+FEFF. */
export const TYPED_ARABIC = `${range(0x600, 0x6ff)}${range(0x750, 0x77f)}${range(0x20, 0x7e)}\u00a0${range(0x200c, 0x200f)}\u2010\u2011\u202f`;

/**
 * An Arabic font without the code points of presentation forms; its glyphs and their shaping stay. El Messiri has such
 * code points, and Chromium would write them into the PDF as the text of its glyphs: pdf.js then extracts every heading
 * as reversed forms (ﺮﻤﻘﻟا), which a search for القمر does not find.
 *
 * @param address `data:` URL of a WOFF2 file
 */
export function stripPresentationForms(address: string): Promise<string> {
  return subset(address, TYPED_ARABIC);
}

/**
 * The subset of a font for some characters.
 *
 * @param address `data:` URL of a WOFF2 file
 */
export async function subset(address: string, characters: string): Promise<string> {
  // Not compressed again: that would take longer than all other steps, for a file that stays on this machine.
  const plain = await subsetFont(bytesOf(address), characters, { targetFormat: 'sfnt' });
  return `data:font/ttf;base64,${Buffer.from(plain).toString('base64')}`;
}

/**
 * The code points a font has glyphs for.
 *
 * @param address `data:` URL of a WOFF2 or TrueType file
 */
export async function charactersOf(address: string): Promise<Set<number>> {
  return codePointsOf(await subset(address, EVERYTHING));
}

/** The code points a TrueType file has glyphs for. */
export function codePointsOf(address: string): Set<number> {
  const found = new Set<number>();
  for (const table of characterMaps(bytesOf(address))) {
    const format = table.readUInt16BE(0);
    if (format === 4) readSegments(table, found);
    if (format === 12) readGroups(table, found);
  }
  return found;
}

/** The planes of letters and of emoji, without surrogates. */
const EVERYTHING = range(0x20, 0xd7ff) + range(0xe000, 0x1ffff);

function bytesOf(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

/** The tables that map characters to glyphs (OpenType 1.9: cmap). */
function characterMaps(font: Buffer): Buffer[] {
  const cmap = tablesOf(font).get('cmap');
  if (!cmap) return [];
  return Array.from({ length: cmap.readUInt16BE(2) }, (_, at) => cmap.subarray(cmap.readUInt32BE(8 + at * 8)));
}

function readSegments(table: Buffer, found: Set<number>): void {
  const length = table.readUInt16BE(6);
  for (let at = 0; at < length; at += 2) {
    const [end, start, delta] = [14, 16 + length, 16 + 2 * length].map((from) => table.readUInt16BE(from + at));
    const offsetAt = 16 + 3 * length + at;
    const offset = table.readUInt16BE(offsetAt);
    for (let code = start ?? 0; code <= (end ?? 0) && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + (delta ?? 0)) & 0xffff
          : table.readUInt16BE(offsetAt + offset + 2 * (code - (start ?? 0)));
      if (glyph !== 0) found.add(code);
    }
  }
}

function readGroups(table: Buffer, found: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group += 1) {
    const [start, end] = [16, 20].map((from) => table.readUInt32BE(from + 12 * group));
    for (let code = start ?? 0; code <= (end ?? 0); code += 1) found.add(code);
  }
}

/** Ascending code points as ranges: `20-7E`, `A0`. */
export function asRanges(codes: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`));
}
