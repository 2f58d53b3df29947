import type { Palette } from './colours.ts';
import type { TextImage, TextDrawer } from './draw-text.ts';
import { HEADING_FONT } from './fonts.ts';

const HEIGHT = 76;
const SIZE = 46;
const TILE_GAP = 20;
const FRAME = 3;
/** Small, because the hyphen stands close to the seam. */
const SEAM = 10;

/** Draws the tag of a code, left to right in every language: the cooperative on colour, the product on paper. */
export async function drawCodeTag(
  code: string,
  colour: string,
  palette: Palette,
  draw: TextDrawer,
): Promise<TextImage> {
  const { paper } = palette.ground;
  const [cooperative = '', product] = code.split('-');
  const first = await draw({
    text: product ? `${cooperative}-` : cooperative,
    font: HEADING_FONT,
    size: SIZE,
    colour: paper,
  });
  const second = product ? await draw({ text: product, font: HEADING_FONT, size: SIZE, colour }) : undefined;
  const seam = TILE_GAP + first.width + (second ? SEAM : TILE_GAP);
  const width = seam + (second ? SEAM + second.width + TILE_GAP : 0);
  const { default: sharp } = await import('sharp');
  // Both halves are centred, because their ink differs in height.
  const middle = ({ height }: TextImage) => Math.round((HEIGHT - height) / 2);
  const onPaper = second && {
    input: {
      create: { width: width - seam - FRAME, height: HEIGHT - 2 * FRAME, channels: 4 as const, background: paper },
    },
    left: seam,
    top: FRAME,
  };
  const { data, info } = await sharp({ create: { width, height: HEIGHT, channels: 4, background: colour } })
    .composite([
      ...(onPaper ? [onPaper] : []),
      { ...first, left: TILE_GAP, top: middle(first) },
      ...(second ? [{ ...second, left: seam + SEAM, top: middle(second) }] : []),
    ])
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { input: data, raw: { width, height: HEIGHT, channels: info.channels }, width, height: HEIGHT };
}
