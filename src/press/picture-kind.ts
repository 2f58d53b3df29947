import { type PDFContext, type PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { familyOf } from './colour-space.ts';
import type { UsedPicture } from './inventory.ts';
import type { Problems } from './problems.ts';
import { nameOf, numberOf, unpack } from '../pdf/streams.ts';

/** Whether it is in screen colours; what we cannot convert becomes a problem. */
export function canBeInked({ object, pages }: UsedPicture, context: PDFContext, problems: Problems): boolean {
  const { dict } = object;
  // A stencil has no colours: it is painted with the colour chosen before it.
  if (dict.lookup(PDFName.of('ImageMask'))?.toString() === 'true') return false;
  if (dict.has(PDFName.of('SMask'))) {
    if (isOpaque(dict)) dict.delete(PDFName.of('SMask'));
    else problems.add('picture-transparent', pages);
  }
  const family = familyOf(dict.get(PDFName.of('ColorSpace')), context);
  if (family === 'gray' || family === 'cmyk') return false;
  if (family === 'rgb' && (isJpeg(dict) || isPlain(dict))) return true;
  problems.add('picture-kind', pages, { kind: `${nameOf(dict, 'Filter') ?? '-'} ${family}` });
  return false;
}

export function isJpeg(dict: PDFDict): boolean {
  return nameOf(dict, 'Filter') === 'DCTDecode';
}

/** Whole bytes, not predicted from their neighbours: what Chromium writes for a PNG. */
function isPlain(dict: PDFDict): boolean {
  const filter = nameOf(dict, 'Filter');
  const known = filter === 'FlateDecode' || !dict.has(PDFName.of('Filter'));
  const odd = ['DecodeParms', 'Decode'].some((key) => dict.has(PDFName.of(key)));
  return known && !odd && numberOf(dict, 'BitsPerComponent') === 8;
}

function isOpaque(dict: PDFDict): boolean {
  const mask = dict.lookup(PDFName.of('SMask'));
  if (!(mask instanceof PDFRawStream) || !isPlain(mask.dict)) return false;
  return unpack(mask).every((opacity) => opacity === 255);
}
