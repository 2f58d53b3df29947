import { PDFDict, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { ContentReader } from '../content-reader.ts';
import { bytesOf, repack, textOf } from '../streams.ts';
import { cluster, type PlacedGlyph, type FontAtSize, number, type GlyphSpan } from './letter-cluster.ts';
import { LetterFont } from './letter-font.ts';
import { printedContent } from '../printed-content.ts';

/**
 * Gives each Arabic letter a glyph of its own, side by side on the line, as PDF readers expect. Chromium draws a letter
 * and its marks on top of each other with an `ActualText`, and lam-alef as one glyph of two letters: pdf.js and poppler
 * then extract حنّاء in pieces or in the wrong order, and a search does not find it. Here each letter and each mark
 * becomes a glyph with the same shape in the same position, and with the advance width that readers expect: none for
 * marks.
 *
 * @param pages of one print, which share their fonts
 */
export function giveEachLetterAGlyph(pdf: PDFDocument, pages: readonly PDFPage[]): void {
  const fonts = new Map<unknown, LetterFont>();
  for (const { node } of pages) {
    const content = printedContent(node);
    const named = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    if (!content || !named) continue;
    const fontOf = (name: string) => {
      const key = PDFName.of(name.slice(1));
      const ref = named.get(key);
      const font = fonts.get(ref) ?? new LetterFont(named.lookup(key, PDFDict));
      fonts.set(ref, font);
      return font;
    };
    const text = textOf(content.stream);
    const rewritten = text.replace(TEXT, (block) =>
      NEEDS_REWRITE.test(block) ? withSingleLetters(block, fontOf) : block,
    );
    if (rewritten !== text) pdf.context.assign(content.ref, repack(content.stream, bytesOf(rewritten)));
  }
  for (const font of fonts.values()) font.save();
}

/** A text object: text in one direction and font. */
const TEXT = /\bBT\n[\s\S]*?\nET\b/g;
/** Marks a text object that is right-to-left or has an `ActualText`. */
const NEEDS_REWRITE = /\/ReversedChars|\/ActualText/;
/** The `ActualText` of a span, in UTF-16. */
const ACTUAL = /\/ActualText\s*<FEFF(\w+)>/;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Direction marks, joiners and soft hyphens, which have no glyph. */
const INVISIBLE = /^\p{Cf}+$/u;

/** Rewrites a text object: see {@link giveEachLetterAGlyph}. */
function withSingleLetters(block: string, fontOf: (name: string) => LetterFont): string {
  const reader = new ContentReader(block);
  const pieces: string[] = [];
  let copied = 0;
  let face: FontAtSize | undefined;
  let afterSpace = true;
  /** The current span with an `ActualText`, and the operators in it. */
  let span: (GlyphSpan & { start: number; kept: string[] }) | undefined;
  const replace = (start: number, text: string | undefined) => {
    if (text === undefined) return;
    pieces.push(block.slice(copied, start), text);
    copied = reader.end;
  };
  while (reader.next()) {
    const { name, start } = reader;
    if (name === 'Tf') face = { font: fontOf(reader.operand(0)), em: reader.number(1) / 1000 };
    if (name === 'BDC') {
      const [, words] = ACTUAL.exec(reader.operand(1)) ?? [];
      if (words !== undefined) span = { start, words: decoded(words), kept: [], drawn: [], x: 0, y: 0, afterSpace };
    } else if (name === 'EMC' && span) {
      replace(span.start, face && rewriteSpan(span, face));
      if (!INVISIBLE.test(span.words)) afterSpace = false;
      span = undefined;
    } else if (span && name === 'Td') {
      span.x += reader.number(0);
      span.y += reader.number(1);
    } else if (span && name === 'Tj' && face) {
      span.drawn.push(...glyphsOf(reader.operand(0), face, span.x, span.y));
    } else if (span) {
      span.kept.push(block.slice(start, reader.end));
    } else if (name === 'Tj' && face) {
      const drawn = glyphsOf(reader.operand(0), face, 0, 0);
      const words = drawn.length === 1 && drawn[0] ? face.font.lettersOf(drawn[0].glyph) : '';
      if (words.length > 1 && RIGHT_TO_LEFT.test(words))
        replace(start, cluster({ words, drawn, x: 0, y: 0, afterSpace }, face));
      afterSpace = drawn.every(({ glyph }) => face?.font.lettersOf(glyph).trim() === '');
    }
  }
  return pieces.join('') + block.slice(copied);
}

function rewriteSpan(span: GlyphSpan & { kept: string[] }, face: FontAtSize): string | undefined {
  const shown = INVISIBLE.test(span.words)
    ? `${number(span.x)} ${number(span.y)} Td`
    : RIGHT_TO_LEFT.test(span.words)
      ? cluster(span, face)
      : undefined;
  return shown && [...span.kept, shown].join('\n');
}

/** The glyphs of a shown string, the first one at a position. */
function glyphsOf(string: string, { font, em }: FontAtSize, x: number, y: number): PlacedGlyph[] {
  let at = x;
  return Array.from(string.matchAll(/[0-9A-Fa-f]{4}/g), ([code]) => {
    const glyph = Number.parseInt(code, 16);
    const drawn = { glyph, x: at, y };
    at += font.widthOf(glyph) * em;
    return drawn;
  });
}

function decoded(utf16: string): string {
  return Buffer.from(utf16, 'hex').swap16().toString('utf16le');
}
