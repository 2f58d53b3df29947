import { writeSfnt, tablesOf } from './sfnt.ts';

// Adds glyphs to a TrueType font: composites of its own glyphs, shifted, or empty ones (OpenType 1.9: glyf, loca, hmtx,
// maxp). The fonts that Chromium embeds in a PDF have these tables and no shaping tables.

/** A component of a composite glyph, shifted by font units. */
export interface GlyphPart {
  glyph: number;
  right: number;
  up: number;
}

/** Flags of a composite glyph (glyf): components shifted by two 16-bit numbers, and more components follow. */
const [WORDS, XY_VALUES, MORE] = [0x1, 0x2, 0x20];
/** Maximum nesting of composite glyphs: those of the font, and the added ones around them. */
const MAX_DEPTH = 8;

/** A TrueType font to which glyphs can be added. */
export class GrowingFont {
  /** Font units per em. */
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
   * @param parts the components of the glyph; none for an empty glyph
   * @param advance width of the glyph in font units
   * @returns the glyph's number
   */
  add(parts: readonly GlyphPart[], advance: number): number {
    const drawn = parts.filter(({ glyph }) => this.boxOf(glyph));
    const glyph = this.composite(drawn);
    this.added.push(glyph);
    this.metrics.push({ advance: Math.round(advance), bearing: drawn.length > 0 ? glyph.readInt16BE(2) : 0 });
    return this.metrics.length - 1;
  }

  /** The font file with the added glyphs. */
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
    return writeSfnt(tables);
  }

  private maxima(count: number): Buffer {
    const maxp = this.table('maxp');
    // A cluster consists of a letter and a few marks, none more complex than the most complex glyph.
    const [points, contours] = [maxp.readUInt16BE(6), maxp.readUInt16BE(8)].map((max) =>
      Math.min(0xffff, max * MAX_DEPTH),
    );
    return changed(maxp, {
      4: count,
      10: Math.max(points ?? 0, maxp.readUInt16BE(10)),
      12: Math.max(contours ?? 0, maxp.readUInt16BE(12)),
      28: Math.max(MAX_DEPTH, maxp.readUInt16BE(28)),
      30: Math.min(MAX_DEPTH, maxp.readUInt16BE(30) + 1),
    });
  }

  private composite(parts: readonly GlyphPart[]): Buffer {
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

  /** Left, bottom, right and top of a glyph of the file; undefined for an empty glyph. */
  private boxOf(glyph: number): [number, number, number, number] | undefined {
    const [start = 0, end = 0] = this.offsets.slice(glyph, glyph + 2);
    if (start === end) return undefined;
    const glyf = this.table('glyf');
    const at = (offset: number) => glyf.readInt16BE(start + offset);
    return [at(2), at(4), at(6), at(8)];
  }

  private table(tag: string): Buffer {
    const table = this.tables.get(tag);
    if (!table) throw new Error(`The printed font has no table ${tag}`);
    return table;
  }
}

/** The widths and bearings of all glyphs. The last glyphs may share the width of the one before them. */
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
