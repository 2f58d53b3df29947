import { CHANNELS, type Channel } from '../../model/consent.ts';
import type { PhotoEntry } from '../../model/photo.ts';
import type { PhotoUse } from './photos.ts';
import type { EntryRecord, Records } from '../records.ts';
import type { Path } from '../yaml/source.ts';

/** Every photo named by a published entry. */
export function photoUses(records: Records): PhotoUse[] {
  const { settings } = records;
  const cooperatives = records.cooperatives.flatMap((cooperative) => {
    const channels = CHANNELS.filter((channel) => cooperative.data.consent[channel]);
    const entries = [cooperative, ...cooperative.products];
    return entries.flatMap((entry) => listed(entry, entry.data.photos, ['photos'], channels));
  });
  return [
    ...listed(settings, settings.data.wall, ['wall']),
    ...settings.data.partners.flatMap(({ logo }, index) =>
      logo ? [{ ...use(settings, logo, ['partners', index, 'logo']), logo: true }] : [],
    ),
    ...records.categories.flatMap((entry) => single(entry, entry.data.photo)),
    ...cooperatives,
    ...records.baskets.flatMap((entry) => single(entry, entry.data.photo)),
    ...records.events.flatMap((entry) => single(entry, entry.data.photo)),
    ...records.editions.flatMap((entry) => listed(entry, entry.data.cover.photos, ['cover', 'photos'], ['print'])),
    ...records.editions.flatMap((entry) =>
      listed(entry, entry.data.cover.logos ?? [], ['cover', 'logos'], ['print']).map((each) => ({
        ...each,
        logo: true,
        alone: true,
      })),
    ),
  ];
}

function use(
  { source, at, folder }: EntryRecord<unknown>,
  entry: PhotoEntry,
  path: Path,
  channels: readonly Channel[] = CHANNELS,
): PhotoUse {
  return { entry, source, path: [...at, ...path], folder, channels };
}

function single(entry: EntryRecord<unknown>, photo: PhotoEntry | undefined): PhotoUse[] {
  return photo ? [use(entry, photo, ['photo'])] : [];
}

function listed(
  entry: EntryRecord<unknown>,
  photos: PhotoEntry[],
  path: Path,
  channels?: readonly Channel[],
): PhotoUse[] {
  return photos.map((photo, index) => use(entry, photo, [...path, index], channels));
}
