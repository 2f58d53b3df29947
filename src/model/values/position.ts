import { z } from 'zod';
import outline from '../morocco-outline.json' with { type: 'json' };
import { cleanValue } from './clean.ts';
import { decimal } from './scalars.ts';

/** Decimal degrees, north and east positive: in Morocco `lon` is negative. */
export interface Position {
  lat: number;
  lon: number;
}

/** Corners of the Kingdom's outline as `[lon, lat]`, one closed line; about 5 km off at worst (scripts/map/outline.ts). */
export const OUTLINE = outline as [lon: number, lat: number][];

/** Distance from the outline at which a quay or an island still counts as Moroccan, in degrees: about 20 km. */
const NEAR = 0.2;

/** True for positions in the Kingdom or just off its coast. Catches swapped coordinates and a missing minus. */
export function isInMorocco({ lat, lon }: Position): boolean {
  let inside = false;
  for (const [index, [x, y]] of OUTLINE.entries()) {
    const [beforeX, beforeY] = OUTLINE.at(index - 1) ?? [x, y];
    if (distanceToLine([lon, lat], [beforeX, beforeY], [x, y]) < NEAR) return true;
    if (y > lat !== beforeY > lat && lon < x + ((lat - y) * (beforeX - x)) / (beforeY - y)) inside = !inside;
  }
  return inside;
}

type Point = [x: number, y: number];

function distanceToLine([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = alongX ** 2 + alongY ** 2;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * alongX + (y - fromY) * alongY) / length));
  return Math.hypot(x - fromX - share * alongX, y - fromY - share * alongY);
}

const DEGREES =
  /([+-]?\d{1,3}(?:\.\d{1,12})?) ?°? ?(?:(\d{1,2}(?:\.\d{1,12})?) ?['′’] ?(?:(\d{1,2}(?:\.\d{1,12})?) ?(?:["″”]|''|’’|′′) ?)?)?/
    .source;

/** Two coordinates with compass letters before or after them, and any separator that maps use. */
const LETTERS_BEFORE = new RegExp(`^([NSEWO]) ?${DEGREES} ?[,;/ ] ?([NSEWO]) ?${DEGREES}$`, 'i');
const LETTERS_AFTER = new RegExp(`^${DEGREES}([NSEWO]?) ?[,;/ ] ?${DEGREES}([NSEWO]?)$`, 'i');

/** Coordinate parameters in map links: pin, query, view centre. */
const IN_LINKS = [
  /!3d(-?[\d.]{1,20})!4d(-?[\d.]{1,20})/,
  /[?&](?:q|ll|query|mlat)=(-?[\d.]{1,20})(?:,|%2C|&mlon=)\+?(-?[\d.]{1,20})/i,
  /[@/](-?\d[\d.]{0,20})[,/](-?\d[\d.]{0,20})(?:[,/?&#]|$)/,
];

/**
 * Reads a position in the formats of map applications: `32.88, -6.9`, `32°52'48"N 6°54'W`, `geo:32.88,-6.9`, a map
 * link.
 *
 * @returns latitude and longitude in degrees, or undefined
 */
export function parsePosition(typed: string): [lat: number, lon: number] | undefined {
  if (typed.length > 1000) return undefined;
  const text = cleanValue(typed);
  if (/^https?:/i.test(text)) {
    const [, lat, lon] = IN_LINKS.map((pattern) => pattern.exec(text)).find((match) => match) ?? [];
    return lat && lon ? [Number(lat), Number(lon)] : undefined;
  }
  const figures = text
    .replace(/^geo: ?/i, '')
    .replace(/^[([] ?(.*?) ?[)\]]$/, '$1')
    // A decimal comma, when another character separates the pair.
    .replace(/(\d),(\d+)(?=°? ?[NSEWO]?(?: ?[;/]| |$))/gi, (whole, before: string, after: string) =>
      /^-?\d+,\d+$/.test(text) ? whole : `${before}.${after}`,
    );
  const [, letter1, d1, m1, s1, letter2, d2, m2, s2] = LETTERS_BEFORE.exec(figures) ?? lettersFirst(figures);
  if (d1 === undefined || d2 === undefined) return undefined;
  const [first, second] = [degrees(d1, m1, s1, letter1), degrees(d2, m2, s2, letter2)];
  return /[EWO]/i.test(letter1 ?? '') ? [second, first] : [first, second];
}

/** Reorders the groups of {@link LETTERS_AFTER} like those of {@link LETTERS_BEFORE}. */
function lettersFirst(figures: string): (string | undefined)[] {
  const [all, d1, m1, s1, letter1, d2, m2, s2, letter2] = LETTERS_AFTER.exec(figures) ?? [];
  return [all, letter1, d1, m1, s1, letter2, d2, m2, s2];
}

function degrees(whole: string, minutes = '0', seconds = '0', letter = ''): number {
  const size = Math.abs(Number(whole)) + Number(minutes) / 60 + Number(seconds) / 3600;
  const sign = whole.startsWith('-') || /[SWO]/i.test(letter) ? -1 : 1;
  return sign * Number(size.toFixed(6));
}

const Copied = z.string().transform((typed, context): [lat: number, lon: number] => {
  const position = parsePosition(typed);
  if (position) return position;
  context.addIssue({ code: 'custom', params: { code: 'field-invalid', expected: 'position' }, input: typed });
  return z.NEVER;
});

const Degrees = z.tuple([decimal(20, 36.5), decimal(-18, 0)]);

/** Latitude and longitude of an entry: a list of two, or text copied from a map ({@link parsePosition}). */
export const GeoEntry = z.union([Copied.transform((pair): unknown => pair).pipe(Degrees), Degrees]);

/** Position of a place: `{ lat: 32.88, lon: -6.91 }`, or text copied from a map ({@link parsePosition}). */
export const PositionEntry = z
  .union([
    Copied.transform(([lat, lon]): Position => ({ lat, lon })),
    z.strictObject({ lat: decimal(-90, 90), lon: decimal(-180, 180) }),
  ])
  .refine(isInMorocco, { params: { code: 'position-outside' } });
