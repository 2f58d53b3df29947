import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { htmlToHast } from 'satteri';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics.ts';
import { typesetHtml } from '../../src/i18n/format.ts';
import { load } from '../../src/load/load.ts';
import type { Piece } from '../../src/model/page.ts';
import { openRenderer } from '../../src/outputs/print/sheets/render.ts';
import { type Ended, SmallGuide } from '../setup/small-guide.ts';
import { HARMLESS, REFUSED } from './page-constructs.ts';

const NAMES = [...Object.keys(REFUSED), ...Object.keys(HARMLESS)];
const idOf = (name: string) => `c-${NAMES.indexOf(name)}`;
const RUN =
  'globalThis.process.getBuiltinModule(/node:fs/.source).writeFileSync(process.env.DALIL_TEST_MARK,/x/.source)';
const page = (body: string) => `---\ntitle: Page\n---\n${body}\n`;

/** Elements and attributes that load or run something. Our components draw `svg`, `use` and `bdi`. */
const ELEMENTS =
  /^(p|br|hr|em|strong|del|sup|blockquote|pre|table|thead|tbody|tr|th|td|h[1-6]|ul|ol|li|a|code|input|section|div|dl|dt|dd|span|bdi|svg|use|path)$/;
const ATTRIBUTES =
  /^(class(Name)?|id|href|title|role|dir|lang|start|type|checked|disabled|aria[A-Z]\w+|data(Footnote\w*|Footnotes)|width|height|viewBox|fill|stroke\w*|d)$/;

let guide: SmallGuide;
let mark: string;
let ended: Ended;
let diagnostics: Diagnostic[];
const inBook = new Map<string, string>();
const pieces = new Map<string, Piece[]>();

beforeAll(async () => {
  guide = await SmallGuide.make('page-code');
  mark = path.join(guide.root, 'mark');
  process.env['DALIL_TEST_MARK'] = mark;
  for (const [name, body] of Object.entries({ ...REFUSED, ...HARMLESS })) {
    guide.write(`pages/${idOf(name)}.fr.mdx`, page(body.replaceAll('RUN', RUN)));
  }
  const { catalogues, diagnostics: found } = await load(guide.contentDir, { now: new Date(guide.now) });
  diagnostics = found;

  // The site, by the command line. One page is changed after the check: only then does the staging folder exist.
  const build = guide.start('build', '--only', 'site');
  const started = () => existsSync(path.join(guide.outDir, '.dalil', 'new'));
  while (!started() && build.child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 10));
  guide.write('pages/about.fr.mdx', page(`Changée. {${RUN}}`));
  ended = await build.ended;

  const renderer = await openRenderer();
  const catalogue = catalogues?.print;
  if (!catalogue) throw new Error('The small guide has no catalogue');
  for (const { id, in: languages } of catalogue.pages) {
    if (!languages.fr) continue;
    pieces.set(id, languages.fr.body);
    inBook.set(id, await renderer.editorial(languages.fr.body, { catalogue, lang: 'fr' }));
  }
});

/** Text of a page of the site, between its title and the end; undefined when it does not exist. */
function onSite(id: string): string | undefined {
  const file = path.join(guide.outDir, 'site', 'fr', 'pages', id, 'index.html');
  if (!existsSync(file)) return undefined;
  return /<div class="prose">([\s\S]*)<\/main>/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
}

interface Node {
  type: string;
  value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

/** Parses a piece of HTML: attributes in order, boolean ones without a value, trimmed text, headings without ids. */
function read(html: string): string[] {
  const walk = ({ type, value = '', tagName = '', properties = {}, children = [] }: Node): string[] => {
    const { id, ...others } = properties;
    const written = /^h[1-6]$/.test(tagName) ? others : properties;
    const words = value.trim().replace(/\s+/g, ' ');
    if (type === 'text') return words ? [words] : [];
    return [
      `<${tagName}>`,
      JSON.stringify(Object.entries(written).toSorted()).replaceAll('"true"', '""'),
      ...children.flatMap(walk),
      '</>',
    ];
  };
  return walk(htmlToHast(html, { fragment: true }) as Node);
}

function headingIds(html: string): string[] {
  return [...html.matchAll(/<h[1-6][^>]* id="([^"]*)"/g)].map(([, id = '']) => id);
}

/** HTML of the pieces, without the output of components. */
function htmlOf(all: Piece[]): string {
  return all.map((piece) => (typeof piece === 'string' ? piece : htmlOf(piece.children))).join('');
}

/** Parsed elements and attributes that are not on the lists. */
function strange(html: string): string[] {
  const found: string[] = [];
  const walk = ({ type, tagName = '', properties = {}, children = [] }: Node) => {
    if (!['root', 'text', 'element'].includes(type)) found.push(type);
    if (type === 'element' && !ELEMENTS.test(tagName)) found.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      if (!ATTRIBUTES.test(name)) found.push(`<${tagName} ${name}>`);
      if (name === 'href' && !/^(https?|mailto|tel):/.test(new URL(String(value), 'https://a/').href))
        found.push(`href ${value}`);
    }
    children.forEach(walk);
  };
  walk(htmlToHast(html, { fragment: true }) as Node);
  return found;
}

describe('code in a page', () => {
  it('never runs, neither for the site nor for the book', () => {
    expect(existsSync(mark)).toBe(false);
  });

  it('stops nothing else from being built', () => {
    expect(ended.said).not.toMatch(/\n +at /);
    expect(onSite('about')).toContain('Une page.');
    expect(inBook.get('about')).toContain('Une page.');
  });

  it('is not taken from a page changed after the check', () => {
    expect(readFileSync(path.join(guide.contentDir, 'pages/about.fr.mdx'), 'utf8')).toContain('Changée');
    expect(onSite('about')).not.toContain('Changée');
  });

  it.each(Object.keys(REFUSED))('is refused at its location: %s', (name) => {
    const id = idOf(name);
    const found = diagnostics.filter(({ code, file }) => code === 'page-code-refused' && file === `pages/${id}.fr.mdx`);
    expect(found.length).toBeGreaterThan(0);
    for (const { line = 0 } of found) expect(line).toBeGreaterThan(3);
    expect(onSite(id)).toBeUndefined();
    expect(inBook.has(id)).toBe(false);
  });

  it.each(Object.keys(HARMLESS))('stays text where it is text: %s', (name) => {
    const id = idOf(name);
    expect(diagnostics.filter(({ file, severity }) => file === `pages/${id}.fr.mdx` && severity === 'error')).toEqual(
      [],
    );
    for (const html of [onSite(id), inBook.get(id)]) {
      expect(html).toMatch(/\S/);
      expect(strange(html ?? '')).toEqual([]);
    }
  });

  it.each(Object.keys(HARMLESS))('is compiled for the site exactly as checked: %s', (name) => {
    const id = idOf(name);
    expect(read(onSite(id) ?? '')).toEqual(read(typesetHtml(inBook.get(id) ?? '', 'fr')));
    expect(headingIds(onSite(id) ?? '')).toEqual(headingIds(htmlOf(pieces.get(id) ?? [])));
  });
});

it('finds unlisted elements', () => {
  const html = '<p onclick="a"><img src="b"><a href="javascript:c">d</a><script>e</script></p><!-- f -->';
  const all = ['<p onClick>', '<img>', '<img src>', 'href javascript:c', '<script>', 'comment'];
  expect(strange(html)).toEqual(all);
});
