import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuildCache } from '../build-cache/build-cache.ts';
import { pdfBytes } from '../pdf/pdf-file.ts';
import { PressError } from './problems.ts';
import { contentOf, type SamplePage, samplePdf } from '../../tests/setup/sample-pdf.ts';
import { bytesOf, flateStream, textOf } from '../pdf/streams.ts';
import { type PressReport, toPress } from './to-press.ts';

let pictures: string;
beforeAll(async () => {
  pictures = await mkdtemp(path.join(tmpdir(), 'press-'));
});
afterAll(() => rm(pictures, { recursive: true }));

const MADDER = '0.6392 0.1647 0.1216';

interface Options {
  inkLimit?: number;
  dpi?: number;
  marks?: boolean;
}

async function press(
  pages: SamplePage[],
  { marks, ...profile }: Options = {},
): Promise<{ pdf: Uint8Array; report: PressReport }> {
  const signal = new AbortController().signal;
  const { pdf, report } = await toPress(await samplePdf(...pages), {
    pictures: new BuildCache(pictures).folder('press'),
    profile: { inkLimit: 280, dpi: 300, ...profile },
    marks,
    signal,
  });
  return { pdf: await pdfBytes(pdf), report };
}

async function refusal(...pages: SamplePage[]) {
  const error: unknown = await press(pages).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof PressError ? error : expect.fail(`not refused: ${String(error)}`);
}

/** All dictionaries and streams of a file. */
async function objectsOf(pdf: Uint8Array): Promise<PDFDict[]> {
  const doc = await PDFDocument.load(pdf);
  return doc.context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict : object))
    .filter((object) => object instanceof PDFDict);
}

describe('vector colours', () => {
  it('become inks, and grey becomes black ink', async () => {
    const { pdf } = await press([{ content: `q ${MADDER} rg ${MADDER} RG 0 0 9 9 re B 0 g .25 G (1 0 0 rg) Tj Q` }]);
    expect(await contentOf(pdf)).toBe(
      'q 0 0.9 0.8 0.3 k 0 0.9 0.8 0.3 K 0 0 9 9 re B 0 0 0 1 k 0 0 0 0.75 K (1 0 0 rg) Tj Q',
    );
  });

  it('are replaced in forms, patterns and Type 3 glyphs too', async () => {
    const { pdf, report } = await press([
      {
        content: '/F Do /Pattern cs /P scn 0 0 9 9 re f',
        resources: (context) => {
          const stream = (dict: Record<string, number | string>) =>
            context.register(flateStream(context, bytesOf(`${MADDER} rg 0 0 1 1 re f`), dict));
          const letter = stream({});
          return {
            XObject: { F: stream({ Type: 'XObject', Subtype: 'Form' }) },
            Pattern: { P: stream({ PatternType: 1 }) },
            Font: { T: context.obj({ Type: 'Font', Subtype: 'Type3', CharProcs: { a: letter } }) },
          };
        },
      },
    ]);
    const doc = await PDFDocument.load(pdf);
    const texts = doc.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFRawStream)
      .map(textOf);
    expect(texts.filter((text) => text === '0 0.9 0.8 0.3 k 0 0 1 1 re f')).toHaveLength(3);
    expect(report.ink[0]?.ink).toBe(200);
  });

  it('are replaced in named colour spaces', async () => {
    const { pdf } = await press([
      {
        content: `/Screen cs ${MADDER} scn q /DeviceGray CS .5 SC Q ${MADDER} sc 0 0 9 9 re f`,
        resources: (context) => {
          const profile = context.register(flateStream(context, new Uint8Array(4), { N: 3 }));
          return { ColorSpace: { Screen: context.obj([PDFName.of('ICCBased'), profile]) } };
        },
      },
    ]);
    expect(await contentOf(pdf)).toBe(
      '0 0 0 1 k 0 0.9 0.8 0.3 k q 0 0 0 1 K 0 0 0 0.5 K Q 0 0.9 0.8 0.3 k 0 0 9 9 re f',
    );
  });

  it('without inks are refused, with their pages and the nearest colour', async () => {
    const error = await refusal({ content: '1 0 0.5 rg' }, { content: '' }, { content: '1 0 0.5 RG 0 0 1 RG' });
    expect(error.problems).toEqual([
      { kind: 'colour', pages: [1, 3], values: { colour: '#ff0080', nearest: '#e0604a' } },
      { kind: 'colour', pages: [3], values: { colour: '#0000ff', nearest: expect.any(String) } },
    ]);
    expect(error.message).toContain('P.\u00a01, 3\u202f: la couleur #ff0080');
    expect(error.message).toContain('لون #ff0080');
  });
});

