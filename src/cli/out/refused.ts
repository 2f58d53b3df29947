import { realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export type OutputRefusal = 'content' | 'project' | 'cache' | 'personal';

const PROJECT = path.resolve(import.meta.dirname, '..', '..', '..');

/** The project's own folders: the program, and user folders beside it. */
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

/** Standard folders of a home, by their names in the languages of our users. */
const PERSONAL =
  /^(?:desktop|bureau|documents|mes documents|downloads|t[ée]l[ée]chargements|pictures|images|onedrive.*|سطح المكتب|المستندات|مستندات|التنزيلات|تنزيلات)$/iu;

/**
 * Why a folder is refused as output; undefined when it is allowed. The decision is about the real folder, however its
 * path is written: through links, or in other capitals on case-insensitive file systems.
 *
 * @param folders `project` is the program's folder, `home` the user's home
 */
export function refusalOf(
  outDir: string,
  folders: { contentDir: string; cacheDir: string; project?: string; home?: string },
): OutputRefusal | undefined {
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

/** Identity of a folder, independent of its path; undefined when it does not exist. */
function identity(folder: string): string | undefined {
  try {
    const { dev, ino } = statSync(folder, { bigint: true });
    // Some network drives have no inode numbers.
    return ino === 0n ? real(folder).toLowerCase() : `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}

/** The real path, as far as it exists. */
function real(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    const parent = path.dirname(folder);
    return parent === folder ? folder : path.join(real(parent), path.basename(folder));
  }
}
