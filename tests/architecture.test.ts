import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycles, type Import, importsOf, leadsSomewhere, readSource, sourceFiles } from './setup/imports.ts';

/**
 * Allowed imports: for each part of `src`, the parts it may import, and the reason. Parts are ordered from the lowest
 * layer up: imports only lead down. `outputs` is the contract and its list; `outputs/<x>` stands for each output.
 */
const RULES: Record<string, { may: string[]; packages?: string[]; because: string }> = {
  model: { may: [], packages: ['zod'], because: 'what a catalogue is must be true anywhere, so it rests on zod alone' },
  'operator-error': { may: [], because: 'every part may raise it, so it rests on nothing' },
  processes: { may: [], because: 'set-up uses it before anything is installed, so it rests on Node alone' },
  'build-cache': { may: [], because: 'it keeps files for whoever asks, whatever is in them' },
  styles: { may: [], because: 'site and print share them, so they belong to neither' },
  diagnostics: { may: ['model'], because: 'a diagnostic is data; who prints it and how is decided elsewhere' },
  i18n: { may: ['model'], because: 'texts know languages, and nothing of what uses them' },
  addresses: { may: ['model'], because: 'what is printed, shared and served must name the same addresses' },
  contacts: { may: ['model', 'i18n'], because: 'any output may hand out a contact' },
  disk: {
    may: ['model', 'i18n', 'operator-error'],
    because: 'whatever is written has to outlive a kill, so it knows nothing of what that is',
  },
  load: {
    may: ['model', 'diagnostics', 'build-cache'],
    because: 'the loader returns facts, and remembers those that are slow to find; wording and showing them come later',
  },
  write: {
    may: ['model', 'diagnostics', 'i18n', 'load', 'operator-error', 'processes', 'disk'],
    because: 'it changes entries for whoever asks, and is told which and how',
  },
  import: {
    may: ['model', 'diagnostics', 'i18n', 'load', 'write', 'operator-error'],
    because: 'lists from outside become a plan, and the plan changes of files; who shows it is decided elsewhere',
  },
  check: { may: ['model', 'diagnostics', 'i18n'], because: 'a report is made from diagnostics alone' },
  images: { may: ['model', 'build-cache'], because: 'pictures are made for whoever asks' },
  browser: {
    may: ['model', 'i18n', 'operator-error', 'processes'],
    because: 'the browser prints for whoever asks',
  },
  pdf: { may: [], because: 'a PDF is written alike whatever it shows' },
  press: {
    may: ['model', 'i18n', 'operator-error', 'build-cache', 'images', 'pdf'],
    because: 'any PDF may go to a printer, so inks know nothing of books',
  },
  components: { may: ['model', 'i18n', 'styles'], because: 'site and print share them, so they belong to neither' },
  drawing: {
    may: ['model', 'i18n', 'operator-error'],
    because: 'components become documents, pictures and PDFs alike for whoever asks',
  },
  outputs: {
    may: ['model', 'i18n', 'images', 'build-cache', 'outputs/<x>'],
    because: 'the contract of outputs and the list of them',
  },
  'outputs/<x>': {
    may: [
      'model',
      'operator-error',
      'processes',
      'diagnostics',
      'i18n',
      'addresses',
      'contacts',
      'load',
      'check',
      'images',
      'build-cache',
      'browser',
      'pdf',
      'press',
      'drawing',
      'components',
      'styles',
      'outputs',
    ],
    because: 'outputs are peers: each can be added or deleted without the others',
  },
  middleware: { may: ['i18n'], because: 'Astro wants it here; it sets the words of pages, whatever they show' },
  pages: {
    may: ['model', 'i18n', 'contacts', 'load', 'components', 'styles', 'outputs/site'],
    because: 'pages are the thin routes of the site, and belong to it',
  },
  cli: {
    may: [
      'model',
      'operator-error',
      'processes',
      'disk',
      'diagnostics',
      'i18n',
      'load',
      'import',
      'write',
      'check',
      'images',
      'build-cache',
      'browser',
      'styles',
      'outputs',
      'outputs/<x>',
    ],
    because: 'commands start the work, and draw nothing themselves',
  },
};

/**
 * Files that may import each other, because their concepts refer to each other: types only, which do not exist at run
 * time.
 */