describe('effects', () => {
  const gradient = (end: number[], kind = 2): SamplePage => ({
    content: '/S sh',
    resources: (context) => ({
      Shading: {
        S: context.obj({
          ShadingType: 2,
          ColorSpace: 'DeviceRGB',
          Function: { FunctionType: kind, C0: [1, 1, 1], C1: end, N: 1, Domain: [0, 1] },
        }),
      },
    }),
  });

  it('may be a gradient between colours of the theme', async () => {
    const { pdf, report } = await press([gradient([0.6392, 0.1647, 0.1216])]);
    const doc = await PDFDocument.load(pdf);
    const named = doc.getPage(0).node.Resources()?.lookup(PDFName.of('Shading'), PDFDict);
    const shading = named?.lookup(PDFName.of('S'), PDFDict);
    expect(shading?.get(PDFName.of('ColorSpace'))).toBe(PDFName.of('DeviceCMYK'));
    const stops = shading?.lookup(PDFName.of('Function'), PDFDict);
    expect(stops?.lookup(PDFName.of('C1'), PDFArray).toString()).toBe('[ 0 0.9 0.8 0.3 ]');
    expect(report.ink[0]?.ink).toBe(200);
    expect((await refusal(gradient([1, 0, 0], 4))).problems).toMatchObject([{ kind: 'gradient', pages: [1] }]);
  });

  it('of transparency are refused', async () => {
    const state = (entries: Record<string, number | string>): SamplePage => ({
      content: '/G gs',
      resources: (context) => ({ ExtGState: { G: context.obj(entries) } }),
    });
    await expect(press([state({ ca: 1, CA: 1, BM: 'Normal' })])).resolves.toBeDefined();
    const error = await refusal(state({ ca: 0.5 }), state({ BM: 'Multiply' }));
    expect(error.problems).toEqual([{ kind: 'transparency', pages: [1, 2], values: {} }]);
  });

  it('leave no transparency group in screen colours', async () => {
    const group = (context: Parameters<NonNullable<SamplePage['entries']>>[0]) => ({
      Group: context.obj({ S: 'Transparency', CS: 'DeviceRGB' }),
    });
    const { pdf } = await press([{ content: '', entries: group }]);
    const doc = await PDFDocument.load(pdf);
    expect(doc.getPage(0).node.lookup(PDFName.of('Group'), PDFDict).get(PDFName.of('CS'))).toBe(
      PDFName.of('DeviceCMYK'),
    );
  });
});

describe('the file', () => {
  it('has no links and no screen colours, and keeps its boxes', async () => {
    const page: SamplePage = {
      content: `${MADDER} rg`,
      entries: (context) => ({ Annots: context.obj([context.register(context.obj({ Subtype: 'Link' }))]) }),
    };
    const { pdf } = await press([page]);
    const doc = await PDFDocument.load(pdf);
    expect(doc.getPage(0).node.has(PDFName.of('Annots'))).toBe(false);
    expect(doc.getPage(0).getTrimBox()).toEqual({ x: 10, y: 10, width: 180, height: 80 });
    expect(doc.catalog.has(PDFName.of('OutputIntents'))).toBe(false);
    const info = doc.context.lookup(doc.context.trailerInfo.Info, PDFDict);
    expect(info.get(PDFName.of('Trapped'))).toBe(PDFName.of('False'));
    const all = (await objectsOf(pdf)).map(String).join('\n');
    expect(all).not.toMatch(/DeviceRGB|\/Link|GTS_PDFX/);
  });

  it('has marks in a slug outside the bleed, on every plate', async () => {
    const { pdf } = await press([{ content: `${MADDER} rg 0 0 300 300 re f` }], { marks: true });
    const doc = await PDFDocument.load(pdf);
    const page = doc.getPage(0);
    expect(page.getTrimBox()).toEqual({ x: 10, y: 10, width: 180, height: 80 });
    expect(page.getBleedBox()).toEqual({ x: 0, y: 0, width: 200, height: 100 });
    const sheet = page.getMediaBox();
    expect(sheet.x).toBeCloseTo((-8 * 72) / 25.4);
    expect(sheet.width).toBeCloseTo(200 + (16 * 72) / 25.4);
    const parts = page.node.lookup(PDFName.of('Contents'), PDFArray);
    const drawn = parts.asArray().map((part) => textOf(doc.context.lookup(part) as PDFRawStream));
    expect(drawn.slice(0, 2)).toEqual(['q 0 0 200 100 re W n', '0 0.9 0.8 0.3 k 0 0 300 300 re f']);
    expect(drawn[2]).toMatch(/^Q \/Artifact BMC q \/MarksOnAllPlates CS 1 SCN .* Q EMC$/);
    expect(drawn[2]?.match(/ S/g)).toHaveLength(9);
    expect(doc.context.enumerateIndirectObjects().map(String).join()).toContain('/Separation /All');
  });

  it('is not made after the signal is aborted', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    const options = {
      pictures: new BuildCache(pictures).folder('press'),
      profile: { inkLimit: 280, dpi: 300 },
      signal,
    };
    await expect(toPress(await samplePdf({ content: '' }), options)).rejects.toThrow('stopped');
  });
});
