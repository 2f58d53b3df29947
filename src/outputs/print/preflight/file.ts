import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFString, PDFHexString, type PDFPage } from '@cantoo/pdf-lib';
import { LANGUAGES } from '../../../model/languages.ts';
import type { Book } from '../book.ts';
import type { Finding } from './finding.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Tolerance of a box, in points. */
const TOLERANCE = 0.1;

/** Faults of the file itself: boxes, fonts, number of pages, staples, reading direction and language. */
export function fileFaults(file: PDFDocument, book: Book): Finding[] {
  return [
    ...file.getPages().flatMap((page, index) => (hasBoxes(page, book) ? [] : [fail('box', {}, index + 1)])),
    ...fontFaults(file),
    ...pageCountFaults(file, book),
    ...stapleFaults(file, book),
    ...readingFaults(file, book),
  ];
}

function fail(check: Finding['check'], values: Finding['values'] = {}, page?: number): Finding {
  return { severity: 'fail', check, page, values };
}

function hasBoxes(page: PDFPage, { format, edition }: Book): boolean {
  const [media, bleed, trim] = [page.getMediaBox(), page.getBleedBox(), page.getTrimBox()];
  const near = (points: number, mm: number) => Math.abs(points - mm * POINTS_PER_MM) < TOLERANCE;
  return (
    near(trim.width, format.width) &&
    near(trim.height, format.height) &&
    near(trim.x - bleed.x, edition.bleed) &&
    near(trim.y - bleed.y, edition.bleed) &&
    near(bleed.width, format.width + 2 * edition.bleed) &&
    near(bleed.height, format.height + 2 * edition.bleed) &&
    media.width > bleed.width - TOLERANCE &&
    media.height > bleed.height - TOLERANCE
  );
}

function fontFaults(file: PDFDocument): Finding[] {
  const names = new Set<string>();
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const descendants = object.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray);
    const described = descendants ? descendants.lookup(0, PDFDict) : object;
    const descriptor = described.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
    const drawn = object.get(PDFName.of('Subtype')) === PDFName.of('Type3');
    if (drawn || !embedded) names.add(String(object.get(PDFName.of('BaseFont')) ?? 'Type 3').replace(/^\//, ''));
  }
  return [...names].map((font) => fail('font', { font }));
}

function pageCountFaults(file: PDFDocument, { edition }: Book): Finding[] {
  const multiple = edition.binding === 'staple' ? 4 : 2;
  const pages = file.getPageCount();
  return pages % multiple === 0 ? [] : [fail('page-count', { pages, multiple })];
}

/**
 * Maximum thickness of stapled leaves in millimetres; above it staples hold badly and inner pages stick out. Printers
 * advise 64 to 80 pages of 115 g, whose leaf measures 0.1 mm. The printer decides, so this is only a warning.
 */
const MAX_STAPLED = 4;

function stapleFaults(file: PDFDocument, { edition }: Book): Finding[] {
  if (edition.binding !== 'staple') return [];
  const pages = file.getPageCount();
  const maxPages = COVER_PAGES + Math.floor(MAX_STAPLED / edition.profile.caliper / 2) * 4;
  if (pages <= maxPages) return [];
  return [
    { severity: 'warn', check: 'staples', values: { pages, most: maxPages, file: `editions/${edition.id}.yaml` } },
  ];
}

/** Front and back of the cover, outside and inside. */
const COVER_PAGES = 4;

function readingFaults(file: PDFDocument, { dir, lang }: Book): Finding[] {
  const direction = file.catalog.getOrCreateViewerPreferences().getReadingDirection();
  const language = file.catalog.lookup(PDFName.of('Lang'));
  const tag = language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : '';
  return [
    ...(direction === (dir === 'rtl' ? 'R2L' : 'L2R') ? [] : [fail('direction')]),
    ...(tag === LANGUAGES[lang].locale ? [] : [fail('language', { language: tag })]),
  ];
}
