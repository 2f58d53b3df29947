import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFString,
  ReadingDirection,
  type ViewerPreferences,
} from '@cantoo/pdf-lib';
import { LANGUAGES } from '../../../model/languages.ts';
import { wordsOf } from '../../../model/text.ts';
import type { Book } from '../book.ts';

const PRODUCER = 'Dalil';

/**
 * What readers and printers ask a file before its first page: title, author, language, direction of reading and how
 * pages face each other.
 */
export function setMetadata(pdf: PDFDocument, books: readonly [Book, ...Book[]]): void {
  const [book] = books;
  nameFile(pdf, book);
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

/** Says what the tags mean that Chromium takes from PDF 2.0: readers of older files, poppler among them, know neither. */
export function explainTags({ catalog, context }: PDFDocument): void {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  root?.set(PDFName.of('RoleMap'), context.obj({ Em: 'Span', Strong: 'Span' }));
}

/** How a file wants to be shown, without the entry Chromium writes into it that no standard knows: pdf.js warns of it. */
export function preferencesOf(pdf: PDFDocument): ViewerPreferences {
  const preferences = pdf.catalog.getOrCreateViewerPreferences();
  preferences.dict.delete(PDFName.of('Type'));
  return preferences;
}

/** Title, author and language. Written twice, as the Info dictionary and as XMP, and the same in both. */
export function nameFile(pdf: PDFDocument, { lang, edition, catalogue }: Book): void {
  const title = wordsOf(edition.title, lang);
  const author = wordsOf(catalogue.settings.programme, lang);
  const subject = edition.subtitle ? wordsOf(edition.subtitle, lang) : undefined;
  pdf.setTitle(title);
  pdf.setAuthor(author);
  if (subject) pdf.setSubject(subject);
  pdf.setProducer(PRODUCER);
  pdf.setCreator(PRODUCER);
  dateFile(pdf, edition);
  pdf.setLanguage(LANGUAGES[lang].locale);

  const packet = xmp({ title, author, subject, language: LANGUAGES[lang].locale, day: edition.date });
  const stream = pdf.context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

/** Dates a file with the day of its edition: the same book has the same bytes whenever it is built. */
export function dateFile(pdf: PDFDocument, { date }: Pick<Book['edition'], 'date'>): void {
  const day = new Date(date);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
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

interface Facts {
  title: string;
  author: string;
  subject?: string;
  language: string;
  day: string;
}

function xmp({ title, author, subject, language, day }: Facts): string {
  const date = `${day}T00:00:00Z`;
  const words = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${words(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
${subject ? `<dc:description>${words(subject)}</dc:description>` : ''}
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
