import { type PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import { bytesOf, contentStream, flateStream } from '../pdf/streams.ts';

const POINTS_PER_MM = 72 / 25.4;

/** Length and thickness of a crop mark: 5 mm and a quarter point, as printers draw them. */
const LENGTH = 5 * POINTS_PER_MM;
const THICKNESS = 0.25;
/** Gap between the bleed and a mark, so that no mark can touch the picture. */
const GAP = 0.5 * POINTS_PER_MM;

/** Width of the slug that holds the marks, in millimetres on each side. */
const SLUG = 8;

/**
 * Draws crop marks around every page, in a slug outside the bleed, and enlarges the sheet for them; trim and bleed
 * boxes do not move. The marks are in the separation `All`, so they are on every plate.
 *
 * @param folds positions of folds on the sheet, in points from the left: the edges of a spine
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
    // Set explicitly: by default these boxes would follow the media box, which grows now.
    page.setBleedBox(bleed.x, bleed.y, bleed.width, bleed.height);
    page.setTrimBox(trim.x, trim.y, trim.width, trim.height);
    page.setArtBox(trim.x, trim.y, trim.width, trim.height);
    page.setMediaBox(...sheet);
    page.setCropBox(...sheet);
  }
}

/** Two marks at each corner, in line with the trim, and dashed marks at the folds. */
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

/** The colorant `All` paints every plate (ISO 32000-1, 8.6.6.4); a device without plates mixes the four inks. */
function allPlates(doc: PDFDocument): PDFArray {
  return doc.context.obj([
    PDFName.of('Separation'),
    PDFName.of('All'),
    PDFName.of('DeviceCMYK'),
    { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 },
  ]);
}

/** The page's dictionary of colour spaces, created if it is missing. */
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

/** Clips the page's own content at the bleed, so that it does not reach the marks. */
function wrapContents({ node }: PDFPage, before: string, after: string): void {
  const { context } = node;
  const add = (text: string) => context.register(flateStream(context, bytesOf(text)));
  const own = contentStream(node);
  node.set(PDFName.of('Contents'), context.obj([add(before), ...(own ? [own.ref] : []), add(after)]));
}
