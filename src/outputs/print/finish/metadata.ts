import { type PDFDocument, PDFName, PDFNumber, PDFString, ReadingDirection } from '@cantoo/pdf-lib';
import { LANGUAGES } from '../../../model/languages.ts';
import { wordsOf } from '../../../model/values/text.ts';
import { type DocumentInfo, addRoleMap, viewerPreferencesOf, setDocumentInfo } from '../../../pdf/metadata.ts';
import type { Book } from '../book.ts';

/**
 * Sets the metadata that readers and printers need: title, author, language, reading direction, page layout and page
 * labels.
 */
export function setMetadata(pdf: PDFDocument, books: readonly [Book, ...Book[]]): void {
  const [book] = books;
  setDocumentInfo(pdf, bookInfo(book));
  const preferences = viewerPreferencesOf(pdf);
  preferences.setDisplayDocTitle(true);
  preferences.setReadingDirection(book.dir === 'rtl' ? ReadingDirection.R2L : ReadingDirection.L2R);
  // The cover stands alone, and each even page faces the next odd one. Viewers mirror this for R2L by themselves, so
  // that page 1 of an Arabic book is a left page.
  pdf.catalog.set(PDFName.of('PageLayout'), PDFName.of('TwoPageRight'));
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: pageLabels(pdf, books) }));
  addRoleMap(pdf);
}

/** Title, author, subject, language and date of a book. */
export function bookInfo({ lang, edition, catalogue }: Book): DocumentInfo {
  return {
    title: wordsOf(edition.title, lang),
    author: wordsOf(catalogue.settings.programme, lang),
    ...(edition.subtitle && { subject: wordsOf(edition.subtitle, lang) }),
    language: LANGUAGES[lang].locale,
    date: edition.date,
  };
}

/**
 * Page labels equal to the printed folios. The second half of a two-direction book counts down: one prefix per page.
 */
function pageLabels(pdf: PDFDocument, [first, second]: readonly Book[]) {
  if (!first || !second) return pdf.context.obj([0, { S: 'D' }]);
  const labels = second.pages
    .toReversed()
    .flatMap(({ number }, index) => [
      PDFNumber.of(first.pages.length + index),
      pdf.context.obj({ P: PDFString.of(`${second.lang} ${number}`) }),
    ]);
  return pdf.context.obj([PDFNumber.of(0), pdf.context.obj({ S: 'D' }), ...labels]);
}
