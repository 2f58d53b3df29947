import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import sharp from 'sharp';
import { offLinux, onWindows } from './test-unless.ts';

const FIXTURES = path.resolve(import.meta.dirname, '..', 'fixtures');
const COMPOSED = path.resolve(import.meta.dirname, '..', '..', '.cache', 'test', 'fixtures');

/** A diagnostic that a fixture expects: code, file and line (none for a whole file). */
export interface ExpectedDiagnostic {
  code: string;
  file: string;
  line?: number;
}

/** Names of the fixtures: folders beside the valid `base` they are laid over. */
export function fixtureNames(): string[] {
  return readdirSync(FIXTURES).filter((name) => name !== 'base');
}

const NAMES = onWindows('Windows cannot hold such names');
const LINKS = onWindows('on Windows, only an administrator makes links and nobody makes pipes');
/** Fixtures whose files some systems cannot store, and why; undefined where this machine can. */
const NOT_STORABLE: Record<string, string | undefined> = {
  'file-unreadable': LINKS,
  'id-invalid': NAMES,
  'name-not-on-windows': NAMES,
  'name-twice': offLinux('names that differ in capitals alone are one file here'),
  'photo-outside': LINKS,
  'photo-unreadable': LINKS,
  'photo-withheld': LINKS,
};

/** Why this machine cannot store the files of a fixture; undefined when it can. */
export function whyNotStorable(name: string): string | undefined {
  return NOT_STORABLE[name];
}

/**
 * Copies a fixture over the base, makes the files that are not in the repository, and reads the expectations.
 *
 * `expect.txt` holds expectations without a line: `<code> <file>` for a fault of a whole file, and `without <path>` for
 * a path removed from the base (`.` for the folder itself).
 */
export async function composeFixture(name: string): Promise<{ contentDir: string; expected: ExpectedDiagnostic[] }> {
  const contentDir = path.join(COMPOSED, name);
  rmSync(contentDir, { recursive: true, force: true });
  mkdirSync(path.dirname(contentDir), { recursive: true });
  cpSync(path.join(FIXTURES, 'base'), contentDir, { recursive: true });
  cpSync(path.join(FIXTURES, name), contentDir, { recursive: true });
  const whole = readIfThere(path.join(contentDir, 'expect.txt'));
  rmSync(path.join(contentDir, 'expect.txt'), { force: true });
  const expected: ExpectedDiagnostic[] = [];
  for (const line of whole.split('\n').filter(Boolean)) {
    const [, word = '', file = ''] = /^(\S+) (.+)$/.exec(line) ?? [];
    if (word === 'without') rmSync(path.join(contentDir, file), { recursive: true });
    else expected.push({ code: word, file });
  }
  await GENERATED_FILES[name]?.(contentDir);
  for (const file of filesIn(contentDir)) expected.push(...expectationsOf(contentDir, file));
  return { contentDir, expected };
}

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(yaml|mdx?)$/.test(item.name))
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).replaceAll(path.sep, '/'));
}

