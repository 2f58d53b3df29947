import type { BuildCache } from '../build-cache/build-cache.ts';
import { BasketEntry } from '../model/basket.ts';
import { type Catalogue, CatalogueEntry } from '../model/catalogue.ts';
import { CHANNELS, type Channel } from '../model/consent.ts';
import { DistributorEntry } from '../model/distributor.ts';
import { COVER_LOGOS, EditionEntry } from '../model/edition.ts';
import { EventEntry } from '../model/event.ts';
import { PointOfSaleEntry } from '../model/point-of-sale.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { assembleCatalogue } from './assemble.ts';
import { checkBaskets } from './baskets.ts';
import { MAX_LEDGER_BYTES } from './files/limits.ts';
import { type Ledger, LEDGER, LedgerFile } from './code-ledger.ts';
import { resolveCodeClaims } from './codes.ts';
import { checkConsent, readAgreements } from './consent.ts';
import { checkContacts } from './contacts.ts';
import { checkDrawable } from './texts/drawable.ts';
import { resolveEntryNames } from './entry-names.ts';
import { claimedProducts, readCategories, readCooperative, readEntries } from './entries.ts';
import { withoutCopies } from './files/file-names.ts';
import { limitToGuideLanguages } from './guide-languages.ts';
import { photoInspector } from './photos/inspect-photo.ts';
import { type EntryFile, type ContentFiles, classifyFiles } from './files/classify-files.ts';
import { checkNamesInTexts } from './texts/names-in-texts.ts';
import { readPages } from './texts/pages.ts';
import { readPhotos } from './photos/photos.ts';
import { checkPublishedCodes } from './published-codes.ts';
import { applyPhotoConsent } from './photos/photo-consent.ts';
import { photoUses } from './photos/photo-uses.ts';
import { resolvePlaceNames } from './place-names.ts';
import { readPlaces } from './places.ts';
import { checkPlausible } from './plausible.ts';
import { listFiles } from './files/list-files.ts';
import { readYaml } from './files/read.ts';
import type { ClaimedIds, Records } from './records.ts';
import { checkReferences } from './references.ts';
import { applyRules } from './rules/rules.ts';
import { Report } from './report.ts';
import { type YamlSource, valueAt } from './yaml/source.ts';
import { checkStories } from './texts/stories.ts';
import { checkTranslations } from './texts/texts.ts';
import { salvage } from './salvage.ts';
import { readVocabulary } from './vocabulary.ts';

/** Cache folder with the inspection results of pictures. */
export const PHOTO_VERDICTS = 'photos';

export interface LoadOptions {
  /** Moment of the build: decides which dates are old, expired or in the future. */
  now: Date;
  /** Cache for picture inspections. Without it every picture is decoded every time. */
  cache?: BuildCache;
}

export interface Loaded {
  /** One catalogue per channel, consent applied; null when a required file is missing (no `catalogue.yaml`…). */
  catalogues: Record<Channel, Catalogue> | null;
  /** Previously published codes; null when `codes.yaml` is unreadable and must not be overwritten. */
  codes: Ledger | null;
  /** All diagnostics, sorted by file and line. */
  diagnostics: Diagnostic[];
}

/** Reads a content folder. Reports every fault and never throws: broken parts are left out, the rest is loaded. */
export async function load(contentDir: string, { now, cache }: LoadOptions): Promise<Loaded> {
  const report = new Report(now);
  const nothing = (): Loaded => ({ catalogues: null, codes: null, diagnostics: report.sorted() });

  const listed = listFiles(contentDir, report);
  if (!listed || listed.length === 0) {
    report.file('content-missing', '.', { value: contentDir });
    return nothing();
  }
  const inventory = classifyFiles(listed, report);
  const read = readRecords(contentDir, inventory, report);
  if (!read) return nothing();

  const { known } = read;
  resolvePlaceNames(read.records, known, report);
  resolveEntryNames(read.records);
  const codes = readCodes(contentDir, inventory, read, report);
  let records = resolveCodeClaims(withoutCopies(read.records, report), report);
  records = checkContacts(records, report);
  checkPlausible(records, now, report);
  checkConsent(records, report);
  records = checkBaskets(checkReferences(records, known, report), report);
  checkTranslations(records, inventory, report);
  // After the translation check: a story that was refused has its own diagnostic already.
  records = { ...records, cooperatives: checkStories(records.cooperatives, inventory.cooperatives, report) };
  checkNamesInTexts(contentDir, inventory.files, records, report);
  checkDrawable(records, inventory.cooperatives, report);
  records = limitToGuideLanguages(records);

  const inspector = await photoInspector(contentDir, cache?.folder(PHOTO_VERDICTS));
  const uses = photoUses(records);
  const photos = await readPhotos(contentDir, uses, inspector.inspect, report);
  const { files } = inventory;
  const { agreements } = records;
  const shown = await applyPhotoConsent({ contentDir, files, agreements, uses, photos }, inspector.inspect, report);
  await inspector.save();
  applyRules({ contentDir, inventory, records, uses, now }, report);

  const catalogues = Object.fromEntries(
    CHANNELS.map((channel) => [channel, assembleCatalogue(channel, records, shown[channel], now)]),
  ) as Record<Channel, Catalogue>;
  checkEditions(records.editions, catalogues.print, report);
  checkLogos(records, report);
  return { catalogues, codes, diagnostics: report.sorted() };
}

