import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { numberOf } from '../pdf/streams.ts';

/** Families of colour spaces. `spot` covers inks of their own, `other` what a press cannot take. */
export type Family = 'gray' | 'rgb' | 'cmyk' | 'pattern' | 'spot' | 'other';

/** The family of a colour space, written as a name or as an array. */
export function familyOf(space: PDFObject | undefined, context: PDFContext): Family {
  const found = context.lookup(space);
  const head = found instanceof PDFArray ? context.lookup(found.get(0)) : found;
  switch (head instanceof PDFName ? head.decodeText() : '') {
    case 'DeviceGray':
    case 'CalGray':
    case 'G':
      return 'gray';
    case 'DeviceRGB':
    case 'CalRGB':
    case 'RGB':
      return 'rgb';
    case 'DeviceCMYK':
    case 'CMYK':
      return 'cmyk';
    case 'Pattern':
      // A pattern without colours of its own takes them from a second space, which nothing we print uses.
      return found instanceof PDFArray && found.size() > 1 ? 'other' : 'pattern';
    case 'Separation':
    case 'DeviceN':
      return 'spot';
    case 'ICCBased': {
      const profile = found instanceof PDFArray ? context.lookup(found.get(1)) : undefined;
      const channels = profile instanceof PDFRawStream ? numberOf(profile.dict, 'N') : undefined;
      return channels === 1 ? 'gray' : channels === 3 ? 'rgb' : channels === 4 ? 'cmyk' : 'other';
    }
    default:
      return 'other';
  }
}

/** The family of a colour space that a content stream names. */
export function familyOfName(name: string, resources: PDFDict | undefined, context: PDFContext): Family {
  const key = PDFName.of(name.slice(1));
  const spaces = resources?.lookup(PDFName.of('ColorSpace'));
  const named = spaces instanceof PDFDict ? spaces.get(key) : undefined;
  return familyOf(named ?? key, context);
}
