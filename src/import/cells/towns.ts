import { comparableWord } from '../../model/values/letters.ts';
import type { Place } from '../../model/place.ts';
import { isWithin } from '../../model/values/within.ts';
import { editDistance } from '../../load/suggest.ts';

/** What a text says of a place. */
export type TownRead =
  | { place: Place; rest: string; guessed?: true }
  /** Several places have the name. */
  | { among: Place[] }
  | undefined;

/** What is said before or after a name, and is no part of it. */
const KINDS =
  /(?<!\p{L})(?:commune|communes|ville|centre|municipalite|ct|cr|cu|c|rurale|urbaine|territoriale|pachalik|caidat|province|prefecture|region|جماعه|مدينه|قرويه|حضريه|ترابيه|بلديه|مركز|باشويه|قياده|اقليم|عماله|جهه|town|city|village)(?!\p{L})(?: (?:de|du|d|des|of)(?= ))?/gu;

/** The shortest name in which one letter may be off. */
const SHORTEST_MISSPELT = 5;

/** Lists say the same towns thousands of times. */
const MOST_REMEMBERED = 20_000;

/** Names of places, as lists write them. */
export class Towns {
  readonly #places: ReadonlyMap<string, Place>;
  readonly #territory: readonly Place[];
  readonly #read = new Map<string, TownRead>();
  readonly #byName = new Map<string, Set<Place>>();

  /** @param territory keys of the provinces and regions the guide is about: of two places of one name, theirs is meant */
  constructor(places: ReadonlyMap<string, Place>, territory: readonly string[]) {
    this.#places = places;
    this.#territory = territory.flatMap((key) => places.get(key) ?? []);
    for (const place of places.values()) {
      if (place.kind === 'region') continue;
      for (const name of [...Object.values(place.name), ...place.aliases]) {
        const key = glued(name);
        this.#byName.set(key, (this.#byName.get(key) ?? new Set()).add(place));
      }
    }
  }

  /** The town that a text is; `within` is the province that the same row names. */
  read(text: string, within?: Place): TownRead {
    const key = `${within?.key ?? ''}|${text}`;
    if (this.#read.has(key)) return this.#read.get(key);
    const found = this.#find(text, within);
    if (this.#read.size < MOST_REMEMBERED) this.#read.set(key, found);
    return found;
  }

  #find(text: string, within?: Place): TownRead {
    const exact = this.#exactly(text, within);
    if (exact) return exact;
    const pieces = text.split(/\s*[\n,،/|;()]\s*|\s+[-–—]\s+|\s*:\s*/).filter(Boolean);
    if (pieces.length > 1) {
      const area = pieces.map((piece) => this.province(piece)).find(Boolean) ?? within;
      // "Hattane (Khouribga)": what is a province too stands for it, beside another town.
      const ordered = pieces
        .toReversed()
        .toSorted((a, b) => Number(Boolean(this.province(a))) - Number(Boolean(this.province(b))));
      for (const piece of ordered) {
        const found = this.#exactly(piece, area);
        if (found && 'place' in found && found.place.kind !== 'province') {
          const others = pieces.filter((other) => other !== piece && !this.province(other));
          return { ...found, rest: others.join(', ') };
        }
        if (found && 'among' in found) return found;
      }
    }
    return this.#inside(text, within);
  }

  /** The province that a text names; undefined for anything else. */
  province(text: string): Place | undefined {
    return [...(this.#byName.get(glued(withoutKinds(text))) ?? [])].find(({ kind }) => kind === 'province');
  }

  /** The place of an official code or own id. */
  byKey(key: string): Place | undefined {
    return this.#places.get(key);
  }

  #exactly(text: string, within?: Place): TownRead {
    const key = glued(withoutKinds(text));
    if (key.length < 2) return undefined;
    const found = this.#chosen([...(this.#byName.get(key) ?? this.#byName.get(glued(text)) ?? [])], within);
    if (found) return found;
    if (key.length < SHORTEST_MISSPELT || /\d/.test(key)) return undefined;
    const near = [...this.#byName].filter(
      ([name]) => name.length >= SHORTEST_MISSPELT && editDistance(key, name) === 1,
    );
    const places = new Set(near.flatMap(([, named]) => [...named].filter(({ kind }) => kind !== 'province')));
    const [place] = places;
    return place && places.size === 1 ? { place, rest: '', guessed: true } : undefined;
  }

  /** A town's whole name among other words: `Douar Ouled Ali, route de Hattane`. */
  #inside(text: string, within?: Place): TownRead {
    const words = comparableWord(text).split(' ');
    const found = new Set<Place>();
    for (let length = Math.min(4, words.length - 1); length > 0; length--) {
      for (let at = 0; at + length <= words.length; at++) {
        const chosen = this.#chosen(
          [...(this.#byName.get(glued(words.slice(at, at + length).join(' '))) ?? [])],
          within,
        );
        if (chosen && 'place' in chosen && chosen.place.kind !== 'province') found.add(chosen.place);
      }
      if (found.size > 0) break;
    }
    const [place] = found;
    return place && found.size === 1 ? { place, rest: text.trim() } : undefined;
  }

  #chosen(named: Place[], within?: Place): TownRead {
    const towns = named.filter(({ kind }) => kind !== 'province');
    const fitting = towns.length > 0 ? towns : named;
    const inside = within ? fitting.filter((place) => isWithin(place, within)) : [];
    const near = fitting.filter((place) => this.#territory.some((area) => isWithin(place, area)));
    const [place, ...others] = inside.length > 0 ? inside : near.length > 0 ? near : fitting;
    if (!place) return undefined;
    return others.length > 0 ? { among: [place, ...others] } : { place, rest: '' };
  }
}

function withoutKinds(text: string): string {
  return comparableWord(text)
    .replace(KINDS, ' ')
    .replace(/^ *(?:de|du|d) /, '')
    .trim();
}

/** A name by which it is known again however it is cut into words: `Bou Jniba` and `Boujniba`, with or without article. */
function glued(name: string): string {
  return comparableWord(name)
    .split(' ')
    .map((word) => word.replace(/^ال(?=\p{L}{3})/u, ''))
    .join('');
}
