import { type Document, type Node, visit } from 'yaml';
import { MAX_ALIASES } from '../load/files/limits.ts';
import { faultyKeys } from '../load/files/read.ts';
import { parseYamlText, NestingTooDeep } from '../load/yaml/parse-yaml.ts';
import { keepExclamations } from '../load/yaml/yaml-losses.ts';
import type { Data } from './change.ts';
import { Refused } from './refusal.ts';

/** A file as the loader reads it: where each value stands, and what all of them say. */
export interface Readable {
  contents: Node | null;
  data: Data;
}

/**
 * Reads a text as the loader does.
 *
 * @throws Refused when the loader would report that it cannot be read, or not all of it
 */
export function readable(text: string): Readable {
  const document = parsed(text);
  if (document.errors.length + document.warnings.length + faultyKeys(document).length > 0) {
    throw new Refused('unreadable');
  }
  takeExclamations(document, text);
  try {
    const read = document.contents ? document.toJS({ maxAliasCount: MAX_ALIASES }) : {};
    // What an alias stands for is copied, so that each copy can be changed by itself.
    const data = JSON.parse(JSON.stringify(read, (_key, value) => value ?? ''));
    return { contents: document.contents, data };
  } catch {
    throw new Refused('unreadable');
  }
}

/** `! Nouveau` is text from its first character on. */
function takeExclamations(document: Document.Parsed, text: string): void {
  visit(document, {
    Scalar: (_key, { tag, range }) => {
      if (tag === '!' && range) range[0] = text.lastIndexOf('!', range[0]);
    },
  });
  keepExclamations(document);
}

function parsed(text: string): Document.Parsed {
  try {
    return parseYamlText(text);
  } catch (error) {
    if (error instanceof NestingTooDeep) throw new Refused('unreadable');
    throw error;
  }
}
