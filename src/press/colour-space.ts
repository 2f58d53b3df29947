import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { numberValue } from '../pdf/streams.ts';

/** Families of colour spaces: `spot` for spot inks, `other` for spaces that the press file cannot have. */
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
      // An uncoloured pattern takes its colours from a second space, which our books never use.
      return found instanceof PDFArray && found.size() > 1 ? 'other' : 'pattern';
    case 'Separation':
    case 'DeviceN':
      return 'spot';
    case 'ICCBased': {
      const profile = found instanceof PDFArray ? context.lookup(found.get(1)) : undefined;
      const channels = profile instanceof PDFRawStream ? numberValue(profile.dict, 'N') : undefined;
      return channels === 1 ? 'gray' : channels === 3 ? 'rgb' : channels === 4 ? 'cmyk' : 'other';
    }
    default:
      return 'other';
  }
}

/** The family of a colour space by its name in a content stream. */
export function familyOfName(name: string, resources: PDFDict | undefined, context: PDFContext): Family {
  const key = PDFName.of(name.slice(1));
  const spaces = resources?.lookup(PDFName.of('ColorSpace'));
  const named = spaces instanceof PDFDict ? spaces.get(key) : undefined;
  return familyOf(named ?? key, context);
}
