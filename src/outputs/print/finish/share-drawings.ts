import { deflateSync, inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/** Bytes from which a drawing is worth an object of its own. */
const WORTH = 240;

/**
 * A path and its filling as Chromium writes it: one operator on a line. Colours and places stand before it. Looked for
 * only where a path begins, for there are tens of megabytes to read.
 */
const DRAWING = /^[-\d. ]+ (?:m|re)\n(?:[-\d. ]+ (?:m|l|c|re)\n|h\n)*f\*?\n/gm;

/**
 * Keeps each drawing once. Chromium writes a motif out at every place it stands in, and a woven edge has hundreds of
 * them: most of a book's weight. A drawing without its colour and place becomes an object that pages refer to, and that
 * takes on the colour it is called with.
 */
export function shareDrawings(pdf: PDFDocument): void {
  const { context } = pdf;
  const names = new Map<string, PDFName>();
  const refs = new Map<PDFName, PDFRef>();
  for (const { node } of pdf.getPages()) {
    const contents = node.Contents();
    const stream = contents instanceof PDFArray && contents.size() === 1 ? contents.lookup(0) : contents;
    if (!(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode'))
      continue;
    const used = new Set<PDFName>();
    const text = inflateSync(stream.contents).toString('latin1');
    const shorter = text.replace(DRAWING, (drawing) => {
      if (drawing.length < WORTH) return drawing;
      let name = names.get(drawing);
      if (!name) {
        name = PDFName.of(`Drawing${names.size + 1}`);
        names.set(drawing, name);
        refs.set(name, context.register(formOf(drawing, pdf)));
      }
      used.add(name);
      return `${name.asString()} Do\n`;
    });
    if (used.size === 0) continue;
    const bytes = deflateSync(Buffer.from(shorter, 'latin1'));
    const packed = PDFRawStream.of(stream.dict, bytes);
    packed.dict.set(PDFName.of('Length'), context.obj(bytes.length));
    // In the place of the old one, which would be written out too.
    const ref = contents instanceof PDFArray ? contents.get(0) : node.get(PDFName.of('Contents'));
    if (ref instanceof PDFRef) context.assign(ref, packed);
    const resources = node.Resources();
    if (!resources) throw new Error('A page without resources draws something');
    const objects = resources.lookupMaybe(PDFName.of('XObject'), PDFDict) ?? context.obj({});
    for (const name of used) objects.set(name, refs.get(name) as PDFRef);
    resources.set(PDFName.of('XObject'), objects);
  }
}

/** A drawing as an object, with the box that holds all its points. */
function formOf(drawing: string, { context }: PDFDocument): PDFRawStream {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number];
  const hold = (x: number, y: number) => {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  };
  for (const line of drawing.split('\n')) {
    const numbers = line.split(' ').slice(0, -1).map(Number);
    if (line.endsWith('re')) {
      const [x = 0, y = 0, width = 0, height = 0] = numbers;
      hold(x, y);
      hold(x + width, y + height);
      continue;
    }
    for (let at = 0; at + 1 < numbers.length; at += 2) hold(numbers[at] as number, numbers[at + 1] as number);
  }
  const bytes = deflateSync(Buffer.from(drawing, 'latin1'));
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1],
    Resources: {},
    Filter: 'FlateDecode',
    Length: bytes.length,
  });
  return PDFRawStream.of(dict, bytes);
}
