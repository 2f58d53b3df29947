import { PDFDict, type PDFDocument, PDFName, type ViewerPreferences } from '@cantoo/pdf-lib';

const PRODUCER = 'Dalil';

/** The title, author and further properties of a file, in its own language. */
export interface DocumentInfo {
  title: string;
  author: string;
  subject?: string;
  /** BCP 47 tag: `ar-MA`. */
  language: string;
  /** A day, `2026-11-21`: the same book has the same bytes whenever it is built. */
  date: string;
}

/** Maps the PDF 2.0 structure types that Chromium writes to older ones, for readers such as poppler. */
export function addRoleMap({ catalog, context }: PDFDocument): void {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  root?.set(PDFName.of('RoleMap'), context.obj({ Em: 'Span', Strong: 'Span' }));
}

/** The viewer preferences, without the non-standard entry `Type` that Chromium writes and pdf.js warns about. */
export function viewerPreferencesOf(pdf: PDFDocument): ViewerPreferences {
  const preferences = pdf.catalog.getOrCreateViewerPreferences();
  preferences.dict.delete(PDFName.of('Type'));
  return preferences;
}

/** Sets title, author, subject, language and dates, equally in the Info dictionary and in XMP. */
export function setDocumentInfo(pdf: PDFDocument, info: DocumentInfo): void {
  const { title, author, subject, language, date } = info;
  pdf.setTitle(title);
  pdf.setAuthor(author);
  if (subject) pdf.setSubject(subject);
  pdf.setProducer(PRODUCER);
  pdf.setCreator(PRODUCER);
  setDates(pdf, date);
  pdf.setLanguage(language);
  const stream = pdf.context.stream(new TextEncoder().encode(xmp(info)), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

/** Sets the creation and modification dates of a file to a day, `2026-11-21`. */
export function setDates(pdf: PDFDocument, date: string): void {
  const day = new Date(date);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
}

function xmp({ title, author, subject, language, date }: DocumentInfo): string {
  const time = `${date}T00:00:00Z`;
  const words = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${words(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
${subject ? `<dc:description>${words(subject)}</dc:description>` : ''}
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
