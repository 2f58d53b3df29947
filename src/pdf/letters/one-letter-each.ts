import { PDFDict, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { ContentReader } from '../content-reader.ts';
import { bytesOf, repack, textOf } from '../streams.ts';
import { cluster, type Drawn, type Face, number, type Span } from './letter-cluster.ts';
import { LetterFont } from './letter-font.ts';
import { printedContent } from '../printed-content.ts';

/**
 * Gives each letter of Arabic a glyph of its own, one beside the other on the line, as every reader of PDF expects it.
 * Chromium draws a letter and its signs one above the other and says in words of its own what they mean (`ActualText`),
 * and lam-alef as one glyph of two letters: pdf.js and poppler then make pieces of حنّاء, or the wrong order, and nobody
 * finds it. Here each letter and each sign is a glyph of the font, of the same shape in the same place, that moves on as
 * far as a reader expects: signs not at all.
 *
 * @param pages those of one print: they share their fonts
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
    const rewritten = text.replace(TEXT, (block) => (NEEDS.test(block) ? withSingleLetters(block, fontOf) : block));
    if (rewritten !== text) pdf.context.assign(content.ref, repack(content.stream, bytesOf(rewritten)));
  }
  for (const font of fonts.values()) font.save();
}

/** A piece of text in one direction and font. */
const TEXT = /\bBT\n[\s\S]*?\nET\b/g;
/** Written from the right, or with words of Chromium's own. */
const NEEDS = /\/ReversedChars|\/ActualText/;
/** What the words of a span are said to be, in UTF-16. */
const ACTUAL = /\/ActualText\s*<FEFF(\w+)>/;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Directions, joiners and soft hyphens: nothing is drawn for them. */
const UNSEEN = /^\p{Cf}+$/u;

/** Rewrites a piece of text: see {@link giveEachLetterAGlyph}. */
function withSingleLetters(block: string, fontOf: (name: string) => LetterFont): string {
  const reader = new ContentReader(block);
  const pieces: string[] = [];
  let copied = 0;
  let face: Face | undefined;
  let afterSpace = true;
  /** The span that Chromium gave words of its own, and all that is in it. */
  let span: (Span & { start: number; kept: string[] }) | undefined;
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
      replace(span.start, face && inPlaceOf(span, face));
      if (!UNSEEN.test(span.words)) afterSpace = false;
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

function inPlaceOf(span: Span & { kept: string[] }, face: Face): string | undefined {
  const shown = UNSEEN.test(span.words)
    ? `${number(span.x)} ${number(span.y)} Td`
    : RIGHT_TO_LEFT.test(span.words)
      ? cluster(span, face)
      : undefined;
  return shown && [...span.kept, shown].join('\n');
}

/** The glyphs of a string that is shown, the first one at a point. */
function glyphsOf(string: string, { font, em }: Face, x: number, y: number): Drawn[] {
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
