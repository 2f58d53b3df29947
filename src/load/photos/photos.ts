import { join, posix, relative, resolve, sep } from 'node:path';
import type { Channel } from '../../model/consent.ts';
import type { Photo, PhotoEntry } from '../../model/photo.ts';
import { MAX_PHOTO_BYTES, MAX_PROPORTION } from '../files/limits.ts';
import type { Inspection, Inspector } from './inspect-photo.ts';
import { fileStatus } from '../files/list-files.ts';
import { NamesOnDisk } from '../files/names-on-disk.ts';
import { liesWithin } from '../files/read.ts';
import type { Report } from '../report.ts';
import type { Path, YamlSource } from '../yaml/source.ts';
import { closestMatch } from '../suggest.ts';

/** A photo named by an entry. */
export interface PhotoUse {
  entry: PhotoEntry;
  source: YamlSource;
  path: Path;
  /** Folder of relative paths, itself relative to the content folder. */
  folder: string;
  /** Channels in which the entry is published. */
  channels: readonly Channel[];
  /** Logos may be small, and need no alternative text next to a partner's name. */
  logo?: boolean;
  /** No name is shown next to it. */
  alone?: boolean;
}

/** A photo before its channels are known. */
export type FoundPhoto = Omit<Photo, 'social'>;

/** Minimum width in pixels: below, a photo looks soft on a phone and worse on paper. */
const MIN_WIDTH = 800;

/** Concurrent decoders: each holds a whole picture in memory. */
const CONCURRENCY = 4;

/** Photos found and decoded, by the entry that names them. */
export async function readPhotos(
  contentDir: string,
  uses: PhotoUse[],
  inspect: Inspector,
  report: Report,
): Promise<Map<PhotoEntry, FoundPhoto>> {
  const photos = new Map<PhotoEntry, FoundPhoto>();
  const names = new NamesOnDisk(contentDir);
  const waiting = [...uses];
  const work = async () => {
    for (let use = waiting.shift(); use; use = waiting.shift()) {
      const photo = await readPhoto(contentDir, names, use, inspect, report);
      if (photo) photos.set(use.entry, photo);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  return photos;
}

async function readPhoto(
  contentDir: string,
  names: NamesOnDisk,
  { entry, source, path, folder, logo, alone = !logo }: PhotoUse,
  inspect: Inspector,
  report: Report,
): Promise<FoundPhoto | undefined> {
  const at = [...path, 'file'];
  const values = { value: entry.file };
  const named = resolve(contentDir, folder, entry.file);
  if (!named.startsWith(resolve(contentDir) + sep)) {
    report.at('photo-outside', source, at, values);
    return undefined;
  }
  const wanted = relative(contentDir, named).replaceAll(sep, '/');
  const onDisk = names.find(wanted);
  const file = join(contentDir, onDisk ?? wanted);
  const kind = fileStatus(file);
  if (onDisk === undefined || !kind) {
    const suggestion = suggestedFile(names, folder, wanted);
    report.at('photo-missing', source, at, { ...values, suggestion });
    return undefined;
  }
  if (!liesWithin(contentDir, file)) {
    report.at('photo-outside', source, at, values);
    return undefined;
  }
  if (!kind.isFile()) {
    report.at('photo-unreadable', source, at, values);
    return undefined;
  }
  if (kind.size > MAX_PHOTO_BYTES) {
    const [size, expected] = [Math.ceil(kind.size / 1000), MAX_PHOTO_BYTES / 1000];
    report.at('file-too-large', source, at, { size, expected });
    return undefined;
  }
  const found: Inspection = await inspect(file);
  if (found.fault) {
    report.at(found.fault, source, at, { ...values, ...found.values });
    return undefined;
  }
  const { hash, width, height } = found;
  if (Math.max(width / height, height / width) > MAX_PROPORTION) {
    report.at('photo-proportions', source, at, { ...values, width, height, expected: MAX_PROPORTION });
    return undefined;
  }
  if (!logo && width < MIN_WIDTH) report.at('photo-too-small', source, at, { ...values, width, expected: MIN_WIDTH });
  if (alone && !entry.alt) report.at('photo-no-alt', source, at, values);
  const { alt, credit, focus } = entry;
  return { file, hash, width, height, alt, credit, focus };
}

/** Suggested file: other capitals, or a typing error in the name. */
function suggestedFile(names: NamesOnDisk, folder: string, wanted: string): string {
  const beside = posix.dirname(wanted);
  const name = closestMatch(posix.basename(wanted), names.namesIn(beside));
  const meant = names.findAnyCase(wanted) ?? (name && `${beside}/${name}`);
  return meant ? posix.relative(folder, meant) : '';
}
