/**
 * Draws the outline of the Kingdom that the map of towns shows, from Natural Earth (public domain):
 *
 *   npm pack world-atlas@2.0.2 && tar -xf world-atlas-2.0.2.tgz
 *   node scripts/map/outline.ts package/countries-10m.json src/model/morocco-outline.json
 *
 * Run by hand, once: what it writes is part of the repository. Natural Earth keeps the southern provinces in a second
 * shape; here both are one, without a line between them, as on every official map of the Kingdom.
 */
import { readFile, writeFile } from 'node:fs/promises';

type Point = [lon: number, lat: number];

/** The properties we read of a TopoJSON file. */
interface Topology {
  transform: { scale: Point; translate: Point };
  arcs: Point[][];
  objects: { countries: { geometries: { id?: string; arcs?: unknown[] }[] } };
}

/** ISO 3166 numbers of the two shapes. */
const SHAPES = ['504', '732'];
/** Vertices kept: enough for every cape and bay, few enough for a page on a slow network. */
const CORNERS = 330;

const [input, output] = process.argv.slice(2);
if (!input || !output) throw new Error('Usage: node scripts/map/outline.ts <countries-10m.json> <outline.json>');
const topology = JSON.parse(await readFile(input, 'utf8')) as Topology;
const used = topology.objects.countries.geometries
  .filter(({ id }) => SHAPES.includes(id ?? ''))
  .flatMap(({ arcs = [] }) => arcs.flat(Number.POSITIVE_INFINITY) as number[]);
// A border between two shapes is in both, once per direction. A coast is in one.
const outer = used.filter((arc) => !used.includes(~arc));
const [largest = []] = rings(outer.map(corners)).sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
const outline = simplify(largest, CORNERS).map((point) => point.map((degrees) => Number(degrees.toFixed(2))));
await writeFile(output, `[\n${outline.map((point) => `  ${JSON.stringify(point)}`).join(',\n')}\n]\n`);

/** Vertices of an arc in degrees; a negative index means the reversed arc. */
function corners(arc: number): Point[] {
  const { scale, translate } = topology.transform;
  let [x, y] = [0, 0];
  const line = (topology.arcs[arc < 0 ? ~arc : arc] ?? []).map(([dx, dy]): Point => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  return arc < 0 ? line.reverse() : line;
}

/** Joins lines end to end into closed rings. */
function rings(lines: Point[][]): Point[][] {
  const left = [...lines];
  const closed: Point[][] = [];
  for (let line = left.pop(); line; line = left.pop()) {
    for (;;) {
      const end = String(line.at(-1));
      const next = left.findIndex((other) => String(other[0]) === end);
      if (next < 0) break;
      line = [...line, ...(left.splice(next, 1)[0] ?? []).slice(1)];
    }
    closed.push(line.slice(0, -1));
  }
  return closed;
}

function areaOf(ring: Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Removes, one by one, the vertex whose triangle with its neighbours is smallest (Visvalingam). */
function simplify(ring: Point[], count: number): Point[] {
  const kept = [...ring];
  const triangle = (index: number) =>
    Math.abs(areaOf([kept.at(index - 1), kept[index], kept[(index + 1) % kept.length]] as Point[]));
  while (kept.length > count) {
    let smallest = 0;
    for (let index = 1; index < kept.length; index += 1) if (triangle(index) < triangle(smallest)) smallest = index;
    kept.splice(smallest, 1);
  }
  return kept;
}
