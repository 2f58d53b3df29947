import type { Random } from '../../scripts/bench/random.ts';
import type { ContentFolder } from './content.ts';
import { WRONG_LINES } from './wrong-lines.ts';
import { type Mutant, type Mutation, ofLine, ofText, ofValue, textFiles } from './mutations.ts';

const YAML = /\.yaml$/;
const PHOTO = 'cooperatives/zahra/photos/pot.jpg';

/** Strings with a meaning in YAML, Markdown or MDX. */
const SYNTAX = [
  '&a ',
  '*a',
  '!x ',
  '|',
  '>',
  '- ',
  '? ',
  ': ',
  '#',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '%',
  '@',
  '`',
  '\t',
  '---\n',
  '<<: ',
  '<a',
  '**',
  '~',
  '\\',
];

const CONTROLS = ['\0', '\x01', '\x1b', '\x7f', '\x9b', '\ufffe', '\u{1fffe}'];
const HIDDEN = ['\u202e', '\u202a', '\u2066', '\u200b', '\u2060', '\u{e0041}'];
const ODD = [
  '\u200f',
  '\u200d',
  '\u00a0',
  '\u0301',
  '\u2028',
  '\ufdfd',
  '\ufffd',
  '\u{1f36f}',
  'ⵣ',
  'ﷲ',
  '𝗕',
  '\r',
  '\v',
];

/** Values of a type no field accepts. */
const WRONG_TYPES = ['[[], []]', '{ x: { y: z } }', '[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]'];

