import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { contentStream, nameOf } from '../pdf/streams.ts';

/** A stream of drawing operators: a page's own, a form, a tile of a pattern, a letter of a drawn font. */
export interface Drawing {
  ref: PDFRef;
  stream: PDFRawStream;
  /** Where its names are looked up. */
  resources: PDFDict | undefined;
  /** Pages it is drawn on, from 1, ascending. */
  pages: number[];
}

/** A picture of the file and the pages that show it. */
export interface UsedPicture {
  ref: PDFRef;
  object: PDFRawStream;
  pages: number[];
}

/** A dictionary, which may stand inside another one and has no reference then. */
export interface UsedDict {
  object: PDFDict;
  pages: number[];
}

/** Everything that decides what ink falls where, each thing once. */
export interface Inventory {
  drawings: Drawing[];
  images: UsedPicture[];
  /** Gradients. */
  shadings: UsedDict[];
  /** Graphics states, with opacity, blending and masks. */
  states: UsedDict[];
  /** Transparency groups, of pages and forms. */
  groups: UsedDict[];
}

/** Walks through what every page draws with, and what that draws with in turn. */
export function takeInventory(doc: PDFDocument): Inventory {
  const drawings = new Map<PDFRef, Drawing>();
  const images = new Map<PDFRef, UsedPicture>();
  const shadings = new Map<PDFDict, UsedDict>();
  const states = new Map<PDFDict, UsedDict>();
  const groups = new Map<PDFDict, UsedDict>();

  doc.getPages().forEach((page, index) => {
    const number = index + 1;
    const note = <K, V extends { pages: number[] }>(map: Map<K, V>, key: K, make: () => V): boolean => {
      const entry = map.get(key) ?? make();
      map.set(key, entry);
      if (entry.pages.at(-1) === number) return false;
      entry.pages.push(number);
      return true;
    };
    const group = (dict: PDFDict) => {
      const object = dict.lookupMaybe(PDFName.of('Group'), PDFDict);
      if (object) note(groups, object, () => ({ object, pages: [] }));
    };
    const draw = (ref: PDFRef, stream: PDFRawStream, resources: PDFDict | undefined) => {
      if (!note(drawings, ref, () => ({ ref, stream, resources, pages: [] }))) return;
      group(stream.dict);
      if (resources) look(resources);
    };
    const look = (resources: PDFDict) => {
      for (const [ref, object] of children(resources, 'XObject')) {
        if (!ref || !(object instanceof PDFRawStream)) continue;
        const kind = nameOf(object.dict, 'Subtype');
        if (kind === 'Image') note(images, ref, () => ({ ref, object, pages: [] }));
        else if (kind === 'Form') draw(ref, object, resourcesOf(object.dict) ?? resources);
      }
      for (const [, object] of children(resources, 'ExtGState')) {
        if (object instanceof PDFDict) note(states, object, () => ({ object, pages: [] }));
      }
      for (const [ref, object] of children(resources, 'Pattern')) {
        if (ref && object instanceof PDFRawStream) draw(ref, object, resourcesOf(object.dict) ?? resources);
        else if (object instanceof PDFDict) shade(object.lookup(PDFName.of('Shading')));
      }
      for (const [, object] of children(resources, 'Shading')) shade(object);
      for (const [, font] of children(resources, 'Font')) if (font instanceof PDFDict) letters(font, resources);
    };
    const shade = (found: PDFObject | undefined) => {
      const object = found instanceof PDFRawStream ? found.dict : found;
      if (object instanceof PDFDict) note(shadings, object, () => ({ object, pages: [] }));
    };
    const letters = (font: PDFDict, resources: PDFDict) => {
      if (nameOf(font, 'Subtype') !== 'Type3') return;
      const own = resourcesOf(font) ?? resources;
      for (const [ref, object] of children(font, 'CharProcs')) {
        if (ref && object instanceof PDFRawStream) draw(ref, object, own);
      }
    };

    group(page.node);
    const content = contentStream(page.node);
    if (content) draw(content.ref, content.stream, page.node.Resources());
  });
  return {
    drawings: [...drawings.values()],
    images: [...images.values()],
    shadings: [...shadings.values()],
    states: [...states.values()],
    groups: [...groups.values()],
  };
}

function resourcesOf(dict: PDFDict): PDFDict | undefined {
  return dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
}

/** The entries of a dictionary inside a dictionary, with their references where they have one. */
function children(dict: PDFDict, key: string): [PDFRef | undefined, PDFObject | undefined][] {
  const inner = dict.lookup(PDFName.of(key));
  if (!(inner instanceof PDFDict)) return [];
  return inner.values().map((value) => [value instanceof PDFRef ? value : undefined, dict.context.lookup(value)]);
}
