import { type PDFDocument, PDFName, type PDFPage, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { contentStream } from '../../../pdf/streams.ts';

/** Points of PDF in a millimetre. */
export const POINTS_PER_MM = 72 / 25.4;

/** A rectangle on a page, in points. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A page as a form XObject that can be placed on a larger sheet, clipped at `box`. Its contents and resources are
 * shared, not copied, so pictures and fonts stay in the file once. Its tags and links are left out: they belong to
 * pages.
 */
export function asFormXObject({ doc, node }: PDFPage, box: Rectangle): PDFRef {
  const { context } = doc;
  const content = contentStream(node)?.stream ?? context.stream('');
  const dict = content.dict.clone(context);
  dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  dict.set(PDFName.of('BBox'), context.obj([box.x, box.y, box.x + box.width, box.y + box.height]));
  dict.set(PDFName.of('Resources'), node.Resources() ?? context.obj({}));
  return context.register(PDFRawStream.of(dict, content.contents));
}

/** A form XObject on a sheet: its corner `from` is placed at `x`, `y`, scaled by `scale`. */
export interface PlacedForm {
  form: PDFRef;
  from: { x: number; y: number };
  x: number;
  y: number;
  scale: number;
}

/** Adds a last page with form XObjects on it. */
export function addSheet(doc: PDFDocument, width: number, height: number, forms: readonly PlacedForm[]): PDFPage {
  const page = doc.addPage([width, height]);
  const operators = forms.map(({ from, x, y, scale }, index) => {
    const map = [scale, 0, 0, scale, x - from.x * scale, y - from.y * scale].map(
      (part) => Math.round(part * 1e5) / 1e5,
    );
    return `q ${map.join(' ')} cm /Leaf${index} Do Q`;
  });
  const drawings = Object.fromEntries(forms.map(({ form }, index) => [`Leaf${index}`, form]));
  page.node.set(PDFName.of('Resources'), doc.context.obj({ XObject: drawings }));
  page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(operators.join('\n'))));
  return page;
}

/** Removes the first `count` pages with their structure, bookmarks, labels, named destinations and links. */
export function removeOldPages(doc: PDFDocument, count: number): void {
  for (let index = 0; index < count; index += 1) doc.removePage(0);
  for (const key of [
    'StructTreeRoot',
    'MarkInfo',
    'Outlines',
    'PageLabels',
    'Dests',
    'Names',
    'PageMode',
    'OpenAction',
  ]) {
    doc.catalog.delete(PDFName.of(key));
  }
}
