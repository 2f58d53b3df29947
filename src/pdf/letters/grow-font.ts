import { assemble, tablesOf } from './sfnt.ts';

// A TrueType font that gets more glyphs: copies of those it has, side by side and shifted, or nothing at all
// (OpenType 1.9: glyf, loca, hmtx, maxp). Chromium's fonts in a PDF have these tables and no shaping of their own.

/** A glyph of the font, shifted by font units. */
export interface Part {
  glyph: number;
  right: number;
  up: number;
}

/** A composite glyph (glyf): each part is shifted by two whole numbers, and all but the last are followed by another. */
const [WORDS, XY_VALUES, MORE] = [0x1, 0x2, 0x20];
/** How deep composites may lie in each other: those of the font, and ours around them. */
const DEPTH = 8;

export class GrowingFont {
  /** Font units of an em. */
  readonly unitsPerEm: number;
  private readonly tables: Map<string, Buffer>;
  private readonly offsets: number[];
  private readonly metrics: { advance: number; bearing: number }[];
  private readonly added: Buffer[] = [];

  constructor(file: Uint8Array) {
    this.tables = tablesOf(Buffer.from(file));
    const head = this.table('head');
    this.unitsPerEm = head.readUInt16BE(18);
    const count = this.table('maxp').readUInt16BE(4);
    const loca = this.table('loca');
    const long = head.readInt16BE(50) === 1;
    this.offsets = Array.from({ length: count + 1 }, (_, at) =>
      long ? loca.readUInt32BE(at * 4) : loca.readUInt16BE(at * 2) * 2,
    );
    this.metrics = metricsOf(this.table('hmtx'), this.table('hhea').readUInt16BE(34), count);
  }

  /**
   * Adds a glyph.
   *
   * @param parts what it draws; nothing when empty
   * @param advance its width in font units
   * @returns its number
   */
  add(parts: readonly Part[], advance: number): number {
    const drawn = parts.filter(({ glyph }) => this.boxOf(glyph));
    const glyph = this.composite(drawn);
    this.added.push(glyph);
    this.metrics.push({ advance: Math.round(advance), bearing: drawn.length > 0 ? glyph.readInt16BE(2) : 0 });
    return this.metrics.length - 1;
  }

  /** The font with all that was added. */
  bytes(): Buffer {
    const loca = [...this.offsets];
    const glyphs = [this.table('glyf')];
    let end = this.table('glyf').length;
    for (const glyph of this.added) {
      const even = Buffer.alloc((4 - (end % 4)) % 4);
      loca[loca.length - 1] = end + even.length;
      glyphs.push(even, glyph);
      end += even.length + glyph.length;
      loca.push(end);
    }
    const count = this.metrics.length;
    const tables = new Map(this.tables);
    tables.set('glyf', Buffer.concat(glyphs));
    tables.set('loca', numbers(loca, 4));
    tables.set(
      'hmtx',
      numbers(
        this.metrics.flatMap(({ advance, bearing }) => [advance, bearing & 0xffff]),
        2,
      ),
    );
    tables.set('head', changed(this.table('head'), { 50: 1 }));
    tables.set('hhea', changed(this.table('hhea'), { 34: count }));
    tables.set('maxp', this.maxima(count));
    return assemble(tables);
  }

  private maxima(count: number): Buffer {
    const maxp = this.table('maxp');
    // A cluster has a letter and a few marks, each no larger than the largest glyph.
    const [points, contours] = [maxp.readUInt16BE(6), maxp.readUInt16BE(8)].map((most) =>
      Math.min(0xffff, most * DEPTH),
    );
    return changed(maxp, {
      4: count,
      10: Math.max(points ?? 0, maxp.readUInt16BE(10)),
      12: Math.max(contours ?? 0, maxp.readUInt16BE(12)),
      28: Math.max(DEPTH, maxp.readUInt16BE(28)),
      30: Math.min(DEPTH, maxp.readUInt16BE(30) + 1),
    });
  }

  private composite(parts: readonly Part[]): Buffer {
    if (parts.length === 0) return Buffer.alloc(0);
    const boxes = parts.map(({ glyph, right, up }) =>
      (this.boxOf(glyph) ?? []).map((at, side) => at + (side % 2 ? up : right)),
    );
    const side = (at: number, pick: (...all: number[]) => number) => pick(...boxes.map((box) => box[at] ?? 0));
    const header = Buffer.alloc(10);
    const box = [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
    for (const [at, value] of [-1, ...box].entries()) header.writeInt16BE(Math.round(value), at * 2);
    const components = parts.map(({ glyph, right, up }, at) => {
      const component = Buffer.alloc(8);
      component.writeUInt16BE(WORDS | XY_VALUES | (at < parts.length - 1 ? MORE : 0), 0);
      component.writeUInt16BE(glyph, 2);
      component.writeInt16BE(Math.round(right), 4);
      component.writeInt16BE(Math.round(up), 6);
      return component;
    });
    return Buffer.concat([header, ...components]);
  }

  /** Left, bottom, right and top of a glyph of the file; undefined for one that draws nothing. */
  private boxOf(glyph: number): [number, number, number, number] | undefined {
    const [start = 0, end = 0] = this.offsets.slice(glyph, glyph + 2);
    if (start === end) return undefined;
    const glyf = this.table('glyf');
    const at = (offset: number) => glyf.readInt16BE(start + offset);
    return [at(2), at(4), at(6), at(8)];
  }

  private table(tag: string): Buffer {
    const table = this.tables.get(tag);
    if (!table) throw new Error(`A font without the table ${tag} was printed`);
    return table;
  }
}

/** Of the last glyphs only the bearing may be written: they are as wide as the one before. */
function metricsOf(hmtx: Buffer, long: number, count: number): { advance: number; bearing: number }[] {
  return Array.from({ length: count }, (_, glyph) => ({
    advance: hmtx.readUInt16BE(Math.min(glyph, long - 1) * 4),
    bearing: hmtx.readInt16BE(glyph < long ? glyph * 4 + 2 : long * 4 + (glyph - long) * 2),
  }));
}

function numbers(values: readonly number[], size: 2 | 4): Buffer {
  const bytes = Buffer.alloc(values.length * size);
  for (const [at, value] of values.entries()) bytes.writeUIntBE(value, at * size, size);
  return bytes;
}

function changed(table: Buffer, values: Record<number, number>): Buffer {
  const copy = Buffer.from(table);
  for (const [at, value] of Object.entries(values)) copy.writeUInt16BE(value, Number(at));
  return copy;
}
