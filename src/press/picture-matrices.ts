import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { familyOfName } from './colour-space.ts';
import { type Matrix, multiply, visitContent } from './content-visit.ts';
import type { Drawing, Inventory } from './inventory.ts';
import { contentStream, nameOf, numberOf, textOf } from '../pdf/streams.ts';

/** A drawing and what it draws: names of pictures and forms, and the maps of their unit squares. */
export interface Placed {
  drawing: Drawing;
  draws: { name: string; matrix: Matrix }[];
}

/** A picture on a page, with its size on paper. */
export interface PlacedPicture {
  ref: PDFRef;
  /** From 1. */
  page: number;
  /** Pixels. */
  width: number;
  height: number;
  /** Pixels per inch of paper, in the direction that has fewer. */
  dpi: number;
}

const POINTS_PER_INCH = 72;
const UNIT: Matrix = [1, 0, 0, 1, 0, 0];

/** Reads what every drawing draws and changes nothing. Pages already rewritten for the press know it themselves. */
export function readDraws({ drawings }: Inventory, context: PDFDict['context']): Placed[] {
  return drawings.map((drawing) => {
    const placed: Placed = { drawing, draws: [] };
    visitContent(textOf(drawing.stream), {
      spaceOf: (name) => familyOfName(name, drawing.resources, context),
      colour: () => undefined,
      space: () => undefined,
      draw: (name, matrix) => placed.draws.push({ name, matrix }),
      inlineImage: () => {},
    });
    return placed;
  });
}

/** Every picture of every page, in the order they are drawn, with its resolution where it stands. */
export function placePictures(doc: PDFDocument, placed: readonly Placed[]): PlacedPicture[] {
  const byRef = new Map(placed.map((one) => [one.drawing.ref, one]));
  const pictures: PlacedPicture[] = [];
  const follow = (ref: PDFRef, outer: Matrix, page: number) => {
    const found = byRef.get(ref);
    const named = found?.drawing.resources?.lookup(PDFName.of('XObject'));
    if (!found || !(named instanceof PDFDict)) return;
    for (const { name, matrix } of found.draws) {
      const target = named.get(PDFName.of(name.slice(1)));
      const object = doc.context.lookup(target);
      if (!(target instanceof PDFRef) || !(object instanceof PDFRawStream)) continue;
      const whole = multiply(matrix, outer);
      if (nameOf(object.dict, 'Subtype') === 'Image') pictures.push({ ref: target, page, ...measure(object, whole) });
      else follow(target, multiply(formMatrix(object.dict), whole), page);
    }
  };
  doc.getPages().forEach((page, index) => {
    const content = contentStream(page.node);
    if (content) follow(content.ref, UNIT, index + 1);
  });
  return pictures;
}

function measure(image: PDFRawStream, [a, b, c, d]: Matrix): { width: number; height: number; dpi: number } {
  const width = numberOf(image.dict, 'Width') ?? 0;
  const height = numberOf(image.dict, 'Height') ?? 0;
  const across = (width * POINTS_PER_INCH) / Math.hypot(a, b);
  const down = (height * POINTS_PER_INCH) / Math.hypot(c, d);
  return { width, height, dpi: Math.min(across, down) };
}

function formMatrix(form: PDFDict): Matrix {
  const entry = form.lookup(PDFName.of('Matrix'));
  if (!(entry instanceof PDFArray)) return UNIT;
  return entry.asArray().map((part) => (part instanceof PDFNumber ? part.asNumber() : 0)) as unknown as Matrix;
}