const ALLOWED_CYCLES = [
  // A cooperative sells at points of sale and fairs, which list its products; a distributor serves cooperatives.
  ['cooperative', 'distributor', 'hall', 'point-of-sale', 'product'],
  // A catalogue lists its editions, and each edition contains its own part of the catalogue.
  ['catalogue', 'edition'],
].map((names) => names.map((name) => `src/model/${name}.ts`));

/** Maximum files in a folder, tests excluded: more belong in several folders. */
const MAX_FILES = 30;
/** Maximum loose files in an output's folder: it should read like a list of the output's steps. */
const MAX_IN_ROOT = 15;

/** `src/outputs/site/build.ts` → `outputs/site`; `src/diagnostics.ts` → `diagnostics`. */
function partOf(file: string): string {
  const [, first = '', second = ''] = file.split('/');
  if (first === 'outputs' && !second.includes('.')) return `outputs/${second}`;
  return first.replace(/\.ts$/, '');
}

function ruleOf(part: string) {
  return RULES[part] ?? (part.startsWith('outputs/') ? RULES['outputs/<x>'] : undefined);
}

/** The rule that an import breaks, or undefined. */
function violation({ from, to, external }: Omit<Import, 'typeOnly'>): string | undefined {
  const part = partOf(from);
  const rule = ruleOf(part);
  if (!rule) return `${from}: src/${part} has no rule yet; add it to RULES and to the table in AGENTS.md`;
  const why = `${rule.because}. Pass what is needed as an argument, or move it to the part it belongs to`;
  if (external) {
    const allowed = rule.packages?.includes(to) ?? true;
    return allowed ? undefined : `${from} imports the package ${to}, but ${part} may not: ${why}`;
  }
  if (!to.startsWith('src/')) return `${from} imports ${to}: src stands on its own, and tests and scripts stand on it`;
  const target = partOf(to);
  const general = target.startsWith('outputs/') && part !== 'pages' ? 'outputs/<x>' : target;
  if (target === part || rule.may.includes(general)) return undefined;
  return `${from} imports ${to}, but ${part} may not import ${target}: ${why}`;
}

/** Where a part of the site runs: `build` in Node, `browser` on a visitor's device, `shared` in both. */
function sideOf(file: string): string | undefined {
  return /^src\/outputs\/site\/(?:[^/]+\/)?(build|browser|shared)\//.exec(file)?.[1];
}

/** Why an import crosses between the sides of the site, or undefined. Components may name scripts. */
function sideViolation({ from, to, external, typeOnly }: Import): string | undefined {
  const [side, target] = [sideOf(from), sideOf(to)];
  if (!side || external || from.endsWith('.astro')) return undefined;
  if (side === 'build') {
    return target === 'browser' ? `${from} runs in Node and imports ${to}, which needs a page` : undefined;
  }
  if (target === 'build') return `${from} runs in a browser and imports ${to}, which needs Node`;
  if (side === 'shared' && target === 'browser')
    return `${from} runs in Node too and imports ${to}, which needs a page`;
  const isPure =
    target || typeOnly || ['model', 'i18n'].includes(partOf(to)) || to.startsWith('src/outputs/site/short/');
  return isPure ? undefined : `${from} runs in a browser and imports ${to}, which was not made for it`;
}

const files = sourceFiles();
const product = files.filter((file) => !file.endsWith('.test.ts'));
const imports = product.flatMap((file) => importsOf(file, readSource(file)));

