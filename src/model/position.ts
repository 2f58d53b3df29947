import { z } from 'zod';
import outline from './morocco-outline.json' with { type: 'json' };
import { decimal } from './scalars.ts';

/** Decimal degrees, north and east positive: in Morocco `lon` is negative. */
export interface Position {
  lat: number;
  lon: number;
}

/** Corners of the Kingdom's outline as `[lon, lat]`, one closed line; about 5 km off at worst (scripts/map/outline.ts). */
export const OUTLINE = outline as [lon: number, lat: number][];

/** How far from the drawn outline a quay or an island may lie, in degrees: about 20 km. */
const NEAR = 0.2;

/** Whether a place lies in the Kingdom or just off its coast. Catches swapped figures and a forgotten minus. */
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

/** Where a place is, as staff copy it from a map: `{ lat: 32.88, lon: -6.91 }`. */
export const PositionEntry = z
  .strictObject({ lat: decimal(-90, 90), lon: decimal(-180, 180) })
  .refine(isInMorocco, { params: { code: 'position-outside' } });
