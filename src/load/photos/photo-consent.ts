import { realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { CHANNELS, type Channel } from '../../model/consent.ts';
import type { Photo, PhotoEntry } from '../../model/photo.ts';
import type { Inspector } from './inspect-photo.ts';
import type { FoundPhoto, PhotoUse } from './photos.ts';
import type { Agreement } from '../records.ts';
import type { Report } from '../report.ts';

/** Photos each channel may show, by the entry that names them. */
export type PhotosOfChannels = Record<Channel, ReadonlyMap<PhotoEntry, Photo>>;

interface Found {
  contentDir: string;
  /** All files of the content folder. */
  files: readonly string[];
  agreements: readonly Agreement[];
  uses: readonly PhotoUse[];
  photos: ReadonlyMap<PhotoEntry, FoundPhoto>;
}

/**
 * Withholds each photo from the channels its cooperative did not agree to, whichever entry names it. A photo belongs to
 * the cooperative whose folder it lies in, however its path is written, and to every cooperative whose folder contains
 * the same picture, so that copying it elsewhere does not bypass consent. When it belongs to several, all must agree:
 * its true owner is unknown.
 */
export async function applyPhotoConsent(found: Found, inspect: Inspector, report: Report): Promise<PhotosOfChannels> {
  const agreed = new Map(found.agreements.map(({ id, consent }) => [id, consent]));
  const consents = (owner: string, channel: Channel) => agreed.get(owner)?.[channel] === true;
  const withholding = (owner: string) => CHANNELS.some((channel) => !consents(owner, channel));
  const byHash = await withheldPictures(found, withholding, inspect);

  const shown = { web: new Map(), print: new Map(), social: new Map() } satisfies PhotosOfChannels;
  for (const { entry, source, path, folder, channels } of found.uses) {
    const photo = found.photos.get(entry);
    if (!photo) continue;
    const named = ownerOf(relative(found.contentDir, resolve(found.contentDir, folder, entry.file)));
    const lying = ownerOf(relative(realpathSync.native(found.contentDir), realPath(photo.file)));
    const owners = [...new Set([named, lying, ...(byHash.get(photo.hash) ?? [])])].filter(
      (owner) => owner !== undefined,
    );
    const open = CHANNELS.filter((channel) => owners.every((owner) => consents(owner, channel)));
    for (const channel of open) shown[channel].set(entry, { ...photo, social: open.includes('social') });
    const lost = channels.filter((channel) => !open.includes(channel));
    if (lost.length === 0) continue;
    const owner = owners.filter((it) => lost.some((channel) => !consents(it, channel)));
    report.at('photo-withheld', source, [...path, 'file'], { value: entry.file, owner, channels: lost.join(',') });
  }
  return shown;
}

/** Real path of a file; the given path when the file has just disappeared. */
function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}

/** Cooperative whose folder contains a path; the file system may ignore case. */
function ownerOf(path: string): string | undefined {
  const [top = '', id, file] = path.split(sep);
  return top.normalize('NFC').toLowerCase() === 'cooperatives' && file !== undefined ? id : undefined;
}

/** Size of a file in bytes, if it is readable. */
function sizeOf(file: string): number | undefined {
  try {
    return statSync(file).size;
  } catch {
    return undefined;
  }
}

/** Owners of pictures withheld from any channel, by content hash. Reads only files with the size of a used photo. */
async function withheldPictures(
  { contentDir, files, photos }: Found,
  withholding: (owner: string) => boolean,
  inspect: Inspector,
): Promise<Map<string, string[]>> {
  const owned = files.flatMap((file) => {
    const owner = ownerOf(file.replaceAll('/', sep));
    return owner !== undefined && withholding(owner) ? [{ owner, file: join(contentDir, file) }] : [];
  });
  const byHash = new Map<string, string[]>();
  if (owned.length === 0) return byHash;
  const sizes = new Set([...photos.values()].map(({ file }) => sizeOf(file)));
  for (const { owner, file } of owned.filter((it) => sizes.has(sizeOf(it.file)))) {
    const found = await inspect(file);
    if (!found.fault) byHash.set(found.hash, [...(byHash.get(found.hash) ?? []), owner]);
  }
  return byHash;
}
