import { type PDFContext, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { type Family, familyOf, familyOfName } from './colour-space.ts';
import { type Cmyk, cmykOf, hexOf, nearestColour } from './colours.ts';
import { visitContent } from './content-visit.ts';
import type { ContentStream, UsedResources } from './used-resources.ts';
import type { DrawOperators } from './picture-matrices.ts';
import type { Problems } from './problems.ts';
import { bytesOf, nameValue, numberValue, repack, textOf } from '../pdf/streams.ts';

/**
 * Replaces every vector colour with inks, in the content streams themselves: text, tags and fonts stay. Grey becomes
 * black ink, and CMYK colours stay.
 *
 * @returns the images and forms that each content stream draws, for the resolution of the images
 */
export function inkContentStreams(
  contentStreams: readonly ContentStream[],
  context: PDFContext,
  problems: Problems,
): DrawOperators[] {
  return contentStreams.map((drawing) => {
    const { ref, stream, resources, pages } = drawing;
    const placed: DrawOperators = { drawing, draws: [] };
    const text = textOf(stream);
    const inked = visitContent(text, {
      spaceOf: (name) => familyOfName(name, resources, context),
      colour: (family, components, stroke) => {
        const inks = inksOf(family, components, pages, problems);
        return inks && `${inks.map(share).join(' ')} ${stroke ? 'K' : 'k'}`;
      },
      space: (_name, family, stroke) => {
        if (family === 'other') problems.add('colour-space', pages);
        // The inks that replace its colours are written with operators that select their own space.
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

/** The inks of a colour; undefined when it stays as it is, or has no inks and becomes a problem. */
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

/** A percentage as a component of a PDF colour: `0.45`. */
function share(percent: number): string {
  return String(Math.round(percent * 100) / 10_000);
}

/**
 * Refuses opacity, blending and masks, which the printer's device would mix unseen, and turns the colour spaces of
 * transparency groups into CMYK.
 */
export function refuseTransparency({ states, groups }: UsedResources, context: PDFContext, problems: Problems): void {
  for (const { object, pages } of states) {
    const opaque = ['ca', 'CA'].every((key) => (numberValue(object, key) ?? 1) === 1);
    const blend = nameValue(object, 'BM');
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
