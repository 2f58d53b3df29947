import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runBuild } from '../../src/cli/build.ts';

// A book that is not safe to print: readers get it, the printer does not.

const ROOT = path.resolve(import.meta.dirname, '..', '..', '.cache', 'test', 'withheld');
const GOOD = 'Guide';
/** A title that fits on no cover, even at the smallest size. */
const ENDLESS = 'Les coopératives et leurs produits, '.repeat(40);

const contentDir = path.join(ROOT, 'content');
const outDir = path.join(ROOT, 'dist');

beforeAll(() => {
  rmSync(ROOT, { recursive: true, force: true });
  cpSync(path.resolve(import.meta.dirname, '..', 'fixtures', 'base'), contentDir, { recursive: true });
});

/** Builds the only edition with a title and returns the names of its files. */
async function build(title: string): Promise<string[]> {
  mkdirSync(path.join(contentDir, 'editions'), { recursive: true });
  writeFileSync(
    path.join(contentDir, 'editions', 'guide.yaml'),
    `title: { fr: "${title}" }\nlanguage: fr\nbinding: glue\ndate: 2026-11-01\nsections: [contents, cooperatives, index]\n`,
  );
  const { made } = await runBuild({
    contentDir,
    outDir,
    cacheDir: path.join(ROOT, 'cache'),
    only: ['print'],
    editions: ['guide'],
    lang: 'fr',
    now: new Date('2026-11-20T09:00:00Z'),
    signal: new AbortController().signal,
    log: () => undefined,
  });
  return (made ?? []).flatMap(({ files }) => files.map(({ what }) => what)).toSorted();
}

const lying = () =>
  readdirSync(path.join(outDir, 'print'))
    .filter((name) => name.endsWith('.pdf'))
    .toSorted();
const report = (lang: string) => readFileSync(path.join(outDir, 'report', `print-${lang}.html`), 'utf8');

describe('an edition', () => {
  it('has all its files when it is safe to print', async () => {
    expect(await build(GOOD)).toEqual(['cover', 'light', 'order', 'press', 'screen']);
    expect(lying()).toEqual(['cover', 'light', 'order', 'press', 'screen'].map((what) => `guide.${what}.pdf`));
    expect(report('fr')).not.toContain('class="unsafe"');
  });

  it('has no file for the printer when it is not, and none is left from the last build', async () => {
    expect(await build(ENDLESS)).toEqual(['light', 'screen', 'withheld']);
    expect(lying()).toEqual(['guide.light.pdf', 'guide.screen.pdf']);
    for (const lang of ['ar', 'fr']) {
      expect(report(lang)).toContain('class="unsafe" id="guide"');
      expect(report(lang)).toContain('editions/guide.yaml');
    }
  });
});
