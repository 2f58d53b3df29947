import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
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
import { PageCountError } from './page-count-error.ts';
import { readPdf } from '../../../pdf/pdf-file.ts';
import { dropUnreachable } from '../../../pdf/reachable.ts';
import { StructElem } from '../../../pdf/struct-elem.ts';

/** A batch of a book as Chromium printed it. */
export interface BatchPdf {
  pdf: Uint8Array;
  /** Number of pages of the book in it. */
  pages: number;
  /** Whether a last page with cross-links to other batches follows (batches/cut-into-batches.ts). */
  crossLinkPage: boolean;
}

/**
 * Joins the batches of a book into one file: pages, structure elements and named destinations are appended, and links
 * lead from one batch into another. Each batch keeps its own fonts.
 *
 * @param finishPages is called with the pages of each batch, while the browser prints the next one
 * @throws PageCountError when a batch has more or fewer pages than sheets
 */
export async function joinBatches(
  batchPdfs: AsyncIterable<BatchPdf>,
  finishPages: (pdf: PDFDocument, pages: readonly PDFPage[]) => Promise<void> = async () => {},
): Promise<PDFDocument> {
  let pdf: PDFDocument | undefined;
  let index = 0;
  for await (const { pdf: bytes, pages, crossLinkPage } of batchPdfs) {
    // Streams of a Buffer would be views that keep the whole print in memory; streams of a plain array are copies.
    const batch = await readPdf(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), 'unparsed');
    const printed = batch.getPageCount() - (crossLinkPage ? 1 : 0);
    if (printed !== pages) throw new PageCountError(index, pages, printed);
    index += 1;
    if (crossLinkPage) removeCrossLinkPage(batch, pages);
    // The event loop must answer the browser in between, or its tabs would wait.
    await yieldToEventLoop();
    const before = pdf?.getPageCount() ?? 0;
    if (pdf) append(pdf, batch);
    else pdf = batch;
    await yieldToEventLoop();
    await finishPages(pdf, pdf.getPages().slice(before));
  }
  if (!pdf) throw new Error('The book has no batch to join');
  return pdf;
}

/** Removes the last page of a batch, with its named destinations and its structure element, which is the last one. */
function removeCrossLinkPage(pdf: PDFDocument, pages: number): void {
  const { ref, node } = pdf.getPage(pages);
  const destinations = destinationsOf(pdf);
  for (const [name, destination] of destinations.entries()) {
    if (destination instanceof PDFArray && destination.get(0) === ref) destinations.delete(name);
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

/** Appends the pages of a batch. */
function append(pdf: PDFDocument, batch: PDFDocument): void {
  const copier = PDFObjectCopier.for(batch.context, pdf.context);
  // The structure tree refers to the pages, so copying it copies the pages, once.
  const root = structureOf(pdf);
  const added = copier.copy(structureOf(batch));
  const next = root.lookup(NEXT_KEY, PDFNumber).asNumber();

  const kids = kidsOf(root.lookup(CHILDREN, PDFDict));
  for (const kid of kidsOf(added.lookup(CHILDREN, PDFDict)).asArray()) kids.push(kid);
  const parents = parentsOf(root);
  for (const [at, entry] of parentsOf(added).asArray().entries()) {
    parents.push(at % 2 === 0 && entry instanceof PDFNumber ? PDFNumber.of(entry.asNumber() + next) : entry);
  }
  root.set(NEXT_KEY, PDFNumber.of(next + added.lookup(NEXT_KEY, PDFNumber).asNumber()));

  for (const page of batch.getPages()) {
    const ref = copier.copy(page.ref);
    const node = pdf.context.lookup(ref);
    if (!(node instanceof PDFPageLeaf)) throw new Error(`Object ${ref.tag} should be a page of the batch`);
    raise(node, 'StructParents', next);
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (const link of annotations?.asArray() ?? []) raise(pdf.context.lookup(link, PDFDict), 'StructParent', next);
    pdf.addPage(PDFPage.of(node, ref, pdf));
  }
  const destinations = destinationsOf(pdf);
  for (const [name, destination] of destinationsOf(batch).entries()) destinations.set(name, copier.copy(destination));
  const [above, element] = [structureOf(batch), root].map((structure) => structure.get(CHILDREN) as PDFRef);
  for (const [ref, object] of batch.context.enumerateIndirectObjects()) {
    if (!(object instanceof StructElem)) continue;
    const copied = object.withReferences((to) => (to === above ? (element as PDFRef) : copier.copy(to)));
    pdf.context.assign(copier.copy(ref), copied);
  }
  // The root of the batch's own structure tree is empty now.
  const emptied = [copier.copy(batch.catalog.get(STRUCTURE) as PDFRef), added.get(CHILDREN), added.get(PARENTS)];
  for (const ref of emptied) if (ref instanceof PDFRef) pdf.context.delete(ref);
}

const STRUCTURE = PDFName.of('StructTreeRoot');
const PARENTS = PDFName.of('ParentTree');

const CHILDREN = PDFName.of('K');

const NEXT_KEY = PDFName.of('ParentTreeNextKey');

function structureOf({ catalog }: PDFDocument): PDFDict {
  return catalog.lookup(STRUCTURE, PDFDict);
}

function destinationsOf({ catalog }: PDFDocument): PDFDict {
  return catalog.lookup(PDFName.of('Dests'), PDFDict);
}

function parentsOf(root: PDFDict): PDFArray {
  return root.lookup(PARENTS, PDFDict).lookup(PDFName.of('Nums'), PDFArray);
}

/** The children of an element, always as an array: Chromium writes a single child without one. */
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
