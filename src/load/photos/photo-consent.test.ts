import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../load.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const NOW = new Date('2026-11-20T09:00:00Z');
let content: string;

beforeEach(() => {
  mkdirSync(join(ROOT, '.cache', 'test'), { recursive: true });
  content = mkdtempSync(join(ROOT, '.cache', 'test', 'photos-'));
  cpSync(join(ROOT, 'tests', 'fixtures', 'base'), content, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true }));

function write(file: string, text: string | Buffer): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}

/** A picture with other bytes than that of any other width. */
const picture = (width: number) =>
  sharp({ create: { width, height: 600, channels: 3, background: '#b4762c' } })
    .jpeg()
    .toBuffer();

function nour(consent: string, rest = ''): void {
  write(
    'cooperatives/nour/cooperative.yaml',
    `code: 202\nname: { ar: تعاونية نور, fr: Nour }\ncategory: honey\ncommune: 05.311.01.07\n` +
      `contacts:\n  - phone: 0685 00 00 02\n${rest}consent: { ${consent}, date: 2026-10-01 }\n`,
  );
}

/** Widths of the wall pictures that each channel shows, among those that name a file. */
async function wall(...files: string[]) {
  const base = readFileSync(join(ROOT, 'tests', 'fixtures', 'base', 'catalogue.yaml'), 'utf8');
  write('catalogue.yaml', `${base}wall:\n${files.map((file) => `  - file: ${file}\n`).join('')}`);
  const { catalogues, diagnostics } = await load(content, { now: NOW });
  const shown = (channel: 'web' | 'print') => catalogues?.[channel].settings.wall.map(({ width }) => width);
  return { web: shown('web'), print: shown('print'), wall: catalogues?.web.settings.wall, diagnostics };
}

describe('a picture', () => {
  it('is withheld where its cooperative did not agree, and shown where she did', async () => {
    nour('web: no, print: yes, social: yes');
    write('cooperatives/nour/photos/a.jpg', await picture(901));
    expect(await wall('cooperatives/nour/photos/a.jpg')).toMatchObject({ web: [], print: [901] });
  });

  it('may be kept from social networks alone', async () => {
    nour('web: yes, print: yes, social: no');
    write('cooperatives/nour/photos/a.jpg', await picture(901));
    write('photos/b.jpg', await picture(902));
    const found = await wall('cooperatives/nour/photos/a.jpg', 'photos/b.jpg');
    expect(found.wall?.map(({ width, social }) => [width, social])).toEqual([
      [901, false],
      [902, true],
    ]);
  });

  it('belongs to the cooperative that links to its folder, and to the folder a link leads to', async () => {
    nour('web: no, print: yes, social: yes');
    write('archive/photos/a.jpg', await picture(901));
    symlinkSync(join(content, 'archive'), join(content, 'cooperatives', 'linked'));
    write('cooperatives/nour/photos/b.jpg', await picture(902));
    symlinkSync(join(content, 'cooperatives', 'nour'), join(content, 'photos'));
    const found = await wall('cooperatives/linked/photos/a.jpg', 'photos/photos/b.jpg');
    // Nobody agreed to anything for the linked folder.
    expect(found).toMatchObject({ web: [], print: [902] });
  });

  it('belongs to her folder in any capitals or Unicode form', async () => {
    write('Cooperatives/nour/photos/a.jpg', await picture(901));
    write('cooperatives/Ne\u0301e/photos/b.jpg', await picture(902));
    expect(await wall('Cooperatives/nour/photos/a.jpg', 'cooperatives/Ne\u0301e/photos/b.jpg')).toMatchObject({
      web: [],
      print: [],
    });
  });

  it('that two cooperatives have needs the consent of both', async () => {
    nour('web: no, print: yes, social: yes');
    write('cooperatives/nour/photos/a.jpg', await picture(901));
    write('cooperatives/zahra/photos/b.jpg', await picture(901));
    const found = await wall('cooperatives/zahra/photos/b.jpg');
    expect(found).toMatchObject({ web: [], print: [901] });
    const said = found.diagnostics.find(({ code }) => code === 'photo-withheld');
    expect(said?.values).toEqual({ value: 'cooperatives/zahra/photos/b.jpg', owner: ['nour'], channels: 'web' });
  });

  it('is shown when her entry is broken elsewhere, and withheld when her consent is', async () => {
    write('cooperatives/nour/photos/a.jpg', await picture(901));
    nour('web: yes, print: yes, social: yes', 'unknown: field\n');
    expect(await wall('cooperatives/nour/photos/a.jpg')).toMatchObject({ web: [901], print: [901] });
    nour('web: yes, print: maybe, social: yes');
    expect(await wall('cooperatives/nour/photos/a.jpg')).toMatchObject({ web: [], print: [] });
    write('cooperatives/nour/cooperative.yaml', 'code: [');
    expect(await wall('cooperatives/nour/photos/a.jpg')).toMatchObject({ web: [], print: [] });
  });
});