const NESTED_YAML: ((depth: number) => string)[] = [
  (depth) => '['.repeat(depth),
  (depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`,
  (depth) => '{a: '.repeat(depth),
  (depth) => `\n${'  - '.repeat(depth)}x`,
  (depth) => `\n${'? '.repeat(depth)}x`,
];

const NESTED_MARKDOWN: ((depth: number) => string)[] = [
  (depth) => `${'>'.repeat(depth)} x`,
  (depth) => '**a_'.repeat(depth),
  (depth) => '['.repeat(depth),
  (depth) => Array.from({ length: Math.min(depth, 300) }, (_, level) => `${' '.repeat(2 * level)}- x`).join('\n'),
  (depth) => '<Notice>'.repeat(depth),
  (depth) => '`'.repeat(depth),
  (depth) => '![]('.repeat(depth),
];

function insert(text: string, piece: string, random: Random): string {
  const at = random.between(0, text.length);
  return text.slice(0, at) + piece + text.slice(at);
}

function span(text: string, random: Random): [from: number, to: number] {
  const from = random.between(0, text.length);
  return [from, Math.min(text.length, from + random.between(1, random.pick([3, 30, 300])))];
}

const size = (random: Random) => random.pick([100, 1000, 10_000, 60_000]);

const bytes: Mutation = (content, random) => {
  const file = random.pick([...content.keys()]);
  const changed = Buffer.from(content.get(file) ?? '');
  for (let count = random.between(1, 8); count > 0; count--)
    changed[random.between(0, changed.length - 1)] = random.between(0, 255);
  return { files: new Map([[file, changed]]) };
};

const cutPhoto: Mutation = (content, random) => {
  const whole = content.get(PHOTO) ?? Buffer.alloc(0);
  const kept = whole.subarray(0, random.between(0, whole.length - 40));
  return { files: new Map([[PHOTO, kept]]), wrong: 'cooperatives/zahra/cooperative.yaml' };
};

const encode: Mutation = (content, random) => {
  const file = random.pick(textFiles(content, YAML));
  const text = String(content.get(file));
  const written = random.pick([
    Buffer.from(`\ufeff${text}`, 'utf16le'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(`${text}# \u00e9t\u00e9`, 'latin1'),
  ]);
  return { files: new Map([[file, written]]), wrong: file };
};

const rename: Mutation = (content, random) => {
  const file = random.pick([...content.keys()]);
  const renamed = random.pick([
    file.toUpperCase(),
    `${file}.txt`,
    file.replace('.yaml', '.yml'),
    `${file} (1)`,
    file.replace(/[^/]+$/, 'con.yaml'),
    `${file}\n`,
    `${file}.`,
  ]);
  if (renamed === file) return undefined;
  // An unused photo is not a fault.
  const wrong = file === PHOTO ? undefined : renamed;
  return {
    files: new Map([[renamed, content.get(file) ?? Buffer.alloc(0)]]),
    removed: random.pick([file, undefined]),
    wrong,
  };
};

const replace: Mutation = (content, random) => {
  const path = random.pick([...content.keys()]);
  const what = random.pick(['folder', 'pipe', 'link'] as const);
  const target = random.pick([
    '/etc/hostname',
    '/dev/zero',
    '/dev/null',
    'nowhere',
    '.',
    '/',
    path.split('/').at(-1) ?? '',
  ]);
  return {
    files: new Map(),
    makes: { path, what, target },
    wrong: path === PHOTO ? 'cooperatives/zahra/cooperative.yaml' : path,
  };
};

const empty: Mutation = (content, random) => ({
  files: new Map([[random.pick([...content.keys()]), Buffer.alloc(0)]]),
});

const remove: Mutation = (content, random) => ({ files: new Map(), removed: random.pick([...content.keys()]) });

const wrongLine: Mutation = (content, random) => {
  const [file, line, values] = random.pick(WRONG_LINES);
  const text = String(content.get(file)).replace(line, random.pick(values));
  return { files: new Map([[file, Buffer.from(text)]]), wrong: file };
};

const key = /^(\s*(?:- )?)([a-z_]+):/;
const addToKey = (line: string, random: Random) =>
  key.test(line)
    ? line.replace(key, `$1${random.pick(['x$2', '$2_', '__proto__', 'constructor', 'Ⓧ$2'])}:`)
    : undefined;

/** All mutations by name. Those that cause an obvious fault set `wrong`: a diagnostic must name it. */
export const MUTATIONS: Record<string, Mutation> = {
  bytes,
  cut: ofText((text, random) => {
    const [from, to] = span(text, random);
    return text.slice(0, from) + text.slice(to);
  }),
  repeat: ofText((text, random) => {
    const [from, to] = span(text, random);
    return text.slice(0, to) + text.slice(from, to).repeat(random.pick([1, 3, 300])) + text.slice(to);
  }),
  'swap-lines': ofText((text, random) => {
    const lines = text.split('\n');
    const [a, b] = [random.between(0, lines.length - 1), random.between(0, lines.length - 1)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
    return lines.join('\n');
  }),
  'drop-line': ofLine(() => ''),
  'double-line': ofLine((line) => `${line}\n${line}`),
  'double-key': ofLine((line) => (/^[a-z_]+: \S/.test(line) ? `${line}\n${line}` : undefined), YAML, true),
  'many-lines': ofLine((line, random) => `${line}\n`.repeat(size(random))),
  'many-keys': ofText(
    (text, random) => `${text}${Array.from({ length: size(random) / 4 }, (_, at) => `unknown_${at}: x`).join('\n')}\n`,
    YAML,
    true,
  ),
  syntax: ofText((text, random) => insert(text, random.pick(SYNTAX), random)),
  odd: ofText((text, random) => insert(text, random.pick(ODD), random)),
  control: ofValue((old, random) => JSON.stringify(insert(old, random.pick(CONTROLS), random)), true),
  'control-raw': ofText((text, random) => insert(text, random.pick(CONTROLS), random)),
  hidden: ofValue((old, random) => insert(old, random.pick(HIDDEN), random)),
  nest: ofValue((_old, random) => random.pick(NESTED_YAML)(random.pick([40, 400, 10_000])), true),
  'nest-text': ofText(
    (text, random) => `${text}\n${random.pick(NESTED_MARKDOWN)(random.pick([40, 800, 5000]))}\n`,
    /\.mdx?$/,
  ),
  huge: ofValue(
    (_old, random) =>
      random.pick(
        ['x', '6', '1 ', '1,', 'a.', 'a@', 'ء', '- ', '1x'].map((piece) =>
          piece.repeat(random.pick([6000, 50_000, 140_000])),
        ),
      ),
    true,
  ),
  'huge-file': ofText((text) => `${text}\n${'# x\n'.repeat(250_000)}`, YAML, true),
  type: ofValue((_old, random) => random.pick(WRONG_TYPES), true),
  key: ofLine(addToKey, YAML, true),
  'wrong-value': wrongLine,
  encode,
  rename,
  replace,
  empty,
  remove,
  'cut-photo': cutPhoto,
};

const NOT_ON_WINDOWS = /(^|\/)con\.|[\n.]$/;

/**
 * Whether this machine can store a mutant. Windows has no pipes, restricts links, and refuses some names; on Windows
 * and macOS, names that differ only in case are one file.
 */
function isPossible({ files, makes }: Omit<Mutant, 'kind'>, content: ContentFolder): boolean {
  if (process.platform === 'linux') return true;
  const known = new Set([...content.keys()].map((file) => file.toLowerCase()));
  const added = [...files.keys()].filter((file) => !content.has(file));
  if (added.some((file) => known.has(file.toLowerCase()))) return false;
  if (process.platform !== 'win32') return true;
  return (!makes || makes.what === 'folder') && !added.some((file) => NOT_ON_WINDOWS.test(file));
}

/** The mutant of a random generator, identical on all machines that can store it. */
export function mutant(content: ContentFolder, random: Random): Mutant {
  for (;;) {
    const kind = random.pick(Object.keys(MUTATIONS));
    const made = MUTATIONS[kind]?.(content, random);
    if (made && isPossible(made, content)) return { kind, ...made };
  }
}
