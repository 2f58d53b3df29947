import type { PDFDocument } from '@cantoo/pdf-lib';

const POINTS_PER_MM = 72 / 25.4;

/**
 * Sets the exact boxes of every page. Chromium rounds the sheet up to whole CSS pixels and draws from its top left
 * corner, so the boxes are measured from there: the sheet with its bleed, and inside it the trim, which viewers show.
 *
 * @param format size of the trimmed page, in millimetres
 */
export function setBoxes(pdf: PDFDocument, format: { width: number; height: number }, bleedInMm: number): void {
  const width = (format.width + 2 * bleedInMm) * POINTS_PER_MM;
  const height = (format.height + 2 * bleedInMm) * POINTS_PER_MM;
  const bleed = bleedInMm * POINTS_PER_MM;
  for (const page of pdf.getPages()) {
    const media = page.getMediaBox();
    const bottom = media.y + media.height - height;
    page.setMediaBox(media.x, bottom, width, height);
    page.setBleedBox(media.x, bottom, width, height);
    const trim = [media.x + bleed, bottom + bleed, width - 2 * bleed, height - 2 * bleed] as const;
    page.setTrimBox(...trim);
    page.setArtBox(...trim);
    page.setCropBox(...trim);
  }
}
