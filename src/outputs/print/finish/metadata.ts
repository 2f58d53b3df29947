import { type PDFDocument, PDFName, PDFNumber, PDFString, ReadingDirection } from '@cantoo/pdf-lib';
import { LANGUAGES } from '../../../model/languages.ts';
import { wordsOf } from '../../../model/values/text.ts';
import { type DocumentInfo, explainTags, preferencesOf, setDocumentInfo } from '../../../pdf/metadata.ts';
import type { Book } from '../book.ts';

/**
 * What readers and printers ask a file before its first page: title, author, language, direction of reading and how
 * pages face each other.
 */
export function setMetadata(pdf: PDFDocument, books: readonly [Book, ...Book[]]): void {
  const [book] = books;
  setDocumentInfo(pdf, bookInfo(book));
  const preferences = preferencesOf(pdf);
  preferences.setDisplayDocTitle(true);
  preferences.setReadingDirection(book.dir === 'rtl' ? ReadingDirection.R2L : ReadingDirection.L2R);
  // The cover stands alone and even pages face the next odd one. Readers turn this round for R2L by themselves, so
  // that page 1 of an Arabic book is a left page.
  pdf.catalog.set(PDFName.of('PageLayout'), PDFName.of('TwoPageRight'));
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  pdf.catalog.set(PDFName.of('PageLabels'), pdf.context.obj({ Nums: pageLabels(pdf, books) }));
  explainTags(pdf);
}

/** What a file of a book says of itself. */
export function bookInfo({ lang, edition, catalogue }: Book): DocumentInfo {
  return {
    title: wordsOf(edition.title, lang),
    author: wordsOf(catalogue.settings.programme, lang),
    ...(edition.subtitle && { subject: wordsOf(edition.subtitle, lang) }),
    language: LANGUAGES[lang].locale,
    date: edition.date,
  };
}

/** Folios as the pages print them. The second half of a two-direction book counts down, which only a prefix can say. */
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
