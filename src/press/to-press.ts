import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { CacheFolder } from '../build-cache/cache-folder.ts';
import { inkGradients } from './gradients.ts';
import type { IccProfile } from './icc-profile.ts';
import { type PageInk, measureInk } from './ink.ts';
import { collectResources } from './used-resources.ts';
import { stripInteractive } from './strip-interactive.ts';
import { drawMarks } from './marks.ts';
import { addOutputIntent } from './output-intent.ts';
import { inkPictures } from './pictures.ts';
import { type PlacedPicture, locatePictures } from './picture-matrices.ts';
import { Problems } from './problems.ts';
import { dropUnreachable } from '../pdf/reachable.ts';
import { inkContentStreams, refuseTransparency } from './vectors.ts';
import { readPdf } from '../pdf/pdf-file.ts';

/** The printer's requirements. */
export interface PressProfile {
  /** Maximum ink coverage in percent. */
  inkLimit: number;
  /** Resolution of pictures on paper. Pictures with far more are scaled down; none is enlarged. */
  dpi: number;
  /** The printer's CMYK profile, for the pictures and as output intent. */
  icc?: IccProfile;
}

export interface PressOptions {
  /** Cache of pictures in inks. */
  pictures: CacheFolder;
  profile: PressProfile;
  /** Whether to draw crop marks in a slug around each page. Default: false. */
  marks?: boolean;
  signal: AbortSignal;
}

/** Ink and pictures of the press file, for the preflight. */
export interface PressReport {
  /** The maximum ink coverage of each page. */
  ink: PageInk[];
  /** Every picture on every page, with its resolution on paper before scaling. */
  pictures: PlacedPicture[];
  /** Number of pictures converted to inks, and of those that were not in the cache. */
  inked: number;
  made: number;
}

/**
 * Makes the press file of a finished book in screen colours. Every vector colour becomes the inks of the table, and
 * every picture a CMYK JPEG; links, structure and bookmarks are removed. Text stays text, and fonts, boxes and metadata
 * stay. The file does not claim to be PDF/X. Its pictures stay in their own files until it is written.
 *
 * @throws PressError with every colour, effect and picture that cannot be printed, and their pages
 * @throws the reason of the signal when it is aborted
 */
export async function toPress(
  pdf: Uint8Array,
  options: PressOptions,
): Promise<{ pdf: PDFDocument; report: PressReport }> {
  const { profile, signal } = options;
  const doc = await readPdf(pdf, 'dropped');
  const { context } = doc;
  declareInks(doc, profile);
  stripInteractive(doc);
  showBleed(doc);

  const problems = new Problems();
  const used = collectResources(doc);
  const drawn = inkContentStreams(used.contentStreams, context, problems);
  inkGradients(used.shadings, context, problems);
  refuseTransparency(used, context, problems);
  signal.throwIfAborted();
  const placed = locatePictures(doc, drawn);
  const work = { context, cache: options.pictures, profile, signal, problems };
  const inked = await inkPictures(used.images, placed, work);
  problems.refuse();

  const ink = await measureInk(doc, used, new Map(inked.map((picture) => [picture.ref, picture.ink])));
  signal.throwIfAborted();
  if (options.marks) drawMarks(doc);
  dropUnreachable(doc);
  const made = inked.filter((picture) => picture.made).length;
  return { pdf: doc, report: { ink, pictures: placed, inked: inked.length, made } };
}

/** Sets the crop boxes to the whole sheet, bleed included, which the printer needs. */
function showBleed(doc: PDFDocument): void {
  for (const page of doc.getPages()) {
    const { x, y, width, height } = page.getMediaBox();
    page.setCropBox(x, y, width, height);
  }
}

/**
 * Declares the printing condition for which the inks are meant, when the printer gave a profile, and that no trapping
 * was done.
 */
export function declareInks(doc: PDFDocument, { icc }: Pick<PressProfile, 'icc'>): void {
  if (icc) addOutputIntent(doc, icc.bytes);
  else doc.catalog.delete(PDFName.of('OutputIntents'));
  const info = doc.context.lookupMaybe(doc.context.trailerInfo.Info, PDFDict);
  info?.set(PDFName.of('Trapped'), PDFName.of('False'));
}
