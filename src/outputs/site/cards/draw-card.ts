import type { OverlayOptions } from 'sharp';
import { dirOf } from '../../../model/languages.ts';
import { CARD_SIZE, type ShareCard } from './card.ts';
import { drawCodeTag } from './code-tag.ts';
import type { Palette } from './colours.ts';
import type { TextImage, TextDrawer } from './draw-text.ts';
import { fitLine, fitName } from './fit.ts';
import { HEADING_FONT, TEXT_FONT } from './fonts.ts';
import { coloursOf, TILE_GAP, groundSvg, NAME_TILE, TILE_PADDING } from './ground.ts';

/** Longer names leave no room for the name in another language. */
const ROOM_FOR_SECOND = 30;
/** Middle of the two lines below the name, from the lower edge of its tile. */
const LEAD = 84;
const LINE = 164;
/** Height of Dalil's mark above a name without a chapter, with the gap below it. */
const MARK = 126;
const QUALITY = 84;

/** Draws a card as JPEG (docs/design-language.md, 11). */
export async function drawCard(card: ShareCard, draw: TextDrawer, palette: Palette): Promise<Buffer> {
  const { lang, motifs, kicker, name, second, code, lead, after, line } = card;
  const { ground } = palette;
  const rtl = dirOf(lang) === 'rtl';
  const { fill, thread, tint } = coloursOf(motifs, palette);
  const width = NAME_TILE.width - 2 * TILE_GAP;
  const layers: OverlayOptions[] = [];
  /** Horizontal position of a text at the start or the end of a line. */
  const put = (drawn: TextImage, top: number, side: 'start' | 'end' = 'start') => {
    const atLeft = (side === 'start') !== rtl;
    const left =
      (rtl ? CARD_SIZE.width - NAME_TILE.width : 0) + (atLeft ? TILE_GAP : NAME_TILE.width - TILE_GAP - drawn.width);
    layers.push({ ...drawn, left: Math.round(left), top: Math.round(top) });
  };

  let top = motifs.length === 1 ? TILE_PADDING : TILE_PADDING + MARK;
  let foot = NAME_TILE.height - TILE_PADDING;
  if (kicker) {
    const words = await fitLine(draw, { text: kicker, font: TEXT_FONT, size: 32, colour: thread }, width);
    put(words, top);
    top += words.height + 22;
  }
  if (second && name.length <= ROOM_FOR_SECOND) {
    const size = second.lang === 'ar' ? 38 : 34;
    const words = await fitLine(draw, { text: second.text, font: TEXT_FONT, size, colour: tint }, width);
    foot -= words.height;
    put(words, foot);
    foot -= 24;
  }
  const title = await fitName(
    draw,
    { text: name, lang, font: HEADING_FONT, colour: ground.paper },
    { width, height: foot - top },
  );
  put(title, foot - title.height);

  const lines = lead || code ? { lead: LEAD, line: LINE } : { lead: LEAD, line: (LEAD + LINE) / 2 };
  const middle = (drawn: TextImage, of: number) => NAME_TILE.height + of - drawn.height / 2;
  const tag = code ? await drawCodeTag(code, fill, palette, draw) : undefined;
  if (tag) put(tag, middle(tag, lines.lead), 'end');
  if (lead) {
    const small = after ? { text: after, font: TEXT_FONT, size: 36, colour: ground['ink-2'] } : undefined;
    const setting = { text: lead, font: HEADING_FONT, size: 66, colour: fill, after: small };
    const words = await fitLine(draw, setting, width - (tag ? tag.width + 30 : 0));
    put(words, middle(words, lines.lead));
  }
  if (line) {
    const words = await fitLine(draw, { text: line, font: TEXT_FONT, size: 31, colour: ground['ink-2'] }, width);
    put(words, middle(words, lines.line));
  }

  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(groundSvg(motifs, rtl, palette)))
    .removeAlpha()
    .composite(layers)
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
