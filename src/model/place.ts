import { z } from 'zod';
import { type Position, PositionEntry } from './values/position.ts';
import { id, words } from './values/scalars.ts';
import { Text } from './values/text.ts';

/** HCP code of a commune (`05.311.07.03`), a province (`05.311`) or a region (`05`). */
const HCP_CODE = /^\d{2}(\.\d{3}(\.\d{2}\.\d{2})?)?$/;

/**
 * A place the programme defines in `places.yaml`: one that has no official code here (`id`), or another name for one
 * that has (`code`), such as Boujaâd for HCP's Bejaad.
 */
export const PlaceEntry = z
  .strictObject({
    id: id().optional(),
    code: z.string().trim().regex(HCP_CODE).optional(),
    name: Text,
    /** What else people type or say: found by the search. */
    aliases: z.array(words()).default([]),
    /** The province or region it lies in: its name, or its HCP code. */
    within: words().optional(),
    /** Where the map of towns draws it. */
    map: PositionEntry.optional(),
  })
  .refine((place) => place.id ?? place.code, { params: { code: 'place-unnamed' } });

/** The content of `places.yaml`. */
export const PlacesFile = z.strictObject({ places: z.array(PlaceEntry).default([]) });

export interface Place {
  /** The official HCP code, or the programme's id. Permanent. */
  key: string;
  /** Part of a public address: `bni-smir`. Unique within a catalogue. */
  slug: string;
  kind: 'region' | 'province' | 'commune' | 'local';
  name: Text;
  aliases: string[];
  /** Key of the place around it. */
  within?: string;
  /** Unknown for most places outside the pilot provinces, until the programme gives it. */
  position?: Position;
}
