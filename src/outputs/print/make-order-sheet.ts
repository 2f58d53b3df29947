import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatDay, typeset } from '../../i18n/format.ts';
import { formatNumber } from '../../i18n/number.ts';
import { type KeyAfter, translator } from '../../i18n/translate.ts';
import type { Lang } from '../../model/languages.ts';
import { wordsOf } from '../../model/values/text.ts';
import type { Made } from '../output.ts';
import type { Book } from './book.ts';
import type { OrderSheetPage } from './sheets/extra-sheet-props.ts';
import { viewerPreferencesOf, setDates } from '../../pdf/metadata.ts';
import type { PrintContext } from './print-context.ts';
import { openDocument, printBook } from '../../drawing/print-page.ts';
import type { EditionFiles } from './finished-editions.ts';
import { MAX_CONTACT_SHEET_PAGES } from './batches/thumbnails.ts';
import { pdfBytes, readPdf } from '../../pdf/pdf-file.ts';

interface OrderSheetInput {
  books: readonly [Book, ...Book[]];
  files: EditionFiles;
  /** Millimetres. */
  spine: number;
  /** The first pages, small, as a `data:` address. */
  contactSheet: string;
}

/** The files that are sent to the printer. */
const SENT = ['press', 'cover'] as const;
type Sent = (typeof SENT)[number];
const isSent = (made: Made): made is Made & { what: Sent } => SENT.some((what) => what === made.what);

/** The order sheet for the printer: paper, binding and format, and the checksums that prove the files unchanged. */
export async function orderSheet(order: OrderSheetInput, context: PrintContext): Promise<Uint8Array> {
  const [{ edition }] = order.books;
  // The workshop reads French, the counter and the programme Arabic.
  const sent = await sentFiles(order.files, context.outDir);
  const pages = (['fr', 'ar'] as const).map((lang) => pageIn(lang, order, sent));
  const file = path.join(context.scratchDir, `${edition.id}-order.html`);
  await writeFile(file, await context.renderer.orderSheet({ pages, contactSheet: order.contactSheet }));
  const page = await context.openTab();
  await openDocument(page, pathToFileURL(file).href);
  await rm(file, { force: true });
  const pdf = await readPdf(await printBook(page));
  viewerPreferencesOf(pdf).setDisplayDocTitle(true);
  pdf.setTitle(pages.map(({ title }) => title).join(' · '));
  pdf.setProducer('Dalil');
  pdf.setCreator('Dalil');
  setDates(pdf, edition.date);
  return pdfBytes(pdf);
}

interface SentFile extends Made {
  what: Sent;
  bytes: number;
  checksum: string;
}

async function sentFiles({ made }: EditionFiles, folder: string): Promise<SentFile[]> {
  const sent: SentFile[] = [];
  for (const each of made.filter(isSent)) {
    const file = path.join(folder, each.file);
    const hash = createHash('sha256');
    for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
    sent.push({ ...each, bytes: (await stat(file)).size, checksum: hash.digest('hex') });
  }
  return sent;
}

function pageIn(lang: Lang, { books, files, spine }: OrderSheetInput, sent: readonly SentFile[]): OrderSheetPage {
  const [{ edition, format, dir }] = books;
  const { profile, binding } = edition;
  const t = (key: KeyAfter<'print:order-sheet.'>, values?: Record<string, string | number>) =>
    typeset(translator(lang)(`print:order-sheet.${key}`, values), lang);
  const comma = translator(lang)('print:comma');
  const { pages, ink = 0 } = files.preflight;
  const facts: (readonly [KeyAfter<'print:order-sheet.'>, string])[] = [
    ['trim', `${format.width} × ${format.height} mm`],
    ['pages', t('pages.value', { pages, inside: pages - 4 })],
    ['quantity', t('quantity.value')],
    ['paper', typeset(wordsOf(profile.paper, lang), lang)],
    ['cover-paper', typeset(wordsOf(profile.cover_paper, lang), lang)],
    ['binding', t(`${binding}-${dir === 'rtl' ? 'right' : 'left'}`, { spine: formatNumber(spine, 1) })],
    ...(books.length > 1 ? ([['pages', t('two-direction')]] as const) : []),
    ['colours', t('colours.value')],
    ['bleed', [t('bleed.value', { bleed: edition.bleed }), t(edition.crop_marks ? 'marks' : 'no-marks')].join(comma)],
    ['ink', t('ink.value', { ink: Math.ceil(ink), limit: profile.ink_limit })],
    ['profile', profile.icc ? path.basename(profile.icc) : t('profile.none')],
  ];
  return {
    lang,
    title: t('title'),
    book: `${typeset(wordsOf(edition.title, lang), lang)} · ${formatDay(edition.date, lang)}`,
    facts: facts.map(([key, value]) => ({ label: t(key), value })),
    files: sent.map(({ file, what, bytes, checksum }) => ({
      name: file,
      what: t(`file.${what}`),
      size: t('megabytes', { size: formatNumber(bytes / 1e6, 1) }),
      checksum,
    })),
    labels: {
      comma,
      files: t('files'),
      checksum: t('checksum'),
      contactSheet: pages > MAX_CONTACT_SHEET_PAGES ? t('proof-first', { count: MAX_CONTACT_SHEET_PAGES }) : t('proof'),
      note: t('note'),
    },
  };
}
