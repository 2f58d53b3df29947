import { type PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { bytesOf, contentStream, flate } from '../pdf/streams.ts';

const POINTS_PER_MM = 72 / 25.4;

/** Length and thickness of a mark: 5 mm of a quarter point, as printers draw them. */
const LENGTH = 5 * POINTS_PER_MM;
const THICKNESS = 0.25;
/** Between the bleed and the beginning of a mark, so that no mark can fall into the picture. */
const GAP = 0.5 * POINTS_PER_MM;

/** A slug of this many millimetres on each side holds the marks. */
const SLUG = 8;

/**
 * Draws crop marks around every page, in a slug outside of the bleed, and enlarges the sheet for them; trim and bleed
 * boxes stay where they are. The marks are in the separation `All`, so they stand on every plate.
 *
 * @param folds places on the sheet, in points from the left, where it is folded: the edges of a spine
 */
export function drawMarks(doc: PDFDocument, folds: readonly number[] = []): void {
  const ink = doc.context.register(allPlates(doc));
  for (const page of doc.getPages()) {
    const bleed = page.getBleedBox();
    const trim = page.getTrimBox();
    wrapContents(page, `q ${box(bleed)} re W n`, `Q /Artifact BMC q ${marks(page, folds)} Q EMC`);
    colourSpaces(page).set(PDFName.of('MarksOnAllPlates'), ink);
    const room = SLUG * POINTS_PER_MM;
    const sheet = [bleed.x - room, bleed.y - room, bleed.width + 2 * room, bleed.height + 2 * room] as const;
    // A page without boxes of its own takes them from its sheet, which grows now.
    page.setBleedBox(bleed.x, bleed.y, bleed.width, bleed.height);
    page.setTrimBox(trim.x, trim.y, trim.width, trim.height);
    page.setArtBox(trim.x, trim.y, trim.width, trim.height);
    page.setMediaBox(...sheet);
    page.setCropBox(...sheet);
  }
}

/** Two marks at each corner, in line with the trim, and dashed ones where the sheet is folded. */
function marks(page: PDFPage, folds: readonly number[]): string {
  const trim = page.getTrimBox();
  const bleed = page.getBleedBox();
  const lines: string[] = [];
  const [below, above] = [bleed.y - GAP, bleed.y + bleed.height + GAP];
  const upright = (x: number) => [line(x, below, x, below - LENGTH), line(x, above, x, above + LENGTH)];
  lines.push(...upright(trim.x), ...upright(trim.x + trim.width));
  for (const y of [trim.y, trim.y + trim.height]) {
    const [before, behind] = [bleed.x - GAP, bleed.x + bleed.width + GAP];
    lines.push(line(before, y, before - LENGTH, y), line(behind, y, behind + LENGTH, y));
  }
  const folded = folds.length > 0 ? ` [2 2] 0 d ${folds.flatMap(upright).join(' ')}` : '';
  return `/MarksOnAllPlates CS 1 SCN ${THICKNESS} w ${lines.join(' ')}${folded}`;
}

function line(x: number, y: number, toX: number, toY: number): string {
  return `${round(x)} ${round(y)} m ${round(toX)} ${round(toY)} l S`;
}

function box({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return [x, y, width, height].map(round).join(' ');
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}

/** ISO 32000-1, 8.6.6.4: the colorant `All` paints every plate; a machine without plates mixes the four inks. */
function allPlates(doc: PDFDocument): PDFArray {
  return doc.context.obj([
    PDFName.of('Separation'),
    PDFName.of('All'),
    PDFName.of('DeviceCMYK'),
    { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 },
  ]);
}

/** The page's named colour spaces, to add one to. */
function colourSpaces({ node }: PDFPage): PDFDict {
  const { context } = node;
  const resources = node.Resources() ?? context.obj({});
  node.set(PDFName.of('Resources'), resources);
  const known = resources.lookupMaybe(PDFName.of('ColorSpace'), PDFDict);
  if (known) return known;
  const made = context.obj({});
  resources.set(PDFName.of('ColorSpace'), made);
  return made;
}

/** Cuts the page's own drawing at the bleed, so that nothing of it reaches under the marks. */
function wrapContents({ node }: PDFPage, before: string, after: string): void {
  const { context } = node;
  const add = (text: string) => context.register(flate(context, bytesOf(text)));
  const own = contentStream(node);
  node.set(PDFName.of('Contents'), context.obj([add(before), ...(own ? [own.ref] : []), add(after)]));
}
