import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { familyOf } from './colour-space.ts';
import type { Cmyk } from './colours.ts';
import type { UsedDict } from './used-resources.ts';
import type { Problems } from './problems.ts';
import { numberValue } from '../pdf/streams.ts';
import { inksOf } from './vectors.ts';

/** Replaces the stops of gradients between colours of the table with inks; other gradients become problems. */
export function inkGradients(shadings: readonly UsedDict[], context: PDFContext, problems: Problems): void {
  for (const { object, pages } of shadings) {
    if (familyOf(object.get(PDFName.of('ColorSpace')), context) !== 'rgb') continue;
    const ink = (components: number[]) => {
      // Four components are inks already: several gradients may share one function.
      const inks = components.length === 3 ? inksOf('rgb', components, pages, problems) : undefined;
      return inks?.map((percent) => percent / 100);
    };
    if (!eachStop(object.lookup(PDFName.of('Function')), ink)) problems.add('gradient', pages);
    // The colour beyond the ends of the gradient.
    replaceNumbers(object, 'Background', ink);
    object.set(PDFName.of('ColorSpace'), PDFName.of('DeviceCMYK'));
  }
}

/** The inks of the stops of a gradient in a press file; between two stops the coverage never exceeds both. */
export function gradientInks({ object }: UsedDict): Cmyk[] {
  const found: Cmyk[] = [];
  eachStop(object.lookup(PDFName.of('Function')), ([cyan = 0, magenta = 0, yellow = 0, black = 0]) => {
    found.push([cyan * 100, magenta * 100, yellow * 100, black * 100]);
    return undefined;
  });
  return found;
}

/**
 * Visits the stops of a gradient and replaces them with the visitor's results. Exponential and stitched functions list
 * their colours (ISO 32000-1, 7.10); sampled and computed functions do not.
 *
 * @returns whether all stops could be visited
 */
function eachStop(entry: PDFObject | undefined, visit: (components: number[]) => number[] | undefined): boolean {
  if (!(entry instanceof PDFDict)) return false;
  const parts = entry.lookup(PDFName.of('Functions'));
  switch (numberValue(entry, 'FunctionType')) {
    case 2:
      entry.delete(PDFName.of('Range'));
      // Both ends are visited, even when the first one fails.
      return ['C0', 'C1'].map((end) => replaceNumbers(entry, end, visit)).every(Boolean);
    case 3:
      entry.delete(PDFName.of('Range'));
      if (!(parts instanceof PDFArray)) return false;
      return parts.asArray().every((part) => eachStop(entry.context.lookup(part), visit));
    default:
      return false;
  }
}

function replaceNumbers(dict: PDFDict, key: string, visit: (numbers: number[]) => number[] | undefined): boolean {
  const list = dict.lookup(PDFName.of(key));
  if (!(list instanceof PDFArray)) return false;
  const replaced = visit(list.asArray().map((part) => (part instanceof PDFNumber ? part.asNumber() : 0)));
  if (replaced) dict.set(PDFName.of(key), dict.context.obj(replaced));
  return true;
}
