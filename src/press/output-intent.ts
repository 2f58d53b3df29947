import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { flateStream } from '../pdf/streams.ts';

/**
 * Adds the printing condition for which the inks are meant, with its profile. This alone does not make the file PDF/X,
 * and the file does not claim to be.
 */
export function addOutputIntent(doc: PDFDocument, profile: Buffer): void {
  const { context } = doc;
  const name = describe(profile) ?? 'Custom';
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of('Custom'),
    Info: PDFString.of(name),
    DestOutputProfile: context.register(flateStream(context, profile, { N: 4 })),
  });
  doc.catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}

/** The name in a version 2 profile (`desc`). Version 4 stores it differently; the name is optional. */
function describe(profile: Buffer): string | undefined {
  const count = profile.readUInt32BE(128);
  for (let at = 132; at < 132 + count * 12; at += 12) {
    if (profile.toString('latin1', at, at + 4) !== 'desc') continue;
    const start = profile.readUInt32BE(at + 4);
    if (profile.toString('latin1', start, start + 4) !== 'desc') return undefined;
    const length = profile.readUInt32BE(start + 8);
    return profile.toString('latin1', start + 12, start + 11 + length).replace(/[^\x20-\x7e]|[()\\]/g, '');
  }
  return undefined;
}
