import type { OverlayOptions } from 'sharp';
import { dirOf } from '../../../model/languages.ts';
import { CARD, type Card } from './card.ts';
import { drawCodeTag } from './code-tag.ts';
import type { Palette } from './colours.ts';
import type { Drawn, TextDrawer } from './draw-text.ts';
import { fitLine, fitName } from './fit.ts';
import { HEAD, TEXT } from './fonts.ts';
import { coloursOf, EDGE, groundSvg, NAME, TOP } from './ground.ts';

/** Longer names leave no room for a second one. */
const ROOM_FOR_SECOND = 30;
/** Middle of the two lines below the name, from its tile. */
const LEAD = 84;
const LINE = 164;
/** What the mark takes above a name that has no chapter, with the paper below it. */
const MARK = 126;
const QUALITY = 84;

/** Draws a card as JPEG (docs/design-language.md, 11). */
export async function drawCard(card: Card, draw: TextDrawer, palette: Palette): Promise<Buffer> {
  const { lang, motifs, kicker, name, second, code, lead, after, line } = card;
  const { ground } = palette;
  const rtl = dirOf(lang) === 'rtl';
  const { fill, thread, tint } = coloursOf(motifs, palette);
  const width = NAME.width - 2 * EDGE;
  const layers: OverlayOptions[] = [];
  /** Where lines begin, or, for what stands at their other end, where they stop. */
  const put = (drawn: Drawn, top: number, side: 'start' | 'end' = 'start') => {
    const atLeft = (side === 'start') !== rtl;
    const left = (rtl ? CARD.width - NAME.width : 0) + (atLeft ? EDGE : NAME.width - EDGE - drawn.width);
    layers.push({ ...drawn, left: Math.round(left), top: Math.round(top) });
  };

  let top = motifs.length === 1 ? TOP : TOP + MARK;
  let foot = NAME.height - TOP;
  if (kicker) {
    const words = await fitLine(draw, { text: kicker, font: TEXT, size: 32, colour: thread }, width);
    put(words, top);
    top += words.height + 22;
  }
  if (second && name.length <= ROOM_FOR_SECOND) {
    const size = second.lang === 'ar' ? 38 : 34;
    const words = await fitLine(draw, { text: second.text, font: TEXT, size, colour: tint }, width);
    foot -= words.height;
    put(words, foot);
    foot -= 24;
  }
  const title = await fitName(
    draw,
    { text: name, lang, font: HEAD, colour: ground.paper },
    { width, height: foot - top },
  );
  put(title, foot - title.height);

  const lines = lead || code ? { lead: LEAD, line: LINE } : { lead: LEAD, line: (LEAD + LINE) / 2 };
  const middle = (drawn: Drawn, of: number) => NAME.height + of - drawn.height / 2;
  const tag = code ? await drawCodeTag(code, fill, palette, draw) : undefined;
  if (tag) put(tag, middle(tag, lines.lead), 'end');
  if (lead) {
    const small = after ? { text: after, font: TEXT, size: 36, colour: ground['ink-2'] } : undefined;
    const setting = { text: lead, font: HEAD, size: 66, colour: fill, after: small };
    const words = await fitLine(draw, setting, width - (tag ? tag.width + 30 : 0));
    put(words, middle(words, lines.lead));
  }
  if (line) {
    const words = await fitLine(draw, { text: line, font: TEXT, size: 31, colour: ground['ink-2'] }, width);
    put(words, middle(words, lines.line));
  }

  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(groundSvg(motifs, rtl, palette)))
    .removeAlpha()
    .composite(layers)
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
