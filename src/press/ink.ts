import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { familyOf, familyOfName } from './colour-space.ts';
import { type Cmyk, totalInk } from './colours.ts';
import { visitContent } from './content-visit.ts';
import { jpegInk } from './convert-picture.ts';
import { gradientInks } from './gradients.ts';
import { maxInk } from './ink-limit.ts';
import { type Inventory, takeInventory, type UsedPicture } from './inventory.ts';
import { nameOf, textOf, unpack } from '../pdf/streams.ts';

/** The heaviest ink of a page, and what it comes from. */
export interface PageInk {
  /** From 1. */
  page: number;
  /** Percent, 0 to 400. */
  ink: number;
  cause: { kind: 'paper' } | { kind: 'colour'; inks: Cmyk } | { kind: 'picture'; ref: PDFRef };
}

/**
 * The heaviest ink of every page of a press file, in percent.
 *
 * Nothing in such a file overprints or blends (the press refuses opacity), so every spot of paper carries either one of
 * the page's colours or a pixel of one of its pictures, and a rendering mixes neighbours but never adds them up. The
 * heaviest of these is therefore what a rendering of the separations finds at most; a test compares both. Crop marks
 * stand outside of the page in all inks and are not counted.
 *
 * @param inventory what its pages draw with
 * @param known ink of pictures measured before, by reference; the others are decoded here
 */
export async function measureInk(
  doc: PDFDocument,
  inventory: Inventory = takeInventory(doc),
  known: ReadonlyMap<PDFRef, number> = new Map(),
): Promise<PageInk[]> {
  const pages: PageInk[] = doc.getPages().map((_, index) => ({ page: index + 1, ink: 0, cause: { kind: 'paper' } }));
  const note = (numbers: readonly number[], ink: number, cause: PageInk['cause']) => {
    for (const number of numbers) {
      const page = pages[number - 1];
      if (page && ink > page.ink) Object.assign(page, { ink: Math.round(ink * 100) / 100, cause });
    }
  };
  noteColours(inventory, doc, (numbers, inks) => note(numbers, totalInk(inks), { kind: 'colour', inks }));
  for (const gradient of inventory.shadings) {
    for (const inks of gradientInks(gradient)) note(gradient.pages, totalInk(inks), { kind: 'colour', inks });
  }
  for (const image of inventory.images) {
    const ink = known.get(image.ref) ?? (await pictureInk(image, doc));
    note(image.pages, ink, { kind: 'picture', ref: image.ref });
  }
  return pages;
}

function noteColours(
  { drawings }: Inventory,
  doc: PDFDocument,
  note: (pages: readonly number[], inks: Cmyk) => void,
): void {
  for (const { stream, resources, pages } of drawings) {
    const seen = new Set<string>();
    visitContent(textOf(stream), {
      spaceOf: (name) => familyOfName(name, resources, doc.context),
      colour: (family, [first = 0, second = 0, third = 0, fourth = 0]) => {
        const key = `${family} ${first} ${second} ${third} ${fourth}`;
        if (seen.has(key)) return undefined;
        seen.add(key);
        if (family === 'cmyk') note(pages, [first * 100, second * 100, third * 100, fourth * 100]);
        else if (family === 'gray') note(pages, [0, 0, 0, (1 - first) * 100]);
        else if (family === 'rgb') throw new Error(`Page ${pages[0]} has a screen colour: not a press file`);
        return undefined;
      },
      space: () => undefined,
      draw: () => {},
      inlineImage: () => {},
    });
  }
}

async function pictureInk({ object, pages }: UsedPicture, doc: PDFDocument): Promise<number> {
  const family = familyOf(object.dict.get(PDFName.of('ColorSpace')), doc.context);
  if (family === 'gray' || object.dict.has(PDFName.of('ImageMask'))) return 100;
  if (family !== 'cmyk') throw new Error(`Page ${pages[0]} has a picture in screen colours: not a press file`);
  return nameOf(object.dict, 'Filter') === 'DCTDecode' ? jpegInk(object.contents) : maxInk(unpack(object));
}
