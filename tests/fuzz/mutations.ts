import type { Random } from '../../scripts/bench/random.ts';
import type { ContentFolder } from './content.ts';

/** Changes to a content folder. */
export interface Mutant {
  kind: string;
  /** Files to write, by path. */
  files: ContentFolder;
  /** A path to remove. */
  removed?: string;
  /** A folder, pipe or link to create. */
  makes?: { path: string; what: 'folder' | 'pipe' | 'link'; target?: string };
  /** The file with an obvious fault: it must get a diagnostic. */
  wrong?: string;
}

/** Makes one mutant; undefined when nothing can be changed. */
export type Mutation = (content: ContentFolder, random: Random) => Omit<Mutant, 'kind'> | undefined;

const TEXT = /\.(ya?ml|mdx?)$/;

export const textFiles = (content: ContentFolder, pattern = TEXT) =>
  [...content.keys()].filter((file) => pattern.test(file));

/** Mutates the text of one file. */
export function ofText(
  change: (text: string, random: Random) => string | undefined,
  pattern = TEXT,
  wrong = false,
): Mutation {
  return (content, random) => {
    const file = random.pick(textFiles(content, pattern));
    const text = change(String(content.get(file)), random);
    if (text === undefined) return undefined;
    return { files: new Map([[file, Buffer.from(text)]]), wrong: wrong ? file : undefined };
  };
}

/** Mutates one line. */
export function ofLine(
  change: (line: string, random: Random) => string | undefined,
  pattern = TEXT,
  wrong = false,
): Mutation {
  return ofText(
    (text, random) => {
      const lines = text.split('\n');
      const at = random.between(0, lines.length - 2);
      const line = change(lines[at] ?? '', random);
      if (line === undefined) return undefined;
      lines[at] = line;
      return lines.join('\n');
    },
    pattern,
    wrong,
  );
}

/** Mutates the value after a key of a YAML file. */
export function ofValue(value: (old: string, random: Random) => string, wrong = false): Mutation {
  return ofLine(
    (line, random) => {
      const [, key, old] = /^(\s*(?:- )?[a-z_]+: )([^{[].*)$/.exec(line) ?? [];
      return key && old !== undefined ? key + value(old, random) : undefined;
    },
    /\.yaml$/,
    wrong,
  );
}
