import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Contact } from '../../model/contact.ts';
import type { Edition } from '../../model/edition.ts';
import type { Photo } from '../../model/photo.ts';
import { coverPhotos } from './pictures/picture-slots.ts';
import { expectedContent } from './preflight/missing-from.ts';

// A book outlives the consent it was made with. A record beside its files says whom and what each edition shows.

/**
 * The cooperatives, contacts and pictures in a book. The record travels with the book, so it names nobody: it holds
 * codes and hashes of names, numbers and pictures.
 */
const ShownRecord = z.object({
  cooperatives: z.array(z.string()),
  /** A hash of each number and of each name of a person. */
  contacts: z.array(z.string()),
  pictures: z.array(z.string()),
});
export type ShownRecord = z.infer<typeof ShownRecord>;

/** An edition whose files are in a folder. */
export interface EditionOnDisk {
  id: string;
  /** Names of its files, in order. */
  files: string[];
  /** Undefined when its record is missing or unreadable. */
  shown?: ShownRecord;
}

const RECORD_SUFFIX = '.shown.json';

/** The name of an edition's file; other PDFs in the folder are ignored. */
const FILE = /^([a-z0-9-]+)\.[a-z]+\.pdf$/;

/** Writes the record of an edition beside its files. */
export async function recordShown(edition: Edition, outDir: string): Promise<void> {
  await writeFile(path.join(outDir, `${edition.id}${RECORD_SUFFIX}`), `${JSON.stringify(shownIn(edition))}\n`);
}

/** The editions whose files are in a folder; none when there is no such folder. */
export async function editionsOnDisk(folder: string): Promise<EditionOnDisk[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => FILE.test(name)).toSorted();
  const ids = new Set(names.flatMap((name) => FILE.exec(name)?.[1] ?? []));
  return Promise.all(
    [...ids].map(async (id) => ({
      id,
      files: names.filter((name) => name.startsWith(`${id}.`)),
      shown: await readShown(path.join(folder, `${id}${RECORD_SUFFIX}`)),
    })),
  );
}

async function readShown(file: string): Promise<ShownRecord | undefined> {
  try {
    return ShownRecord.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** The parts of a record that the catalogue no longer has: consent was withdrawn, or the entry changed or is gone. */
export function withdrawnFrom(shown: ShownRecord, catalogue: Catalogue): ShownRecord {
  const { settings, cooperatives, products, baskets, distributors, pointsOfSale, events, categories, editions } =
    catalogue;
  const now: ShownRecord = {
    cooperatives: cooperatives.map(({ code }) => code),
    contacts: [settings, ...cooperatives, ...distributors, ...pointsOfSale, ...events].flatMap(contactKeys),
    pictures: hashes([
      ...settings.wall,
      ...settings.partners.map(({ logo }) => logo),
      ...[...cooperatives, ...products].flatMap(({ photos }) => photos),
      ...[...baskets, ...events, ...categories].map(({ photo }) => photo),
      ...editions.flatMap((edition) => [...edition.coverPhotos, ...edition.coverLogos]),
    ]),
  };
  const missing = (part: keyof ShownRecord) => shown[part].filter((it) => !now[part].includes(it));
  return { cooperatives: missing('cooperatives'), contacts: missing('contacts'), pictures: missing('pictures') };
}

/** The record of an edition. It may include pictures for which the book has no room. */
function shownIn(edition: Edition): ShownRecord {
  const { catalogue } = edition;
  const { settings, categories, cooperatives, products } = catalogue;
  const { baskets, distributors, pointsOfSale, events } = expectedContent(edition, catalogue);
  const sellers = baskets.flatMap((basket) => [...basket.distributors, ...basket.pointsOfSale]);
  const reached = [settings, ...cooperatives, ...distributors, ...pointsOfSale, ...sellers, ...events];
  const covers = edition.languages.map((lang) => coverPhotos({ edition, catalogue, lang }));
  return {
    cooperatives: cooperatives.map(({ code }) => code).toSorted(),
    contacts: [...new Set(reached.flatMap(contactKeys))].toSorted(),
    pictures: hashes([
      ...covers.flatMap(({ front, back }) => [...front, ...back]),
      ...edition.coverLogos,
      ...settings.partners.map(({ logo }) => logo),
      ...[...cooperatives, ...products].flatMap(({ photos }) => photos),
      ...[...baskets, ...events, ...categories].map(({ photo }) => photo),
    ]),
  };
}

function contactKeys({ contacts }: { contacts: readonly Contact[] }): string[] {
  return contacts.flatMap(({ phone, whatsapp, person }) => {
    const names = person ? Object.values(person) : [];
    return [phone.e164, ...(whatsapp ? [whatsapp.e164] : []), ...names].map(keyOf);
  });
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20);
}

function hashes(photos: readonly (Photo | undefined)[]): string[] {
  return [...new Set(photos.flatMap((photo) => photo?.hash ?? []))].toSorted();
}
