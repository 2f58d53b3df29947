import { setImmediate as whatWaits } from 'node:timers/promises';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRef,
} from '@cantoo/pdf-lib';
import { readPdf } from '../../../pdf/pdf-file.ts';
import { dropUnreachable } from '../../../pdf/reachable.ts';
import { Tag } from '../../../pdf/struct-elem.ts';

/** A run of a book as Chromium printed it. */
export interface Print {
  pdf: Uint8Array;
  /** Pages of the book in it. */
  pages: number;
  /** Whether one more follows, with the places of other runs (cut-into-batches.ts). */
  elsewhere: boolean;
}

/**
 * Makes one file of the runs of a book: pages, structure and named places follow each other, and links lead from one
 * run into another. Fonts come with the letters of their run.
 *
 * @param drawOn what is done to the pages of each run, while the browser prints the next
 * @throws Error when a run has more or fewer pages than were composed: a sheet that broke in two
 */
export async function joinRuns(
  prints: AsyncIterable<Print>,
  drawOn: (pdf: PDFDocument, pages: readonly PDFPage[]) => Promise<void> = async () => {},
): Promise<PDFDocument> {
  let pdf: PDFDocument | undefined;
  for await (const { pdf: bytes, pages, elsewhere } of prints) {
    // Of a Buffer, every stream would be a part that keeps the whole print in memory; of a plain array it is a copy.
    const run = await readPdf(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), 'written');
    const printed = run.getPageCount() - (elsewhere ? 1 : 0);
    if (printed !== pages) throw new Error(`${pages} pages were composed and ${printed} printed`);
    if (elsewhere) dropElsewhere(run, pages);
    // The browser is answered in between: its tabs would stand still.
    await whatWaits();
    const before = pdf?.getPageCount() ?? 0;
    if (pdf) append(pdf, run);
    else pdf = run;
    await whatWaits();
    await drawOn(pdf, pdf.getPages().slice(before));
  }
  if (!pdf) throw new Error('A book without pages was printed');
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
  const parts = kidsOf(root.lookup(CHILDREN, PDFDict));
  parts.remove(parts.size() - 1);
  const parents = parentsOf(root);
  const key = node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
  for (let at = parents.size() - 2; at >= 0; at -= 2) {
    if (parents.lookup(at, PDFNumber).asNumber() !== key) continue;
    parents.remove(at + 1);
    parents.remove(at);
  }
  pdf.removePage(pages);
  dropUnreachable(pdf);
}

/** Puts a run behind what is there. */
function append(pdf: PDFDocument, run: PDFDocument): void {
  const copier = PDFObjectCopier.for(run.context, pdf.context);
  // The structure leads to the pages, so they are copied along with it, once.
  const root = structureOf(pdf);
  const added = copier.copy(structureOf(run));
  const next = root.lookup(NEXT_KEY, PDFNumber).asNumber();

  const kids = kidsOf(root.lookup(CHILDREN, PDFDict));
  for (const kid of kidsOf(added.lookup(CHILDREN, PDFDict)).asArray()) kids.push(kid);
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
  const [above, element] = [structureOf(run), root].map((structure) => structure.get(CHILDREN) as PDFRef);
  for (const [ref, object] of run.context.enumerateIndirectObjects()) {
    if (!(object instanceof Tag)) continue;
    const placed = object.withReferences((to) => (to === above ? (element as PDFRef) : copier.copy(to)));
    pdf.context.assign(copier.copy(ref), placed);
  }
  // What held the structure of the run is empty now.
  const emptied = [copier.copy(run.catalog.get(STRUCTURE) as PDFRef), added.get(CHILDREN), added.get(PARENTS)];
  for (const ref of emptied) if (ref instanceof PDFRef) pdf.context.delete(ref);
}

const STRUCTURE = PDFName.of('StructTreeRoot');
const PARENTS = PDFName.of('ParentTree');

const CHILDREN = PDFName.of('K');

const NEXT_KEY = PDFName.of('ParentTreeNextKey');

function structureOf({ catalog }: PDFDocument): PDFDict {
  return catalog.lookup(STRUCTURE, PDFDict);
}

function placesOf({ catalog }: PDFDocument): PDFDict {
  return catalog.lookup(PDFName.of('Dests'), PDFDict);
}

function parentsOf(root: PDFDict): PDFArray {
  return root.lookup(PARENTS, PDFDict).lookup(PDFName.of('Nums'), PDFArray);
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
