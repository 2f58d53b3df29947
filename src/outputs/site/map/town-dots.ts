import { typeset } from '../../../i18n/format.ts';
import type { Lang } from '../../../model/languages.ts';
import type { Place } from '../../../model/place.ts';
import type { Position } from '../../../model/values/position.ts';
import { wordsOf } from '../../../model/values/text.ts';
import type { Town } from '../parts/places/towns.ts';
import { type Frame, frameAround } from './frame.ts';
import { type Dot, type Label, placeLabels, separateDots } from './labels.ts';

/** Distance between two dots: 24 pixels on a phone of 360, so that a thumb can hit each. */
const APART = 50;
/** Font sizes in map units, on phones and from tablets on, as in map.css. */
const SIZES = { phone: 28, roomy: 16 };

export interface TownDot extends Dot {
  place: Place;
  name: string;
  cooperatives: number;
  /** The label on every screen, or only from tablets on. */
  label?: Label;
  roomyLabel?: Label;
}

/** More dots leave no room for names on a phone; the list has the other towns. */
const MOST_DOTS = 40;
/** Number of towns on the map of one town. */
const NEIGHBOURS = 9;

/** Readers compare areas, so the area is proportional. */
const radius = (cooperatives: number) => (cooperatives === 0 ? 7 : Math.round(9 * Math.sqrt(cooperatives)));

/** Dots for towns with a known position, those with most cooperatives first; undefined when there is none. */
export function townDots(towns: readonly Town[], lang: Lang): { frame: Frame; dots: TownDot[] } | undefined {
  const known = towns
    .filter(({ place }) => place.position)
    .sort((a, b) => b.cooperatives.length - a.cooperatives.length || (a.place.key < b.place.key ? -1 : 1))
    .slice(0, MOST_DOTS);
  if (known.length === 0) return undefined;
  const positions = known.map(({ place }) => place.position as Position);
  const frame = frameAround(positions);
  const spots = separateDots(positions.map(frame.spot), APART, frame);
  const dots = known.map(({ place, cooperatives }, index) => ({
    place,
    name: typeset(wordsOf(place.name, lang), lang),
    cooperatives: cooperatives.length,
    x: Math.round(spots[index]?.x ?? 0),
    y: Math.round(spots[index]?.y ?? 0),
    r: radius(cooperatives.length),
  }));
  const labels = placeLabels(dots, { ...frame, size: SIZES.phone });
  const more = placeLabels(dots, { ...frame, size: SIZES.roomy, taken: labels });
  return { frame, dots: dots.map((dot, index) => ({ ...dot, label: labels[index], roomyLabel: more[index] })) };
}

/** A town and the nearest others; none when its position is unknown. */
export function townsAround({ position: here }: Place, towns: readonly Town[]): Town[] {
  if (!here) return [];
  const distance = ({ place: { position } }: Town) =>
    position ? Math.hypot(position.lat - here.lat, (position.lon - here.lon) * 0.85) : Number.POSITIVE_INFINITY;
  return towns
    .filter(({ place }) => place.position)
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, NEIGHBOURS);
}
