import { OUTLINE, type Position } from '../../../model/values/position.ts';

/** A point of a drawing, from its upper left corner. */
export interface Point {
  x: number;
  y: number;
}

/** A part of Morocco, projected onto a drawing. */
export interface Frame {
  width: number;
  height: number;
  middle: Position;
  spot: (position: Position) => Point;
}

/** Width of the map: two units per pixel of a small phone, so that whole numbers are precise enough. */
export const MAP_WIDTH = 656;
const LOWEST = 360;
const TALLEST = 860;
/** Margin around the outermost dots, for their names and some of the country. */
const MARGIN = 60;
/** Minimum width in degrees, about 45 km, so that a single town does not fill the map. */
const LEAST_SPAN = 0.4;

/** Length of a degree of longitude relative to one of latitude: it shrinks to the north. */
const shorter = (lat: number) => Math.cos((lat * Math.PI) / 180);

/** The smallest frame around some positions. Equirectangular projection, accurate to a few per cent here. */
export function frameAround(positions: readonly Position[]): Frame {
  const lats = positions.map(({ lat }) => lat);
  const lons = positions.map(({ lon }) => lon);
  const middle = { lat: (Math.min(...lats) + Math.max(...lats)) / 2, lon: (Math.min(...lons) + Math.max(...lons)) / 2 };
  const wide = Math.max((Math.max(...lons) - Math.min(...lons)) * shorter(middle.lat), LEAST_SPAN);
  const high = Math.max(...lats) - Math.min(...lats);
  const scale = Math.min((MAP_WIDTH - 2 * MARGIN) / wide, (TALLEST - 2 * MARGIN) / Math.max(high, 0.01));
  const height = Math.round(Math.max(LOWEST, high * scale + 2 * MARGIN));
  return {
    width: MAP_WIDTH,
    height,
    middle,
    spot: ({ lat, lon }) => ({
      x: MAP_WIDTH / 2 + (lon - middle.lon) * shorter(middle.lat) * scale,
      y: height / 2 - (lat - middle.lat) * scale,
    }),
  };
}

/** A frame around all of Morocco, with a given height in units. */
export function frameOfMorocco(height: number): Frame {
  const lats = OUTLINE.map(([, lat]) => lat);
  const lons = OUTLINE.map(([lon]) => lon);
  const [west, north, south] = [Math.min(...lons), Math.max(...lats), Math.min(...lats)];
  const scale = (height - 2) / (north - south);
  const across = shorter((north + south) / 2) * scale;
  return {
    width: Math.ceil((Math.max(...lons) - west) * across) + 2,
    height,
    middle: { lat: (north + south) / 2, lon: (west + Math.max(...lons)) / 2 },
    spot: ({ lat, lon }) => ({ x: 1 + (lon - west) * across, y: 1 + (north - lat) * scale }),
  };
}

/** The land in a frame as the `d` of an SVG path, in whole units. */
export function landIn(frame: Frame): string {
  const spots = OUTLINE.map(([lon, lat]) => frame.spot({ lat, lon }));
  const cut = clip(spots, frame).map(({ x, y }) => [Math.round(x), Math.round(y)] as const);
  const corners = cut.filter(([x, y], index) => {
    const [beforeX, beforeY] = cut.at(index - 1) ?? [];
    return x !== beforeX || y !== beforeY;
  });
  return corners.length < 3 ? '' : `M${corners.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}

/** Clips a closed line to the frame and a margin, where its stroke is invisible (Sutherland–Hodgman). */
function clip(line: Point[], { width, height }: Frame): Point[] {
  const beside = 4;
  const sides: [inside: (spot: Point) => boolean, axis: 'x' | 'y', at: number][] = [
    [({ x }) => x >= -beside, 'x', -beside],
    [({ x }) => x <= width + beside, 'x', width + beside],
    [({ y }) => y >= -beside, 'y', -beside],
    [({ y }) => y <= height + beside, 'y', height + beside],
  ];
  return sides.reduce(
    (left, [inside, axis, at]) =>
      left.flatMap((spot, index) => {
        const before = left.at(index - 1) ?? spot;
        const share = (at - before[axis]) / (spot[axis] - before[axis]);
        const crossing = { x: before.x + share * (spot.x - before.x), y: before.y + share * (spot.y - before.y) };
        if (inside(spot) !== inside(before)) return inside(spot) ? [crossing, spot] : [crossing];
        return inside(spot) ? [spot] : [];
      }),
    line,
  );
}
