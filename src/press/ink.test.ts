import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuildCache } from '../build-cache/build-cache.ts';
import { measureInk } from './ink.ts';
import { jpegObject, type SamplePage, samplePdf } from '../../tests/setup/sample-pdf.ts';
import { testUnless } from '../../tests/setup/test-unless.ts';
import { toPress } from './to-press.ts';
import { pdfBytes, readPdf } from '../pdf/pdf-file.ts';

/** Not a part of Dalil: where it is installed, it confirms the calculated ink. */
const GHOSTSCRIPT = 'gs';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ink-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Smooth gradients, as in a photograph. */
async function photo(): Promise<SamplePage> {
  const pixels = Buffer.from(
    Array.from({ length: 200 * 100 }, (_, index) => [index % 200, Math.floor(index / 400), 40]).flat(),
  );
  const data = await sharp(pixels, { raw: { width: 200, height: 100, channels: 3 } })
    .jpeg({ quality: 95 })
    .toBuffer();
  return {
    content: '1 0.9922 0.9725 rg 0 0 200 100 re f q 200 0 0 100 0 0 cm /I Do Q',
    resources: (context) => ({ XObject: { I: jpegObject(context, data, 200, 100) } }),
  };
}

async function pressFile(): Promise<Uint8Array> {
  const pages: SamplePage[] = [
    await photo(),
    { content: '0.1373 0.251 0.4863 rg 0 0 200 100 re f 0.1294 0.1098 0.0941 rg 20 20 50 50 re f' },
    { content: '0.1294 0.1098 0.0941 rg 20 20 50 50 re f' },
    { content: '' },
  ];
  const options = {
    pictures: new BuildCache(folder).folder('press'),
    profile: { inkLimit: 280, dpi: 300 },
    marks: true,
    signal: new AbortController().signal,
  };
  return pdfBytes((await toPress(await samplePdf(...pages), options)).pdf);
}

function hasGhostscript(): boolean {
  try {
    execFileSync(GHOSTSCRIPT, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('ink on a page', () => {
  it('is that of the colour or picture with most ink, with its cause', async () => {
    const ink = await measureInk(await readPdf(await pressFile()));
    expect(ink.slice(1)).toEqual([
      { page: 2, ink: 185, cause: { kind: 'colour', inks: [90, 70, 0, 25] } },
      { page: 3, ink: 100, cause: { kind: 'colour', inks: [0, 0, 0, 100] } },
      { page: 4, ink: 0, cause: { kind: 'paper' } },
    ]);
    expect(ink[0]).toMatchObject({ page: 1, cause: { kind: 'picture' } });
  });

  it('is not measured in a screen file', async () => {
    await expect(measureInk(await readPdf(await samplePdf({ content: '1 0 0 rg' })))).rejects.toThrow(
      'not a press file',
    );
  });

  testUnless(
    hasGhostscript() ? undefined : `this machine has no ${GHOSTSCRIPT}`,
    'agrees with the separations of Ghostscript',
    async () => {
      const file = path.join(folder, 'press.pdf');
      await writeFile(file, await pressFile());
      // One pixel for each pixel of the picture.
      const options = ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=tiffsep', '-dUseTrimBox', '-r72'];
      execFileSync(GHOSTSCRIPT, [...options, `-sOutputFile=${path.join(folder, 'plate%d.tif')}`, file]);
      for (const { page, ink } of await measureInk(await readPdf(await pressFile()))) {
        const plates = await Promise.all(
          ['Cyan', 'Magenta', 'Yellow', 'Black'].map((name) =>
            sharp(path.join(folder, `plate${page}(${name}).tif`))
              .greyscale()
              .raw()
              .toBuffer(),
          ),
        );
        const totals = Array.from(plates[0] ?? [], (_, at) =>
          plates.reduce((sum, plate) => sum + 255 - (plate[at] ?? 255), 0),
        );
        const found = (totals.reduce((most, total) => Math.max(most, total), 0) * 100) / 255;
        expect(found, `page ${page}`).toBeLessThanOrEqual(ink + 1);
        expect(found, `page ${page}`).toBeGreaterThan(ink - 10);
      }
    },
  );
});
