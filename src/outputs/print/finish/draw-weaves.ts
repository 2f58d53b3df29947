import { promisify } from 'node:util';
import zlib, { deflateSync } from 'node:zlib';
import {
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { threadPath, PLACEHOLDER, type Thread, threadOf } from '../pictures/weave.ts';
import { printedContent } from '../../../pdf/printed-content.ts';

const inflate = promisify(zlib.inflate);
const deflate = promisify(zlib.deflate);

/** The threads already in a file, by the names of their form XObjects. */
export type Threads = Map<string, PDFRef>;

/**
 * Replaces the placeholders of every weave with its threads: each thread becomes one form XObject that pages refer to,
 * and that is painted in the current colour.
 *
 * @param pages that may have placeholders
 * @param forms of the threads already in the file; new ones are added
 */
export async function drawWeaves(pdf: PDFDocument, pages: readonly PDFPage[], forms: Threads): Promise<void> {
  const drawn = await Promise.all(pages.map(contentOf));
  // In page order, whichever page was inflated first: object numbers follow the order in which threads are found.
  const woven = drawn.flatMap((content) => (content ? (weave(content, pdf, forms) ?? []) : []));
  await Promise.all(
    woven.map(async ({ ref, stream, text }) => {
      // A copy: zlib returns a view of a much larger buffer.
      const bytes = new Uint8Array(await deflate(Buffer.from(text, 'latin1')));
      stream.dict.set(PDFName.of('Length'), pdf.context.obj(bytes.length));
      // Under the old reference: an unused old stream would be written too.
      pdf.context.assign(ref, PDFRawStream.of(stream.dict, bytes));
    }),
  );
}

/** The content stream of a page. */
interface Content {
  node: PDFPage['node'];
  ref: PDFRef;
  stream: PDFRawStream;
  text: string;
}

async function contentOf({ node }: PDFPage): Promise<Content | undefined> {
  const content = printedContent(node);
  return content && { node, ...content, text: (await inflate(content.stream.contents)).toString('latin1') };
}

/** The content with its threads, which become resources of the page; undefined when it has none. */
function weave(content: Content, { context }: PDFDocument, forms: Threads): Content | undefined {
  const { node } = content;
  const used = new Set<string>();
  const text = content.text.replace(PLACEHOLDER, (...match: string[]) => {
    const thread = threadOf(match);
    if (!thread) return match[0] as string;
    const name = `Weave-${thread.motif}-${thread.thread}-${thread.columns}x${thread.rows}`;
    if (!forms.has(name)) forms.set(name, context.register(formOf(thread, context)));
    used.add(name);
    return `/${name} Do\n`;
  });
  if (used.size === 0) return undefined;
  const resources = node.Resources();
  if (!resources) throw new Error('A page with a weave has no resource dictionary');
  const objects = resources.lookupMaybe(PDFName.of('XObject'), PDFDict) ?? context.obj({});
  for (const name of used) objects.set(PDFName.of(name), forms.get(name) as PDFRef);
  resources.set(PDFName.of('XObject'), objects);
  return { ...content, text };
}

/** A thread as a form XObject, with the bounding box of all its points. */
function formOf(thread: Thread, context: PDFContext): PDFRawStream {
  const { columns, rows } = thread;
  const { operators, box } = pdfPathOf(threadPath({ ...thread, columns: 1, rows: 1 }));
  const tiles = Array.from({ length: columns * rows }, (_, at) => {
    const [right, up] = [(at % columns) * 100, Math.floor(at / columns) * 100];
    return `q\n1 0 0 1 ${right} ${up} cm\n${operators}Q\n`;
  });
  const bytes = deflateSync(Buffer.from(tiles.join(''), 'latin1'));
  const [left, bottom, right, top] = box;
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [left, bottom, right + (columns - 1) * 100, top + (rows - 1) * 100],
    Resources: {},
    Filter: 'FlateDecode',
    Length: bytes.length,
  });
  return PDFRawStream.of(dict, bytes);
}

/**
 * An SVG path as PDF operators that fill it. Supports only the commands of motifs: `M`, `L`, `Q`, `Z`, and the relative
 * `h` and `v`.
 */
export function pdfPathOf(path: string): { operators: string; box: [number, number, number, number] } {
  const lines: string[] = [];
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  let [x, y] = [0, 0];
  const hold = (left: number, top: number) => {
    box[0] = Math.min(box[0], left);
    box[1] = Math.min(box[1], top);
    box[2] = Math.max(box[2], left);
    box[3] = Math.max(box[3], top);
  };
  const to = (nextX: number, nextY: number) => {
    [x, y] = [nextX, nextY];
    hold(x, y);
    return `${number(x)} ${number(y)}`;
  };
  for (const [, command, rest = ''] of path.matchAll(/([MLQZhv])([^MLQZhv]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0] = rest.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    if (command === 'M') lines.push(`${to(a, b)} m`);
    else if (command === 'L') lines.push(`${to(a, b)} l`);
    else if (command === 'h') lines.push(`${to(x + a, y)} l`);
    else if (command === 'v') lines.push(`${to(x, y + a)} l`);
    else if (command === 'Z') lines.push('h');
    else {
      hold(a, b);
      // A quadratic curve as a cubic one: both control points are two thirds of the way to the quadratic one.
      const first = [x + (2 / 3) * (a - x), y + (2 / 3) * (b - y)].map(number);
      const second = [c + (2 / 3) * (a - c), d + (2 / 3) * (b - d)].map(number);
      lines.push(`${[...first, ...second].join(' ')} ${to(c, d)} c`);
    }
  }
  return { operators: `${lines.join('\n')}\nf\n`, box };
}

function number(value: number): number {
  return Math.round(value * 100) / 100;
}
