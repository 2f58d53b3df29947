import { type PDFDocument, type PDFPage, PDFName } from '@cantoo/pdf-lib';
import type { Dir } from '../../../model/languages.ts';
import { drawMarks } from '../../../press/marks.ts';
import { dropUnreachable } from '../../../pdf/reachable.ts';
import {
  addSheet,
  asFormXObject,
  type Rectangle,
  removeOldPages,
  type PlacedForm,
  POINTS_PER_MM,
} from './form-xobjects.ts';
import { pdfBytes, readPdf } from '../../../pdf/pdf-file.ts';

/** How the leaves are bound. */
export type Binding = 'staple' | 'glue';

/**
 * Width of the spine in millimetres: half as many leaves as inner pages, times the caliper of the paper. Printers
 * calculate it this way (Patterson Printing, "Diagrams": pages divided by two, times the caliper; in French workshops:
 * pages / 2 × grammage × main / 1000). A stapled book has no spine. The printer adds glue and the cover's own thickness
 * and confirms the figure, which is rounded to tenths.
 *
 * @param pages of the inside, without the four of the cover
 * @param caliper thickness of one leaf in millimetres: 0.1 for 115 g coated (main 0.87), 0.13 for 100 g uncoated
 */
export function spineWidth(pages: number, caliper: number, binding: Binding): number {
  return binding === 'staple' ? 0 : Math.round((pages / 2) * caliper * 10) / 10;
}

/** Tolerance between equal sizes, in points. */
const TOLERANCE = 0.5;

/** The pages of a screen or press file that form the cover. */
export interface CoverPages {
  /** The file, with its boxes. */
  pdf: Uint8Array;
  /** From 1. */
  front: number;
  back: number;
  /** A page as wide as the spine, with top and bottom bleed; undefined when there is no spine. */
  spine?: Uint8Array;
}

export interface CoverOptions {
  /** Direction of the front page: an Arabic front is on the left of the flat cover. */
  dir: Dir;
  /** Millimetres, from `spineWidth`. */
  spine: number;
  marks?: boolean;
}

/**
 * The flat cover seen from outside, as a file of one sheet: back, spine, front from left to right for French, and
 * front, spine, back for Arabic. The bleed surrounds the whole sheet; at the spine both pages are clipped at their
 * trim. Works on screen and press files alike and changes no colour.
 *
 * @throws Error when front and back differ in size
 */
export async function imposeCover({ pdf, front, back, spine }: CoverPages, options: CoverOptions): Promise<Uint8Array> {
  const doc = await readPdf(pdf);
  const count = doc.getPageCount();
  const outer = [doc.getPage(front - 1), doc.getPage(back - 1)];
  const [left, right] = (options.dir === 'rtl' ? outer : outer.reverse()) as [PDFPage, PDFPage];
  const trim = left.getTrimBox();
  const opposite = right.getTrimBox();
  if (Math.abs(trim.width - opposite.width) > TOLERANCE || Math.abs(trim.height - opposite.height) > TOLERANCE) {
    throw new Error(`Front and back of the cover differ in size: ${JSON.stringify([trim, opposite])}`);
  }
  const bleed = left.getBleedBox();
  const margin = trim.x - bleed.x;
  const thickness = options.spine * POINTS_PER_MM;
  const width = 2 * trim.width + thickness + 2 * margin;
  const height = trim.height + 2 * margin;

  const forms: PlacedForm[] = [
    half(left, 'left', 0),
    half(right, 'right', margin + trim.width + thickness),
    ...(spine ? [await spinePlacement(doc, spine, margin + trim.width, thickness)] : []),
  ];
  const sheet = addSheet(doc, width, height, forms);
  sheet.setBleedBox(0, 0, width, height);
  sheet.setTrimBox(margin, margin, width - 2 * margin, height - 2 * margin);
  sheet.setArtBox(margin, margin, width - 2 * margin, height - 2 * margin);
  removeOldPages(doc, count);
  doc.catalog.set(PDFName.of('PageLayout'), PDFName.of('SinglePage'));
  const folds = [...new Set([margin + trim.width, margin + trim.width + thickness])];
  if (options.marks) drawMarks(doc, folds);
  dropUnreachable(doc);
  return pdfBytes(doc);
}

/** One half of the flat cover: with bleed on three sides, clipped at the trim beside the spine. */
function half(page: PDFPage, side: 'left' | 'right', x: number): PlacedForm {
  const trim = page.getTrimBox();
  const bleed = page.getBleedBox();
  const [start, end] = side === 'left' ? [bleed.x, trim.x + trim.width] : [trim.x, bleed.x + bleed.width];
  const box: Rectangle = { x: start, y: bleed.y, width: end - start, height: bleed.height };
  return { form: asFormXObject(page, box), from: box, x, y: 0, scale: 1 };
}

async function spinePlacement(doc: PDFDocument, pdf: Uint8Array, x: number, width: number): Promise<PlacedForm> {
  const source = await readPdf(pdf);
  const [page] = (await doc.copyPages(source, [0])) as [PDFPage];
  const trim = page.getTrimBox();
  const bleed = page.getBleedBox();
  if (Math.abs(trim.width - width) > TOLERANCE) {
    throw new Error(`The page of the spine is ${trim.width} points wide, but the spine ${width}`);
  }
  const box: Rectangle = { x: trim.x, y: bleed.y, width: trim.width, height: bleed.height };
  return { form: asFormXObject(page, box), from: box, x, y: 0, scale: 1 };
}
