import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { contentStream, nameValue } from '../pdf/streams.ts';

/** A stream of drawing operators: of a page, a form, a pattern tile or a glyph of a Type 3 font. */
export interface ContentStream {
  ref: PDFRef;
  stream: PDFRawStream;
  /** The resource dictionary in which its names are looked up. */
  resources: PDFDict | undefined;
  /** Pages it is drawn on, from 1, ascending. */
  pages: number[];
}

/** An image of the file and the pages that show it. */
export interface UsedImage {
  ref: PDFRef;
  object: PDFRawStream;
  pages: number[];
}

/** A dictionary, which may be inside another one and then has no reference. */
export interface UsedDict {
  object: PDFDict;
  pages: number[];
}

/** Every object of a file that decides where ink is printed, each listed once. */
export interface UsedResources {
  contentStreams: ContentStream[];
  images: UsedImage[];
  /** Gradients (shading dictionaries). */
  shadings: UsedDict[];
  /** Graphics states, with opacity, blending and masks. */
  states: UsedDict[];
  /** Transparency groups, of pages and forms. */
  groups: UsedDict[];
}

/** Collects the resources that every page uses, directly or through forms, patterns and fonts. */
export function collectResources(doc: PDFDocument): UsedResources {
  const contentStreams = new Map<PDFRef, ContentStream>();
  const images = new Map<PDFRef, UsedImage>();
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
      if (!note(contentStreams, ref, () => ({ ref, stream, resources, pages: [] }))) return;
      group(stream.dict);
      if (resources) visit(resources);
    };
    const visit = (resources: PDFDict) => {
      for (const [ref, object] of children(resources, 'XObject')) {
        if (!ref || !(object instanceof PDFRawStream)) continue;
        const kind = nameValue(object.dict, 'Subtype');
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
      for (const [, font] of children(resources, 'Font')) if (font instanceof PDFDict) type3Glyphs(font, resources);
    };
    const shade = (found: PDFObject | undefined) => {
      const object = found instanceof PDFRawStream ? found.dict : found;
      if (object instanceof PDFDict) note(shadings, object, () => ({ object, pages: [] }));
    };
    const type3Glyphs = (font: PDFDict, resources: PDFDict) => {
      if (nameValue(font, 'Subtype') !== 'Type3') return;
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
    contentStreams: [...contentStreams.values()],
    images: [...images.values()],
    shadings: [...shadings.values()],
    states: [...states.values()],
    groups: [...groups.values()],
  };
}

function resourcesOf(dict: PDFDict): PDFDict | undefined {
  return dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
}

/** The entries of a dictionary inside a dictionary, with their references if they have one. */
function children(dict: PDFDict, key: string): [PDFRef | undefined, PDFObject | undefined][] {
  const inner = dict.lookup(PDFName.of(key));
  if (!(inner instanceof PDFDict)) return [];
  return inner.values().map((value) => [value instanceof PDFRef ? value : undefined, dict.context.lookup(value)]);
}
