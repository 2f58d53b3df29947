import { type PDFContext, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { familyOf } from './colour-space.ts';
import type { UsedImage } from './used-resources.ts';
import type { Problems } from './problems.ts';
import { nameValue, numberValue, unpack } from '../pdf/streams.ts';

/** Whether an image is in screen colours and must be converted; one that cannot be converted becomes a problem. */
export function canBeInked({ object, pages }: UsedImage, context: PDFContext, problems: Problems): boolean {
  const { dict } = object;
  // A stencil mask has no colours: it is painted in the current colour.
  if (dict.lookup(PDFName.of('ImageMask'))?.toString() === 'true') return false;
  if (dict.has(PDFName.of('SMask'))) {
    if (isOpaque(dict)) dict.delete(PDFName.of('SMask'));
    else problems.add('picture-transparent', pages);
  }
  const family = familyOf(dict.get(PDFName.of('ColorSpace')), context);
  if (family === 'gray' || family === 'cmyk') return false;
  if (family === 'rgb' && (isJpeg(dict) || isPlain(dict))) return true;
  problems.add('picture-kind', pages, { kind: `${nameValue(dict, 'Filter') ?? '-'} ${family}` });
  return false;
}

/** Whether an image is a JPEG. */
export function isJpeg(dict: PDFDict): boolean {
  return nameValue(dict, 'Filter') === 'DCTDecode';
}

/** Whether an image has 8-bit samples without a predictor, as Chromium writes a PNG. */
function isPlain(dict: PDFDict): boolean {
  const filter = nameValue(dict, 'Filter');
  const known = filter === 'FlateDecode' || !dict.has(PDFName.of('Filter'));
  const odd = ['DecodeParms', 'Decode'].some((key) => dict.has(PDFName.of(key)));
  return known && !odd && numberValue(dict, 'BitsPerComponent') === 8;
}

/** Whether the soft mask of an image is fully opaque. */
function isOpaque(dict: PDFDict): boolean {
  const mask = dict.lookup(PDFName.of('SMask'));
  if (!(mask instanceof PDFRawStream) || !isPlain(mask.dict)) return false;
  return unpack(mask).every((opacity) => opacity === 255);
}