/** All entries, each validated separately; undefined when there is no catalogue to hold them. */
function readRecords(
  contentDir: string,
  inventory: ContentFiles,
  report: Report,
): { records: Records; known: ClaimedIds } | undefined {
  const root = (name: string): YamlSource | undefined =>
    inventory.files.includes(name) ? readYaml(contentDir, name, report) : undefined;
  for (const name of ['catalogue.yaml', 'categories.yaml']) {
    if (!inventory.files.includes(name)) report.file('catalogue-missing', name, { value: name });
  }
  if (inventory.cooperatives.length === 0) report.file('cooperative-none', 'cooperatives');

  const catalogue = root('catalogue.yaml');
  const settings = catalogue && salvage(CatalogueEntry, catalogue, report);
  const chapters = root('categories.yaml');
  const categories = chapters ? readCategories(chapters, report) : [];
  const placesFile = root('places.yaml');
  const readings = inventory.cooperatives.flatMap((files) => readCooperative(contentDir, files, report) ?? []);
  const read = new Set(readings.map(({ source }) => source.file));
  const { entries } = inventory;
  const found = {
    categories,
    places: readPlaces(placesFile, report),
    vocabulary: readVocabulary(root('vocabulary.yaml'), report),
    cooperatives: readings.flatMap(({ record }) => record ?? []),
    agreements: readAgreements(
      inventory.cooperatives,
      readings.map(({ source }) => source),
    ),
    distributors: readEntries(contentDir, entries.distributors, DistributorEntry, report),
    pointsOfSale: readEntries(contentDir, entries['points-of-sale'], PointOfSaleEntry, report),
    baskets: readEntries(contentDir, entries.baskets, BasketEntry, report),
    events: readEntries(contentDir, entries.events, EventEntry, report),
    editions: readEntries(contentDir, entries.editions, EditionEntry, report),
    pages: readPages(contentDir, inventory.pages, report),
  };
  if (!catalogue || !settings || !chapters) return undefined;

  const known: ClaimedIds = {
    categories: idsIn(chapters, 'categories', ['id']),
    places: placesFile ? idsIn(placesFile, 'places', ['id', 'code']) : new Set(),
    cooperatives: new Set(inventory.cooperatives.map(({ id }) => id)),
    products: new Map(readings.flatMap((it) => claimedProducts(it).map((code) => [code, it.source.file]))),
    unread: inventory.cooperatives.map(({ file }) => file).filter((file) => !read.has(file)),
    distributors: filesOf(entries.distributors),
    pointsOfSale: filesOf(entries['points-of-sale']),
    baskets: filesOf(entries.baskets),
    events: filesOf(entries.events),
    pages: filesOf(inventory.pages),
  };
  const entry = { id: 'catalogue', source: catalogue, at: [], data: settings, folder: '' };
  return { records: { settings: entry, ...found }, known };
}

function filesOf(entries: readonly EntryFile[]): Map<string, string> {
  return new Map(entries.map(({ id, file }) => [id, file]));
}

/** Previously published codes, compared with the present content. */
function readCodes(
  contentDir: string,
  { files }: ContentFiles,
  content: { records: Records; known: ClaimedIds },
  report: Report,
): Ledger | null {
  if (!files.includes(LEDGER)) return {};
  const source = readYaml(contentDir, LEDGER, report, MAX_LEDGER_BYTES);
  const read = source && salvage(LedgerFile, source, report);
  if (!read) return null;
  checkPublishedCodes(read.codes, source, content, report);
  return read.codes;
}

/** Reports editions that select nothing or use a language the guide lacks; they are left out of every channel. */
function checkEditions(entries: Records['editions'], printed: Catalogue, report: Report): void {
  const { languages } = printed.settings;
  printed.editions = printed.editions.filter((edition) => {
    const entry = entries.find(({ id }) => id === edition.id);
    if (!entry) return false;
    if (!edition.languages.every((lang) => languages.includes(lang))) {
      report.at('edition-language', entry.source, ['language'], { value: entry.data.language });
      return false;
    }
    if (edition.catalogue.cooperatives.length > 0 || printed.cooperatives.length === 0) return true;
    const selects = Object.keys(entry.data.only).length > 0 ? 'only' : 'cooperatives';
    report.at('edition-empty', entry.source, [selects], {}, 'key');
    return false;
  });
}

/** Reports editions with too many cover logos: the last ones are left out. */
function checkLogos({ editions, settings }: Records, report: Report): void {
  const partners = settings.data.partners.filter(({ logo }) => logo).length;
  for (const { source, data } of editions) {
    const count = data.cover.logos?.length ?? partners;
    const most = COVER_LOGOS[data.format];
    if (count <= most) continue;
    report.at('cover-logos-many', source, data.cover.logos ? ['cover', 'logos'] : ['format'], { count, most }, 'key');
  }
}

/** Ids claimed by a list in a file, including those of broken items. */
function idsIn(source: YamlSource, list: string, keys: string[]): Set<string> {
  const items = valueAt(source.value, [list]);
  if (!Array.isArray(items)) return new Set();
  return new Set(
    items.flatMap((item: unknown) => keys.map((key) => String(valueAt(item, [key]) ?? ''))).filter(Boolean),
  );
}
