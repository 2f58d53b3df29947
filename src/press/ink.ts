import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { familyOf, familyOfName } from './colour-space.ts';
import { type Cmyk, totalInk } from './colours.ts';
import { visitContent } from './content-visit.ts';
import { jpegInk } from './convert-picture.ts';
import { gradientInks } from './gradients.ts';
import { maxInk } from './ink-limit.ts';
import { type UsedResources, collectResources, type UsedImage } from './used-resources.ts';
import { nameValue, textOf, unpack } from '../pdf/streams.ts';

/** The maximum ink coverage of a page and its cause. */
export interface PageInk {
  /** From 1. */
  page: number;
  /** Percent, 0 to 400. */
  ink: number;
  cause: { kind: 'paper' } | { kind: 'colour'; inks: Cmyk } | { kind: 'picture'; ref: PDFRef };
}

/**
 * The maximum ink coverage of every page of a press file, in percent.
 *
 * Nothing in a press file overprints or blends (the press refuses opacity), so each spot of paper has either one of the
 * page's colours or a pixel of one of its pictures; rendering mixes neighbours but never adds them. The maximum of
 * these is therefore an upper bound of the rendered separations; a test compares both. Crop marks are outside the page,
 * in all inks, and are not counted.
 *
 * @param used the resources of its pages
 * @param known coverage of pictures measured before, by reference; the others are decoded here
 */
export async function measureInk(
  doc: PDFDocument,
  used: UsedResources = collectResources(doc),
  known: ReadonlyMap<PDFRef, number> = new Map(),
): Promise<PageInk[]> {
  const pages: PageInk[] = doc.getPages().map((_, index) => ({ page: index + 1, ink: 0, cause: { kind: 'paper' } }));
  const note = (numbers: readonly number[], ink: number, cause: PageInk['cause']) => {
    for (const number of numbers) {
      const page = pages[number - 1];
      if (page && ink > page.ink) Object.assign(page, { ink: Math.round(ink * 100) / 100, cause });
    }
  };
  noteColours(used, doc, (numbers, inks) => note(numbers, totalInk(inks), { kind: 'colour', inks }));
  for (const gradient of used.shadings) {
    for (const inks of gradientInks(gradient)) note(gradient.pages, totalInk(inks), { kind: 'colour', inks });
  }
  for (const image of used.images) {
    const ink = known.get(image.ref) ?? (await pictureInk(image, doc));
    note(image.pages, ink, { kind: 'picture', ref: image.ref });
  }
  return pages;
}

function noteColours(
  { contentStreams }: UsedResources,
  doc: PDFDocument,
  note: (pages: readonly number[], inks: Cmyk) => void,
): void {
  for (const { stream, resources, pages } of contentStreams) {
    const seen = new Set<string>();
    visitContent(textOf(stream), {
      spaceOf: (name) => familyOfName(name, resources, doc.context),
      colour: (family, [first = 0, second = 0, third = 0, fourth = 0]) => {
        const key = `${family} ${first} ${second} ${third} ${fourth}`;
        if (seen.has(key)) return undefined;
        seen.add(key);
        if (family === 'cmyk') note(pages, [first * 100, second * 100, third * 100, fourth * 100]);
        else if (family === 'gray') note(pages, [0, 0, 0, (1 - first) * 100]);
        else if (family === 'rgb') throw new Error(`Page ${pages[0]} has a screen colour, so this is not a press file`);
        return undefined;
      },
      space: () => undefined,
      draw: () => {},
      inlineImage: () => {},
    });
  }
}

async function pictureInk({ object, pages }: UsedImage, doc: PDFDocument): Promise<number> {
  const family = familyOf(object.dict.get(PDFName.of('ColorSpace')), doc.context);
  if (family === 'gray' || object.dict.has(PDFName.of('ImageMask'))) return 100;
  if (family !== 'cmyk')
    throw new Error(`Page ${pages[0]} has a picture in screen colours, so this is not a press file`);
  return nameValue(object.dict, 'Filter') === 'DCTDecode' ? jpegInk(object.contents) : maxInk(unpack(object));
}
