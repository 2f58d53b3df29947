import { z } from 'zod';
import { type Position, PositionEntry } from './values/position.ts';
import { id, freeText } from './values/scalars.ts';
import { Text } from './values/text.ts';

/** HCP code of a commune (`05.311.07.03`), a province (`05.311`) or a region (`05`). */
const HCP_CODE = /^\d{2}(\.\d{3}(\.\d{2}\.\d{2})?)?$/;

/**
 * A place defined by the programme in `places.yaml`: a place without an official code (`id`), or another name for an
 * official place (`code`), such as Boujaâd for HCP's Bejaad.
 */
export const PlaceEntry = z
  .strictObject({
    id: id().optional(),
    code: z.string().trim().regex(HCP_CODE).optional(),
    name: Text,
    /** Other names people type or say, for search. */
    aliases: z.array(freeText()).default([]),
    /** The province or region around it: name or HCP code. */
    within: freeText().optional(),
    /** Its position on the map of towns. */
    map: PositionEntry.optional(),
  })
  .refine((place) => place.id ?? place.code, { params: { code: 'place-unnamed' } });

/** The content of `places.yaml`. */
export const PlacesFile = z.strictObject({ places: z.array(PlaceEntry).default([]) });

export interface Place {
  /** The official HCP code, or the programme's id. Permanent. */
  key: string;
  /** URL segment: `bni-smir`. Unique within a catalogue. */
  slug: string;
  kind: 'region' | 'province' | 'commune' | 'local';
  name: Text;
  aliases: string[];
  /** Key of the surrounding place. */
  within?: string;
  /** Undefined for most places outside the pilot provinces, until the programme adds it. */
  position?: Position;
}