describe('the project', () => {
  it('has parts that import only allowed parts', () => {
    expect(imports.map(violation).filter((found) => found !== undefined)).toEqual([]);
  });

  it('has no import cycles, types included: merge such files, or extract their shared part', () => {
    const allowed = new Set(ALLOWED_CYCLES.map((circle) => circle.join(' ')));
    expect(cycles(imports).filter((cycle) => !allowed.has(cycle.join(' ')))).toEqual([]);
  });

  it('shows by a site file’s folder whether it runs in Node or in the browser', () => {
    expect(imports.map(sideViolation).filter((found) => found !== undefined)).toEqual([]);
    const inBrowser = product.filter((file) => ['browser', 'shared'].includes(sideOf(file) ?? ''));
    expect(inBrowser.length).toBeGreaterThan(40);
    expect(inBrowser.filter((file) => /from 'node:/.test(readSource(file)))).toEqual([]);
  });

  it('has no crowded folder', () => {
    const folders = Map.groupBy(product, (file) => path.posix.dirname(file));
    const crowded = [...folders].filter(([folder, { length }]) => {
      return length > (/^src\/outputs\/[^/]+$/.test(folder) ? MAX_IN_ROOT : MAX_FILES);
    });
    expect(crowded.map(([folder, { length }]) => `${folder} holds ${length} files: make rooms of it`)).toEqual([]);
  });

  it('has imports that resolve, so that this test reads them correctly', () => {
    const lost = imports.filter((found) => !found.external && !leadsSomewhere(found));
    expect(lost.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('has no rule for a part that no longer exists', () => {
    const parts = new Set(product.map(partOf));
    expect(Object.keys(RULES).filter((part) => part !== 'outputs/<x>' && !parts.has(part))).toEqual([]);
  });

  it('has no file over 300 lines: it would do two things', () => {
    const long = files.map((file) => ({ file, lines: readSource(file).split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });
});

describe('this test', () => {
  const from = (file: string, source: string) => importsOf(file, source).map(({ to }) => to);

  it('sees every way to import', () => {
    const code = `import a from './a.ts';\nimport type { B } from '../model/b.ts';\nlet f: import('./f.ts').F;\nexport { c } from './c.ts';\nconst d = await import('./d.ts');\nimport './e.css';\nimport z from 'zod/v4';\nimport fs from 'node:fs';`;
    const all = [
      'src/load/a.ts',
      'src/model/b.ts',
      'src/load/f.ts',
      'src/load/c.ts',
      'src/load/d.ts',
      'src/load/e.css',
      'zod',
    ];
    expect(from('src/load/x.ts', code).sort()).toEqual(all.sort());
  });

  it('reads Astro files and MDX pages', () => {
    const astro = `---\nimport A from './A.astro';\n---\n<p>import x from 'y'</p>{await import('../b.ts')}<script>import '../c.ts';</script>`;
    expect(from('src/components/X.astro', astro).sort()).toEqual(['src/b.ts', 'src/c.ts', 'src/components/A.astro']);
    expect(from('src/pages/x.mdx', `import A from '../a.astro';\n\n# import b from 'b'`)).toEqual(['src/a.astro']);
    expect(from('src/pages/x.ts', `const all = import.meta.glob(['../cli/*.ts']);`)).toEqual(['src/cli/*.ts']);
  });

  it('objects, and says why', () => {
    const to = (from: string, to: string, external = false) => violation({ from, to, external });
    expect(to('src/model/a.ts', 'src/i18n/t.ts')).toContain('zod alone');
    expect(to('src/model/a.ts', 'yaml', true)).toContain('package yaml');
    expect(to('src/outputs/print/a.ts', 'src/outputs/site/b.ts')).toContain('outputs are peers');
    expect(to('src/outputs/site/a.ts', 'src/pages/b.astro')).toContain('may not import pages');
    expect(to('src/pages/a.astro', 'src/outputs/print/b.ts')).toContain('may not import outputs/print');
    expect(to('src/load/a.ts', 'tests/b.ts')).toContain('stands on its own');
    expect(to('src/extra/a.ts', 'src/model/b.ts')).toContain('no rule yet');
    expect(to('src/pdf/a.ts', 'src/press/b.ts')).toContain('whatever it shows');
    expect(to('src/pages/a.astro', 'src/outputs/site/b.ts')).toBeUndefined();
  });

  it('finds cycles, each whole and once', () => {
    const edge = (from: string, to: string) => ({ from, to, external: false, typeOnly: false });
    expect(cycles([edge('a', 'b'), edge('b', 'c'), edge('c', 'a'), edge('d', 'a')])).toEqual([['a', 'b', 'c']]);
    expect(cycles([edge('a', 'b'), edge('a', 'c'), edge('b', 'c')])).toEqual([]);
    expect(cycles([edge('a', 'b'), { ...edge('b', 'a'), typeOnly: true }])).toEqual([['a', 'b']]);
  });

  it('knows the sides of the site', () => {
    const to = (from: string, to: string) =>
      sideViolation({ from: `src/outputs/site/x/${from}`, to, external: false, typeOnly: false });
    expect(to('browser/a.ts', 'src/outputs/site/x/build/b.ts')).toContain('needs Node');
    expect(to('build/a.ts', 'src/outputs/site/x/browser/b.ts')).toContain('needs a page');
    expect(to('shared/a.ts', 'src/outputs/site/x/browser/b.ts')).toContain('runs in Node too');
    expect(to('browser/a.ts', 'src/load/b.ts')).toContain('not made for it');
    expect(to('browser/a.ts', 'src/i18n/number.ts')).toBeUndefined();
  });
});
