import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { repack, textOf, unpack } from '../streams.ts';
import { GrowingFont, type GlyphPart } from './grow-font.ts';

/** Units per em in which a PDF measures glyph widths. */
const EM = 1000;

/** A font of a printed file: the letters and widths of its glyphs. Glyphs can be added. */
export class LetterFont {
  private readonly letters: Map<number, string>;
  private readonly widths: Map<number, number>;
  private readonly added = new Map<string, number>();
  private grown: GrowingFont | undefined;
  private readonly font: PDFDict;
  private readonly descendant: PDFDict;

  /** @param font a composite font with two-byte glyph codes, as Chromium writes it */
  constructor(font: PDFDict) {
    this.font = font;
    this.descendant = font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    this.letters = lettersIn(textOf(font.lookup(PDFName.of('ToUnicode')) as PDFRawStream));
    this.widths = widthsIn(this.descendant.lookup(PDFName.of('W'), PDFArray));
  }

  /** The text that PDF readers extract for a glyph. */
  lettersOf(glyph: number): string {
    return this.letters.get(glyph) ?? '';
  }

  /** The width of a glyph in thousandths of an em. */
  widthOf(glyph: number): number {
    return this.widths.get(glyph) ?? 0;
  }

  /**
   * Adds a glyph for a letter, with a width and components; an equal glyph is added only once.
   *
   * @param width in thousandths of an em
   * @param parts components, shifted in thousandths of an em
   * @returns the glyph's number
   */
  glyph(letter: string, width: number, parts: readonly GlyphPart[]): number {
    const key = [
      letter,
      Math.round(width),
      ...parts.map((it) => [it.glyph, Math.round(it.right), Math.round(it.up)]),
    ].join();
    const known = this.added.get(key);
    if (known !== undefined) return known;
    this.grown ??= new GrowingFont(unpack(this.file().stream));
    const scale = this.grown.unitsPerEm / EM;
    const scaled = parts.map((it) => ({ glyph: it.glyph, right: it.right * scale, up: it.up * scale }));
    const glyph = this.grown.add(scaled, width * scale);
    this.added.set(key, glyph);
    this.letters.set(glyph, letter);
    this.widths.set(glyph, Math.round(width));
    return glyph;
  }

  /** Writes the added glyphs into the file. */
  save(): void {
    if (!this.grown) return;
    const { context } = this.font;
    const { ref, stream } = this.file();
    const bytes = this.grown.bytes();
    stream.dict.set(PDFName.of('Length1'), context.obj(bytes.length));
    context.assign(ref, repack(stream, bytes));
    const glyphs = [...this.added.values()];
    const widths = this.descendant.lookup(PDFName.of('W'), PDFArray);
    for (const glyph of glyphs) {
      widths.push(context.obj(glyph));
      widths.push(context.obj([this.widthOf(glyph)]));
    }
    const lines = glyphs.map(
      (glyph) => `<${hex(glyph)}> <${Buffer.from(this.lettersOf(glyph), 'utf16le').swap16().toString('hex')}>`,
    );
    const map = this.font.get(PDFName.of('ToUnicode')) as PDFRef;
    const written = context.lookup(map) as PDFRawStream;
    // A section of a ToUnicode map holds a hundred lines.
    const sections = Array.from({ length: Math.ceil(lines.length / 100) }, (_, at) =>
      lines.slice(at * 100, at * 100 + 100),
    );
    const added = sections
      .map((section) => `${section.length} beginbfchar\n${section.join('\n')}\nendbfchar\n`)
      .join('');
    context.assign(map, repack(written, Buffer.from(textOf(written).replace('endcmap', `${added}endcmap`), 'latin1')));
  }

  private file(): { ref: PDFRef; stream: PDFRawStream } {
    const descriptor = this.descendant.lookup(PDFName.of('FontDescriptor'), PDFDict);
    const ref = descriptor.get(PDFName.of('FontFile2'));
    const stream = descriptor.lookup(PDFName.of('FontFile2'));
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream))
      throw new Error('The printed font has no font file');
    return { ref, stream };
  }
}

/** A glyph code as in a content stream: `00AF`. */
export function hex(glyph: number): string {
  return glyph.toString(16).toUpperCase().padStart(4, '0');
}

/** The letters of each glyph in a `ToUnicode` map: single codes and ranges. */
function lettersIn(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, body = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      letters.set(Number.parseInt(glyph, 16), decoded(text));
    }
  }
  for (const [, body = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [from, to, letter] = [first, last, text].map((it) => Number.parseInt(it, 16)) as [number, number, number];
      for (let glyph = from; glyph <= to; glyph += 1) letters.set(glyph, String.fromCodePoint(letter + glyph - from));
    }
  }
  return letters;
}

function decoded(utf16: string): string {
  return Buffer.from(utf16, 'hex').swap16().toString('utf16le').replaceAll('\0', '');
}

/** The widths of glyphs: a first code and a list of widths, or a range of codes and one width. */
function widthsIn(list: PDFArray): Map<number, number> {
  const widths = new Map<number, number>();
  for (let at = 0; at < list.size();) {
    const first = list.lookup(at, PDFNumber).asNumber();
    const next = list.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index += 1) {
        widths.set(first + index, next.lookup(index, PDFNumber).asNumber());
      }
      at += 2;
    } else {
      const width = list.lookup(at + 2, PDFNumber).asNumber();
      for (let glyph = first; glyph <= (next as PDFNumber).asNumber(); glyph += 1) widths.set(glyph, width);
      at += 3;
    }
  }
  return widths;
}
