import { MAX_FILE_BYTES } from '../load/files/limits.ts';
import { fieldsAt } from '../load/schemas.ts';
import type { Path } from '../load/yaml/source.ts';
import { applyChanges } from './apply-changes.ts';
import type { Change, Value } from './change.ts';
import { hashOf, pathOf, refuseTaken, stateOf, textOf } from './content-file.ts';
import { Refused, type Refusal } from './refusal.ts';
import type { FileWrite } from './transaction.ts';

/** What is to become of one file of a content folder; `file` is relative to it, with `/`. */
export type FileEdit =
  /** `base` is the hash of the bytes that the changes were made for. */
  | { file: string; base: string; changes: readonly Change[] }
  /** A new entry, its fields in the order they are given, below comments (without their `#`). */
  | { file: string; entry: { readonly [key: string]: Value }; comments: readonly string[] }
  /** A new file that is no entry: a picture, a story. */
  | { file: string; bytes: Uint8Array };

/**
 * What files would hold with all edits made; nothing is written.
 *
 * @param edits one for each file
 */
export function planWrites(
  contentDir: string,
  edits: readonly FileEdit[],
): { writes: FileWrite[]; refusals: Refusal[] } {
  const refusals: Refusal[] = [];
  const writes = edits.flatMap((edit): FileWrite[] => {
    try {
      return [planned(contentDir, edit)];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refusals.push({ reason: error.reason, file: edit.file, field: error.field });
      return [];
    }
  });
  return { writes, refusals };
}

function planned(contentDir: string, edit: FileEdit): FileWrite {
  const { file } = edit;
  if ('changes' in edit) {
    const state = stateOf(contentDir, file);
    if (!state || hashOf(state.bytes) !== edit.base) throw new Refused('changed');
    return written(file, edit.base, textOf(state.bytes), edit.changes);
  }
  pathOf(contentDir, file);
  refuseTaken(contentDir, file);
  if ('bytes' in edit) return { file, base: null, bytes: edit.bytes };
  const fields = Object.entries(edit.entry).map(([key, value]): Change => ({ do: 'set', path: [key], value }));
  const comments = edit.comments.flatMap((comment) => comment.split(/\r\n|[\r\n]/));
  return written(file, null, comments.map((line) => `# ${line}\n`).join(''), fields);
}

function written(file: string, base: string | null, text: string, changes: readonly Change[]): FileWrite {
  // Fields of a new entry come in an order of their own.
  const orderAt = (path: Path) => (base === null ? [] : fieldsAt(file, path));
  const applied = applyChanges(text, changes, orderAt);
  if ('reason' in applied) throw new Refused(applied.reason, changes[applied.at]?.path.join('.'));
  const bytes = new TextEncoder().encode(applied.text);
  if (bytes.length > MAX_FILE_BYTES) throw new Refused('too-large');
  return { file, base, bytes };
}
