// Without zod schemas: the browser imports this too.

/** Location of a place: its key and, for a place defined by the programme, the key of the surrounding place. */
export interface Located {
  key: string;
  within?: string;
}

/** True when `place` is the zone or inside it. HCP codes nest: 05 > 05.311 > 05.311.07.03. */
export function isWithin(place: Located, zone: { key: string }): boolean {
  return [place.key, place.within].some((key) => key === zone.key || key?.startsWith(`${zone.key}.`));
}

/**
 * Province of a place, or the place itself if it is a province: places in one province are near. Undefined for a
 * region.
 */
export function provinceOf({ key, within }: Located): string | undefined {
  return [key, within].map((code) => /^\d{2}\.\d{3}/.exec(code ?? '')?.[0]).find((code) => code !== undefined);
}
