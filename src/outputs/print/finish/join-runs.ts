import { createHash } from 'node:crypto';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { readPdf } from '../pdf-file.ts';
import { dropUnreachable } from '../press/reachable.ts';

/** A run of a book as Chromium printed it. */
export interface Print {
  pdf: Uint8Array;
  /** Pages of the book in it. */
  pages: number;
  /** Whether one more follows, with the places of other runs (cut-into-runs.ts). */
  elsewhere: boolean;
}

/**
 * Makes one file of the runs of a book: pages, structure and named places follow each other, a picture that stands in
 * several runs is kept once, and links lead from one run into another. Fonts come with the letters of their run.
 *
 * @throws Error when a run has more or fewer pages than were composed: a sheet that broke in two
 */
export async function joinRuns(prints: AsyncIterable<Print>): Promise<PDFDocument> {
  let pdf: PDFDocument | undefined;
  let runs = 0;
  for await (const { pdf: bytes, pages, elsewhere } of prints) {
    const run = await readPdf(bytes);
    const printed = run.getPageCount() - (elsewhere ? 1 : 0);
    if (printed !== pages) throw new Error(`${pages} pages were composed and ${printed} printed`);
    if (elsewhere) dropElsewhere(run, pages);
    if (pdf) append(pdf, run);
    else pdf = run;
    runs += 1;
  }
  if (!pdf) throw new Error('A book without pages was printed');
  if (runs === 1) return pdf;
  sharePictures(pdf);
  dropUnreachable(pdf);
  return pdf;
}

/** Removes the last page of a run, with the places on it and its part of the structure, which is the last one. */
function dropElsewhere(pdf: PDFDocument, pages: number): void {
  const { ref, node } = pdf.getPage(pages);
  const places = placesOf(pdf);
  for (const [name, place] of places.entries()) {
    if (place instanceof PDFArray && place.get(0) === ref) places.delete(name);
  }
  const root = structureOf(pdf);
  const parts = kidsOf(root.lookup(PDFName.of('K'), PDFDict));
  parts.remove(parts.size() - 1);
  const parents = parentsOf(root);
  const key = node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
  for (let at = parents.size() - 2; at >= 0; at -= 2) {
    if (parents.lookup(at, PDFNumber).asNumber() !== key) continue;
    parents.remove(at + 1);
    parents.remove(at);
  }
  pdf.removePage(pages);
}

/** Puts a run behind what is there. */
function append(pdf: PDFDocument, run: PDFDocument): void {
  const copier = PDFObjectCopier.for(run.context, pdf.context);
  // The structure leads to the pages, so they are copied along with it, once.
  const root = structureOf(pdf);
  const added = copier.copy(structureOf(run));
  const next = root.lookup(NEXT_KEY, PDFNumber).asNumber();

  const element = root.get(PDFName.of('K'));
  const kids = kidsOf(root.lookup(PDFName.of('K'), PDFDict));
  for (const kid of kidsOf(added.lookup(PDFName.of('K'), PDFDict)).asArray()) {
    pdf.context.lookup(kid, PDFDict).set(PDFName.of('P'), element as PDFRef);
    kids.push(kid);
  }
  const parents = parentsOf(root);
  for (const [at, entry] of parentsOf(added).asArray().entries()) {
    parents.push(at % 2 === 0 && entry instanceof PDFNumber ? PDFNumber.of(entry.asNumber() + next) : entry);
  }
  root.set(NEXT_KEY, PDFNumber.of(next + added.lookup(NEXT_KEY, PDFNumber).asNumber()));

  for (const page of run.getPages()) {
    const ref = copier.copy(page.ref);
    const leaf = pdf.context.lookup(ref);
    if (!(leaf instanceof PDFPageLeaf)) throw new Error('A page of a run is none');
    raise(leaf, 'StructParents', next);
    const annotations = leaf.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (const link of annotations?.asArray() ?? []) raise(pdf.context.lookup(link, PDFDict), 'StructParent', next);
    pdf.addPage(PDFPage.of(leaf, ref, pdf));
  }
  const places = placesOf(pdf);
  for (const [name, place] of placesOf(run).entries()) places.set(name, copier.copy(place));
}

const NEXT_KEY = PDFName.of('ParentTreeNextKey');

function structureOf({ catalog }: PDFDocument): PDFDict {
  return catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
}

function placesOf({ catalog }: PDFDocument): PDFDict {
  return catalog.lookup(PDFName.of('Dests'), PDFDict);
}

function parentsOf(root: PDFDict): PDFArray {
  return root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
}

/** The children of an element, always as a list: Chromium writes a single one without. */
function kidsOf(element: PDFDict): PDFArray {
  const kids = element.get(PDFName.of('K'));
  const list = element.context.lookup(kids);
  if (list instanceof PDFArray) return list;
  const made = element.context.obj(kids ? [kids] : []);
  element.set(PDFName.of('K'), made);
  return made;
}

function raise(dict: PDFDict, key: string, by: number): void {
  const name = PDFName.of(key);
  const number = dict.lookup(name);
  if (number instanceof PDFNumber) dict.set(name, PDFNumber.of(number.asNumber() + by));
}

/** A picture that was printed in several runs becomes one again. */
function sharePictures(pdf: PDFDocument): void {
  const known = new Map<string, PDFRef>();
  const same = new Map<PDFRef, PDFRef>();
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    // The bytes of a JPEG say everything of it; other pictures are few, and have masks.
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Filter')) !== PDFName.of('DCTDecode'))
      continue;
    const key = createHash('sha256').update(object.contents).digest('hex');
    const first = known.get(key);
    if (first) same.set(ref, first);
    else known.set(key, ref);
  }
  for (const { node } of pdf.getPages()) {
    const drawn = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    for (const [name, ref] of drawn?.entries() ?? []) {
      const first = ref instanceof PDFRef ? same.get(ref) : undefined;
      if (first) drawn?.set(name, first);
    }
  }
}
