import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { familyOfName } from './colour-space.ts';
import { type Matrix, multiply, visitContent } from './content-visit.ts';
import type { ContentStream, UsedResources } from './used-resources.ts';
import { contentStream, nameValue, numberValue, textOf } from '../pdf/streams.ts';

/** A content stream and the images and forms it draws: their names, and the matrices of their unit squares. */
export interface DrawOperators {
  drawing: ContentStream;
  draws: { name: string; matrix: Matrix }[];
}

/** An image on a page, with its resolution on paper. */
export interface PlacedPicture {
  ref: PDFRef;
  /** From 1. */
  page: number;
  /** Pixels. */
  width: number;
  height: number;
  /** Pixels per inch of paper, in the direction with fewer. */
  dpi: number;
}

const POINTS_PER_INCH = 72;
const UNIT: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Finds the images and forms that every content stream draws. `inkContentStreams` returns the same while it converts.
 */
export function readDrawOperators({ contentStreams }: UsedResources, context: PDFDict['context']): DrawOperators[] {
  return contentStreams.map((drawing) => {
    const placed: DrawOperators = { drawing, draws: [] };
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

/** Every image on every page, in drawing order, with its resolution there. */
export function locatePictures(doc: PDFDocument, placed: readonly DrawOperators[]): PlacedPicture[] {
  const byRef = new Map(placed.map((stream) => [stream.drawing.ref, stream]));
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
      if (nameValue(object.dict, 'Subtype') === 'Image')
        pictures.push({ ref: target, page, ...measure(object, whole) });
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
  const width = numberValue(image.dict, 'Width') ?? 0;
  const height = numberValue(image.dict, 'Height') ?? 0;
  const across = (width * POINTS_PER_INCH) / Math.hypot(a, b);
  const down = (height * POINTS_PER_INCH) / Math.hypot(c, d);
  return { width, height, dpi: Math.min(across, down) };
}

function formMatrix(form: PDFDict): Matrix {
  const entry = form.lookup(PDFName.of('Matrix'));
  if (!(entry instanceof PDFArray)) return UNIT;
  return entry.asArray().map((part) => (part instanceof PDFNumber ? part.asNumber() : 0)) as unknown as Matrix;
}
