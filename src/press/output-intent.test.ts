import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IccProfile, readIccProfile } from './icc-profile.ts';
import { addOutputIntent } from './output-intent.ts';
import { unpack } from '../pdf/streams.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'intent-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A profile with only a header and a name. */
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

async function read(bytes: Buffer): Promise<IccProfile> {
  const file = path.join(folder, 'printer.icc');
  await writeFile(file, bytes);
  return readIccProfile(file, folder);
}

describe('an output intent', () => {
  it('carries the printer’s profile and its name', async () => {
    const doc = await PDFDocument.create();
    addOutputIntent(doc, (await read(profile('CMYK'))).bytes);
    const intent = doc.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
    expect(intent.lookup(PDFName.of('Info'))?.toString()).toBe('(Coated paper)');
    const embedded = intent.lookup(PDFName.of('DestOutputProfile')) as PDFRawStream;
    expect(embedded.dict.lookup(PDFName.of('N'))?.toString()).toBe('4');
    expect(Buffer.from(unpack(embedded)).equals(profile('CMYK'))).toBe(true);
  });
});

describe('a printer’s profile', () => {
  it('is read once: pictures use a copy of the same bytes', async () => {
    const { file, bytes } = await read(profile('CMYK'));
    await writeFile(path.join(folder, 'printer.icc'), 'another profile');
    expect((await readFile(file)).equals(bytes)).toBe(true);
  });

  it('is refused when it is for screens, not a profile, or missing', async () => {
    await expect(read(profile('RGB '))).rejects.toThrow('CMYK');
    await expect(read(Buffer.from('a picture'))).rejects.toThrow('CMYK');
    await expect(readIccProfile(path.join(folder, 'not.icc'), folder)).rejects.toThrow('not.icc');
  });
});
