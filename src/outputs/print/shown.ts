import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Contact } from '../../model/contact.ts';
import type { Edition } from '../../model/edition.ts';
import type { Photo } from '../../model/photo.ts';
import { coverPhotos } from './pictures/picture-slots.ts';
import { promisedBy } from './preflight/missing-from.ts';

// A book outlives the consent it was made with. What each edition shows of others is noted beside its files.

/**
 * What a book shows of others. The note lies beside the book and goes where it goes, so it names nobody: codes, and
 * hashes of names, numbers and pictures.
 */
const Shown = z.object({
  cooperatives: z.array(z.string()),
  /** One for each number, and one for each name of a person. */
  contacts: z.array(z.string()),
  pictures: z.array(z.string()),
});
export type Shown = z.infer<typeof Shown>;

/** An edition whose files lie in a folder. */
export interface LyingEdition {
  id: string;
  /** Names of its files, in order. */
  files: string[];
  /** Undefined when nothing that can be read says what they show. */
  shown?: Shown;
}

const NOTE = '.shown.json';

/** A file of an edition; another PDF that someone put there is none. */
const FILE = /^([a-z0-9-]+)\.[a-z]+\.pdf$/;

/** Notes beside the files of an edition what they show. */
export async function noteShown(edition: Edition, outDir: string): Promise<void> {
  await writeFile(path.join(outDir, `${edition.id}${NOTE}`), `${JSON.stringify(shownIn(edition))}\n`);
}

/** The editions whose files lie in a folder, by their ids; none when there is no such folder. */
export async function lyingEditions(folder: string): Promise<LyingEdition[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => FILE.test(name)).toSorted();
  const ids = new Set(names.flatMap((name) => FILE.exec(name)?.[1] ?? []));
  return Promise.all(
    [...ids].map(async (id) => ({
      id,
      files: names.filter((name) => name.startsWith(`${id}.`)),
      shown: await readShown(path.join(folder, `${id}${NOTE}`)),
    })),
  );
}

async function readShown(file: string): Promise<Shown | undefined> {
  try {
    return Shown.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** What an edition shows that the catalogue holds no more: its consent was withdrawn, or the entry changed or went. */
export function goneFrom(shown: Shown, catalogue: Catalogue): Shown {
  const { settings, cooperatives, products, baskets, distributors, pointsOfSale, events, categories, editions } =
    catalogue;
  const now: Shown = {
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
  const without = (part: keyof Shown) => shown[part].filter((it) => !now[part].includes(it));
  return { cooperatives: without('cooperatives'), contacts: without('contacts'), pictures: without('pictures') };
}

/** At most what an edition shows: pictures that found no room in it may be among them. */
function shownIn(edition: Edition): Shown {
  const { catalogue } = edition;
  const { settings, categories, cooperatives, products } = catalogue;
  const { baskets, distributors, pointsOfSale, events } = promisedBy(edition, catalogue);
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
