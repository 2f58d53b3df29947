import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { type Family, familyOf, familyOfName } from './colour-space.ts';
import { type Cmyk, cmykOf, hexOf, nearestColour } from './colours.ts';
import { visitContent } from './content-visit.ts';
import type { Drawing, Inventory } from './inventory.ts';
import type { Placed } from './picture-matrices.ts';
import type { Problems } from './problems.ts';
import { bytesOf, nameOf, numberOf, repack, textOf } from '../pdf/streams.ts';

/**
 * Puts inks in place of every vector colour, in the streams themselves: text stays text, tags and fonts stay. Grey
 * becomes black ink, and colours that are CMYK already stay.
 *
 * @returns what each drawing draws, for the size of the pictures on paper
 */
export function inkDrawings(drawings: readonly Drawing[], context: PDFContext, problems: Problems): Placed[] {
  return drawings.map((drawing) => {
    const { ref, stream, resources, pages } = drawing;
    const placed: Placed = { drawing, draws: [] };
    const text = textOf(stream);
    const inked = visitContent(text, {
      spaceOf: (name) => familyOfName(name, resources, context),
      colour: (family, components, stroke) => {
        const inks = inksOf(family, components, pages, problems);
        return inks && `${inks.map(share).join(' ')} ${stroke ? 'K' : 'k'}`;
      },
      space: (_name, family, stroke) => {
        if (family === 'other') problems.add('colour-space', pages);
        // Its colours are written with operators that choose their space themselves.
        return family === 'rgb' || family === 'gray' ? `0 0 0 1 ${stroke ? 'K' : 'k'}` : undefined;
      },
      draw: (name, matrix) => placed.draws.push({ name, matrix }),
      inlineImage: () => problems.add('inline-picture', pages),
    });
    if (inked !== text) {
      drawing.stream = repack(stream, bytesOf(inked));
      context.assign(ref, drawing.stream);
    }
    return placed;
  });
}

/** The inks of a colour; undefined when it can stay as it is. */
export function inksOf(
  family: Family,
  components: number[],
  pages: readonly number[],
  problems: Problems,
): Cmyk | undefined {
  const [first = 0, second = 0, third = 0] = components;
  if (family === 'gray') return [0, 0, 0, (1 - first) * 100];
  if (family === 'other') problems.add('colour-space', pages);
  if (family !== 'rgb') return undefined;
  const hex = hexOf(first, second, third);
  const inks = cmykOf(hex);
  if (!inks) problems.add('colour', pages, { colour: hex, nearest: nearestColour(hex) });
  return inks;
}

/** 0.45: a share as PDF writes it. */
function share(percent: number): string {
  return String(Math.round(percent * 100) / 10_000);
}

/**
 * Transparency would be mixed by the printer's machine, where nobody has seen it: opacity, blending and masks are
 * refused, and what is left of their colour spaces becomes CMYK.
 */
export function settleTransparency({ states, groups }: Inventory, context: PDFContext, problems: Problems): void {
  for (const { object, pages } of states) {
    const opaque = ['ca', 'CA'].every((key) => (numberOf(object, key) ?? 1) === 1);
    const blend = nameOf(object, 'BM');
    const blends = object.has(PDFName.of('BM')) && blend !== 'Normal' && blend !== 'Compatible';
    const masked = object.lookup(PDFName.of('SMask')) instanceof PDFDict;
    if (!opaque || blends || masked) problems.add('transparency', pages);
  }
  for (const { object } of groups) {
    if (familyOf(object.get(PDFName.of('CS')), context) === 'rgb') {
      object.set(PDFName.of('CS'), PDFName.of('DeviceCMYK'));
    }
  }
}
