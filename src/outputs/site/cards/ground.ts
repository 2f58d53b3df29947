import { KUFI, motifPaths } from '../../../components/motif.ts';
import type { MotifId } from '../../../model/category.ts';
import { CARD_SIZE } from './card.ts';
import type { Colours, Palette } from './colours.ts';

/** Gap between tiles. */
const GROUT = 5;
/** The tile of the name. Below it is a band for facts, beside both are two columns of three tiles. */
export const NAME_TILE = { width: 775, height: 415 } as const;
/** Padding of that tile at its sides and at the top. */
export const TILE_GAP = 56;
export const TILE_PADDING = 44;
const TILE = { width: (CARD_SIZE.width - NAME_TILE.width - 2 * GROUT) / 2, height: (CARD_SIZE.height - 2 * GROUT) / 3 };

/** The three colourings of a motif: on the fill, on the tint, on the second thread (docs/design-language.md, 11.1). */
const COLOURINGS: (keyof Colours)[][] = [
  ['cat', 'cat-tint', 'cat-2', 'cat'],
  ['cat-tint', 'cat', 'cat-2', 'cat-tint'],
  ['cat-2', 'cat', 'cat-tint', 'cat-2'],
];

/** Colours of a chapter, or of the guide when there are several motifs. */
export function coloursOf(motifs: readonly MotifId[], { of, ground }: Palette) {
  const [only, ...others] = motifs;
  if (!only || others.length > 0) return { fill: ground.indigo, thread: ground.saffron, tint: ground.linen };
  const { cat, 'cat-2': thread, 'cat-tint': tint } = of(only);
  return { fill: cat, thread, tint };
}

function tile(motif: MotifId, colouring: (keyof Colours)[], palette: Palette, x: number, y: number): string {
  const colours = palette.of(motif);
  const [ground, first, second, middle] = colouring.map((name) => colours[name]);
  const paths = motifPaths(motif);
  const { width, height } = TILE;
  return (
    `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 100 100" preserveAspectRatio="xMidYMid slice">` +
    `<rect x="-2" y="-2" width="104" height="104" fill="${ground}"/><path fill="${first}" d="${paths.first}"/>` +
    `<path fill="${second}" d="${paths.second}"/><path fill="${middle}" d="${paths.ground}"/></svg>`
  );
}

/** The mark of Dalil above the name of a page without a chapter. */
function mark(rtl: boolean, { ground }: Palette): string {
  const [width, height] = [132, 102];
  const x = rtl ? CARD_SIZE.width - TILE_GAP - width : TILE_GAP;
  return (
    `<svg x="${x}" y="${TILE_PADDING}" width="${width}" height="${height}" viewBox="${KUFI.viewBox}">` +
    `<path fill="${ground.paper}" d="${KUFI.letters}"/><path fill="${ground.saffron}" d="${KUFI.dots}"/></svg>`
  );
}

/**
 * Draws the background of a card: the tile of the name in the colour of the chapter, and tiles of its motif at the end.
 * With several motifs, each has a tile in its own colours.
 */
export function groundSvg(motifs: readonly MotifId[], rtl: boolean, palette: Palette): string {
  const nameAt = rtl ? CARD_SIZE.width - NAME_TILE.width : 0;
  const tiles = Array.from({ length: 6 }, (_, index) => {
    const motif = motifs[index % Math.max(1, motifs.length)];
    const column = index % 2;
    const x = (rtl ? 0 : NAME_TILE.width + GROUT) + (rtl ? 1 - column : column) * (TILE.width + GROUT);
    const y = Math.floor(index / 2) * (TILE.height + GROUT);
    return motif ? tile(motif, COLOURINGS[motifs.length > 1 ? 0 : index % 3] ?? [], palette, x, y) : '';
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_SIZE.width}" height="${CARD_SIZE.height}">` +
    `<rect width="100%" height="100%" fill="${palette.ground.paper}"/>` +
    `<rect x="${nameAt}" width="${NAME_TILE.width}" height="${NAME_TILE.height}" fill="${coloursOf(motifs, palette).fill}"/>` +
    `${tiles.join('')}${motifs.length === 1 ? '' : mark(rtl, palette)}</svg>`
  );
}
