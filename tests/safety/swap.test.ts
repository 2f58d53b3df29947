import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SmallGuide } from '../setup/small-guide.ts';
import { snapshot } from './snapshot.ts';

// The command with an output folder that contains files of other origin. The steps of a swap have unit tests in
// src/cli/out.

let guide: SmallGuide;
beforeAll(async () => {
  guide = await SmallGuide.make('safety-swap');
});

function put(file: string, content = 'theirs'): void {
  const target = path.join(guide.outDir, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

describe('a folder that Dalil did not make', () => {
  it('is refused with instructions, and stays unchanged', async () => {
    put('print/these.docx');
    put('usb/photos-mariage.jpg');
    put('.making-love/song.mp3');
    put('report.txt');
    const before = snapshot(guide.outDir);
    const { code, said } = await guide.run('build', '--only', 'site');
    expect(code).toBe(2);
    expect(said).toContain(path.join(guide.outDir, 'usb'));
    expect(said).toContain('--out');
    expect(said).not.toMatch(/\n\s+at /);
    expect(snapshot(guide.outDir)).toEqual(before);
    expect(existsSync(path.join(guide.outDir, '.dalil'))).toBe(false);
    rmSync(guide.outDir, { recursive: true });
  });

  it('is refused when it is the content, in it or around it', async () => {
    const before = snapshot(guide.contentDir);
    const link = path.join(guide.root, 'link');
    symlinkSync(guide.contentDir, link, 'junction');
    for (const out of [guide.contentDir, path.join(guide.contentDir, 'dist'), guide.root, link]) {
      const { code, said } = await guide.run('build', '--only', 'site', '--out', out);
      expect([out, code]).toEqual([out, 2]);
      expect(said).toContain('données');
    }
    expect(snapshot(guide.contentDir)).toEqual(before);
    expect(readdirSync(guide.root)).not.toContain('.dalil');
  });
});

it('keeps files of other origin in dist, build after build', async () => {
  expect(await guide.run('build', '--only', 'site')).toMatchObject({ code: 0 });
  const made = snapshot(guide.outDir);
  const theirs = { 'site/CNAME': 'example.org', 'site/.well-known/a/b.txt': 'proof', 'usb/à lire.txt': 'lisez' };
  for (const [file, content] of Object.entries(theirs)) put(file, content);
  const all = snapshot(guide.outDir);
  expect(await guide.run('build', '--only', 'site')).toMatchObject({ code: 0 });
  expect(snapshot(guide.outDir)).toEqual(all);
  // Our own files are removed when they are no longer made.
  expect(made).toHaveProperty(['site/fr/pages/about/index.html']);
  rmSync(path.join(guide.contentDir, 'pages'), { recursive: true });
  expect(await guide.run('build', '--only', 'site')).toMatchObject({ code: 0 });
  expect(existsSync(path.join(guide.outDir, 'site/fr/pages/about/index.html'))).toBe(false);
  expect(readFileSync(path.join(guide.outDir, 'site/CNAME'), 'utf8')).toBe('example.org');
});

describe('an error in the content', () => {
  it('stops neither other entries nor the command, except with --strict', async () => {
    guide.write('cooperatives/other/cooperative.yaml', 'name: [');
    const plain = await guide.run('build', '--only', 'site');
    expect(plain).toMatchObject({ code: 0 });
    expect(plain.said).toContain('cooperatives/other/cooperative.yaml');
    expect(plain.said).toContain('npm run check');
    expect(await guide.run('build', '--only', 'print', '--strict')).toMatchObject({ code: 1 });
    expect(await guide.run('check')).toMatchObject({ code: 1 });
  });

  it('leaves dist unchanged when nothing can be built', async () => {
    const before = snapshot(guide.outDir);
    guide.write('catalogue.yaml', 'title: [');
    expect(await guide.run('build', '--only', 'site')).toMatchObject({ code: 1 });
    expect(snapshot(guide.outDir)).toEqual(before);
  });
});
