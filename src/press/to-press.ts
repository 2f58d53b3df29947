import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { CacheFolder } from '../build-cache/cache-folder.ts';
import { inkGradients } from './gradients.ts';
import type { IccProfile } from './icc-profile.ts';
import { type PageInk, measureInk } from './ink.ts';
import { takeInventory } from './inventory.ts';
import { removeForScreens } from './strip-interactive.ts';
import { drawMarks } from './marks.ts';
import { addOutputIntent } from './output-intent.ts';
import { inkPictures } from './pictures.ts';
import { type PlacedPicture, placePictures } from './picture-matrices.ts';
import { Problems } from './problems.ts';
import { dropUnreachable } from '../pdf/reachable.ts';
import { inkDrawings, settleTransparency } from './vectors.ts';
import { readPdf } from '../pdf/pdf-file.ts';

/** What a printer asks of the file. */
export interface PressProfile {
  /** Most ink on one spot of paper, in percent. */
  inkLimit: number;
  /** Resolution of pictures on paper. Those that have far more are scaled down, none is ever enlarged. */
  dpi: number;
  /** The printer's CMYK profile, for the pictures and as output intent. */
  icc?: IccProfile;
}

export interface PressOptions {
  /** Where inked pictures are kept between builds. */
  pictures: CacheFolder;
  profile: PressProfile;
  /** Crop marks in a slug around each page. */
  marks?: boolean;
  signal: AbortSignal;
}

/** What the press file holds, for the preflight. */
export interface PressReport {
  /** The heaviest ink of each page. */
  ink: PageInk[];
  /** Every picture where it stands, with its resolution on paper, before anything was scaled down. */
  pictures: PlacedPicture[];
  /** Pictures turned into inks, and how many of these were not in the cache. */
  inked: number;
  made: number;
}

/**
 * Makes the printer's file of a finished book in screen colours. Every vector colour becomes the inks of the table,
 * every picture a CMYK JPEG; what is for screens goes. Text stays text, and fonts, boxes and metadata stay.
 * It never says of itself that it is PDF/X. Its pictures stay where they are kept until it is written.
 *
 * @throws PressError with every colour without inks, effect and picture that cannot be printed, and their pages
 * @throws the reason of the signal when it is aborted
 */
export async function toPress(
  pdf: Uint8Array,
  options: PressOptions,
): Promise<{ pdf: PDFDocument; report: PressReport }> {
  const { profile, signal } = options;
  const doc = await readPdf(pdf, 'none');
  const { context } = doc;
  declareInks(doc, profile);
  removeForScreens(doc);
  showBleed(doc);

  const problems = new Problems();
  const inventory = takeInventory(doc);
  const drawn = inkDrawings(inventory.drawings, context, problems);
  inkGradients(inventory.shadings, context, problems);
  settleTransparency(inventory, context, problems);
  signal.throwIfAborted();
  const placed = placePictures(doc, drawn);
  const work = { context, cache: options.pictures, profile, signal, problems };
  const inked = await inkPictures(inventory.images, placed, work);
  problems.refuse();

  const ink = await measureInk(doc, inventory, new Map(inked.map((picture) => [picture.ref, picture.ink])));
  signal.throwIfAborted();
  if (options.marks) drawMarks(doc);
  dropUnreachable(doc);
  const made = inked.filter((picture) => picture.made).length;
  return { pdf: doc, report: { ink, pictures: placed, inked: inked.length, made } };
}

/** A screen shows the trimmed page; a printer works with the whole sheet. */
function showBleed(doc: PDFDocument): void {
  for (const page of doc.getPages()) {
    const { x, y, width, height } = page.getMediaBox();
    page.setCropBox(x, y, width, height);
  }
}

/**
 * Says what a printer's program asks first: for which printing condition the inks are meant, when the printer gave a
 * profile, and that no trapping was done.
 */
export function declareInks(doc: PDFDocument, { icc }: Pick<PressProfile, 'icc'>): void {
  if (icc) addOutputIntent(doc, icc.bytes);
  else doc.catalog.delete(PDFName.of('OutputIntents'));
  const info = doc.context.lookupMaybe(doc.context.trailerInfo.Info, PDFDict);
  info?.set(PDFName.of('Trapped'), PDFName.of('False'));
}
