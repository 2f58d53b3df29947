import { realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export type Refusal = 'content' | 'project' | 'cache' | 'personal';

const PROJECT = path.resolve(import.meta.dirname, '..', '..', '..');

/** The project's own folders: where the program lies, and what its person keeps beside it. */
const PROGRAM = [
  'src',
  'scripts',
  'tests',
  'docs',
  'public',
  'schemas',
  'tools',
  'node_modules',
  '.git',
  '.github',
  '.ci',
];

/** Folders of everybody's home, as systems call them in the languages of our readers. */
const PERSONAL =
  /^(?:desktop|bureau|documents|mes documents|downloads|t[ée]l[ée]chargements|pictures|images|onedrive.*|سطح المكتب|المستندات|مستندات|التنزيلات|تنزيلات)$/iu;

/**
 * Why nothing may be made in a folder; undefined when it may. What is decided here holds for the folder itself, however
 * it is written: through links, and in capitals where the file system does not tell them apart.
 *
 * @param folders `project` is where the program lies, `home` the home of its person
 */
export function whyRefused(
  outDir: string,
  folders: { contentDir: string; cacheDir: string; project?: string; home?: string },
): Refusal | undefined {
  const { contentDir, cacheDir, project = PROJECT, home = homedir() } = folders;
  if (isWithin(outDir, contentDir) || isWithin(contentDir, outDir)) return 'content';
  if (isWithin(project, outDir) || PROGRAM.some((name) => isWithin(outDir, path.join(project, name)))) return 'project';
  if (isWithin(cacheDir, outDir)) return 'cache';
  const out = real(outDir);
  if (isWithin(home, out) || path.parse(out).root === out) return 'personal';
  const [first = '', ...deeper] = path.relative(real(home), out).split(path.sep).reverse();
  const atHome = isWithin(out, home) && deeper.every((name) => PERSONAL.test(name.normalize('NFC')));
  return atHome && PERSONAL.test(first.normalize('NFC')) ? 'personal' : undefined;
}

/** Whether a folder is another, or lies in it. */
function isWithin(inner: string, outer: string): boolean {
  const wanted = identity(outer);
  for (let at = real(inner); ; at = path.dirname(at)) {
    if (wanted === undefined ? at === real(outer) : identity(at) === wanted) return true;
    if (at === path.dirname(at)) return false;
  }
}

/** What tells a folder from every other, whatever its name; undefined when it is not there. */
function identity(folder: string): string | undefined {
  try {
    const { dev, ino } = statSync(folder, { bigint: true });
    // Some network drives number nothing.
    return ino === 0n ? real(folder).toLowerCase() : `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

/** The path without links, as far as it is there. */
function real(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? folder : path.join(real(parent), path.basename(folder));
  }
}