/** `expect: code, code` beside a fault, or on a line of its own above it. */
function expectationsOf(contentDir: string, file: string): ExpectedDiagnostic[] {
  const lines = readFileSync(path.join(contentDir, file), 'utf8').split('\n');
  return lines.flatMap((text, index) => {
    const codes = /(?:#|<!--|\{\/\*) expect: ([a-z, -]+?)(?: -->| \*\/\})?$/.exec(text)?.[1];
    if (!codes) return [];
    const alone = /^\s*(#|<!--|\{\/\*) expect/.test(text);
    const line = alone ? lines.findIndex((other, at) => at > index && other.trim() !== '') + 1 : index + 1;
    return codes.split(', ').map((code) => ({ code, file, line }));
  });
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function canvas(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#b4762c' }, limitInputPixels: false });
}

function put(contentDir: string, file: string, bytes: Buffer | string): void {
  const target = path.join(contentDir, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, bytes);
}

const PHOTOS = 'cooperatives/nour/photos';

/** Files too large for the repository, or binary: made when a fixture is composed. */
const GENERATED_FILES: Record<string, (contentDir: string) => Promise<void> | void> = {
  'file-unreadable': (dir) => {
    put(dir, 'distributors/latin.yaml', Buffer.from('name: { fr: \u00c9picerie }\n', 'latin1'));
    put(dir, 'distributors/arabic.yaml', Buffer.from([0xe4, 0xe5, 0xd1, 0x0a]));
    put(dir, 'distributors/unicode.yaml', Buffer.from('\ufeffname: x\n', 'utf16le'));
    put(dir, 'distributors/folder.yaml/file.txt', '');
    spawnSync('mkfifo', [path.join(dir, 'distributors', 'pipe.yaml')]);
    put(dir, '../outside.yaml', 'name: x\n');
    symlinkSync(path.join(dir, '..', 'outside.yaml'), path.join(dir, 'distributors', 'outside.yaml'));
  },
  'list-too-long': (dir) => {
    const file = path.join(dir, 'cooperatives/nour/cooperative.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}${'      - miel\n'.repeat(1001)}`);
  },
  'file-too-large': (dir) => put(dir, 'distributors/nahr.yaml', `name: ${'x'.repeat(300_000)}\n`),
  'files-many': (dir) => {
    for (let number = 0; number < 20_000; number++) put(dir, `photos/${number}.jpg`, '');
  },
  'folder-too-deep': (dir) => put(dir, 'photos/2/3/4/5/6/7/8/9/10/11/pot.jpg', ''),
  // In the repository it would break Git on Windows.
  'id-invalid': (dir) => put(dir, 'distributors/nul.yaml', 'name: {}\n'),
  'name-not-on-windows': (dir) => {
    for (const name of ['con.jpg', 'a:b.jpg', 'miel./pot.jpg']) put(dir, `photos/${name}`, '');
  },
  'name-twice': (dir) => {
    for (const name of ['Pot.jpg', 'pot.jpg', 'été.jpg'.normalize('NFD'), 'été.jpg']) put(dir, `photos/${name}`, '');
  },
  'photo-proportions': async (dir) => {
    put(dir, `${PHOTOS}/thread.jpg`, await canvas(20_000, 2).jpeg().toBuffer());
    put(dir, `${PHOTOS}/tower.jpg`, await canvas(900, 9001).jpeg().toBuffer());
  },
  'photo-outside': async (dir) => {
    put(dir, '../outside.jpg', await canvas(900, 600).jpeg().toBuffer());
    mkdirSync(path.join(dir, PHOTOS), { recursive: true });
    symlinkSync(path.join(dir, '..', 'outside.jpg'), path.join(dir, PHOTOS, 'link.jpg'));
  },
  'prose-too-long': (dir) => {
    const long = 'Du miel, du thym et du romarin. '.repeat(2000);
    put(dir, 'cooperatives/zahra/story.fr.md', `<!-- expect: prose-too-long -->\n${long}`);
    put(dir, 'pages/about.fr.mdx', `---\ntitle: Page\n---\n\n{/* expect: prose-too-long */}\n${long}`);
  },
  'cover-logos-many': async (dir) => put(dir, 'photos/logo.png', await canvas(300, 120).png().toBuffer()),
  'photo-unused': async (dir) => {
    const photo = await canvas(900, 600).jpeg().toBuffer();
    const files = ['cooperatives/zahra/photos/a.jpg', 'cooperatives/zahra/photos/B.PNG', 'cooperatives/nour/door.heic'];
    for (const file of [...files, 'photos/2025/wall.webp', `${PHOTOS}/Pot.jpg`, 'photos/logo.png'])
      put(dir, file, photo);
  },
  'photo-missing': async (dir) => put(dir, `${PHOTOS}/honey.jpg`, await canvas(900, 600).jpeg().toBuffer()),
  'photo-no-alt': async (dir) => put(dir, `${PHOTOS}/honey.jpg`, await canvas(900, 600).jpeg().toBuffer()),
  'photo-withheld': async (dir) => {
    const [honey, bees] = [await canvas(900, 600).jpeg().toBuffer(), await canvas(901, 600).jpeg().toBuffer()];
    put(dir, `${PHOTOS}/honey.jpg`, honey);
    put(dir, `${PHOTOS}/bees.jfif`, bees);
    put(dir, 'photos/copy.jpg', honey);
    put(dir, 'photos/copy-of-unnamed.jpg', bees);
    put(dir, 'photos/own.jpg', await canvas(902, 600).jpeg().toBuffer());
    put(dir, 'cooperatives/nobody/photos/door.jpg', await canvas(903, 600).jpeg().toBuffer());
    symlinkSync(path.join(dir, PHOTOS, 'honey.jpg'), path.join(dir, 'photos', 'link.jpg'));
  },
  'photo-format': (dir) => {
    put(dir, `${PHOTOS}/iphone.jpg`, Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'));
    put(dir, `${PHOTOS}/drawing.svg`, '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"/>');
  },
  'photo-unreadable': async (dir) => {
    const whole = await canvas(900, 600).jpeg().toBuffer();
    put(dir, `${PHOTOS}/truncated.jpg`, whole.subarray(0, whole.length / 2));
    put(dir, `${PHOTOS}/empty.jpg`, '');
    put(dir, `${PHOTOS}/folder/pot.jpg`, await canvas(900, 600).jpeg().toBuffer());
    spawnSync('mkfifo', [path.join(dir, PHOTOS, 'pipe')]);
  },
  'photo-too-large': async (dir) => put(dir, `${PHOTOS}/huge.jpg`, await canvas(12_000, 8_000).jpeg().toBuffer()),
  'photo-too-small': async (dir) => {
    put(dir, `${PHOTOS}/small.jpg`, await canvas(799, 600).jpeg().toBuffer());
    // Landscape as stored, portrait as shown.
    put(dir, `${PHOTOS}/turned.jpg`, await canvas(900, 600).withMetadata({ orientation: 6 }).jpeg().toBuffer());
  },
};
