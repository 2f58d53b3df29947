// On its own, without the schemas: the browser asks this too.

/** What tells where a place lies: its key and, for a place of the programme's own, the key of what is around it. */
export interface Located {
  key: string;
  within?: string;
}

/** Is `place` the zone itself or inside it? HCP codes nest: 05 > 05.311 > 05.311.07.03. */
export function isWithin(place: Located, zone: { key: string }): boolean {
  return [place.key, place.within].some((key) => key === zone.key || key?.startsWith(`${zone.key}.`));
}

/** The province a place lies in, or is: what is in the same one is near. Undefined for a region. */
export function provinceOf({ key, within }: Located): string | undefined {
  return [key, within].map((code) => /^\d{2}\.\d{3}/.exec(code ?? '')?.[0]).find((code) => code !== undefined);
}
