import type { Random } from '../../scripts/bench/random.ts';
import type { Content } from './content.ts';

/** What is done to a content folder. */
export interface Mutant {
  kind: string;
  /** What to write, by path. */
  files: Content;
  /** What is there no more. */
  removed?: string;
  /** What to make that is no file of bytes. */
  makes?: { path: string; what: 'folder' | 'pipe' | 'link'; target?: string };
  /** The file that is plainly wrong now: it must get a diagnostic. */
  wrong?: string;
}

/** Makes one mutant; undefined when the kind finds nothing to change. */
export type Mutation = (content: Content, random: Random) => Omit<Mutant, 'kind'> | undefined;

const TEXT = /\.(ya?ml|mdx?)$/;

export const textFiles = (content: Content, pattern = TEXT) => [...content.keys()].filter((file) => pattern.test(file));

/** A mutation of the text of one file. */
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

/** A mutation of one line. */
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

/** A mutation of the value after a key of a YAML file. */
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
