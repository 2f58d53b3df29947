import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOutputIntent } from './output-intent.ts';
import { unpack } from './streams.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'intent-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A profile that is nothing but its header and its name. */
function profile(space: string): Buffer {
  const file = Buffer.alloc(192);
  file.write(space, 16, 'latin1');
  file.write('acsp', 36, 'latin1');
  file.writeUInt32BE(1, 128);
  file.write('desc', 132, 'latin1');
  file.writeUInt32BE(144, 136);
  file.write('desc', 144, 'latin1');
  file.writeUInt32BE(15, 152);
  file.write('Coated (paper)', 156, 'latin1');
  return file;
}

async function intentOf(bytes: Buffer): Promise<PDFDict | undefined> {
  const icc = path.join(folder, 'printer.icc');
  await writeFile(icc, bytes);
  const doc = await PDFDocument.create();
  await addOutputIntent(doc, icc);
  return doc.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
}

describe('an output intent', () => {
  it('carries the printer’s profile and its name', async () => {
    const intent = await intentOf(profile('CMYK'));
    expect(intent?.lookup(PDFName.of('Info'))?.toString()).toBe('(Coated paper)');
    const embedded = intent?.lookup(PDFName.of('DestOutputProfile')) as PDFRawStream;
    expect(embedded.dict.lookup(PDFName.of('N'))?.toString()).toBe('4');
    expect(Buffer.from(unpack(embedded)).equals(profile('CMYK'))).toBe(true);
  });

  it('is refused for a profile of screens', async () => {
    await expect(intentOf(profile('RGB '))).rejects.toThrow('CMYK');
  });
});
