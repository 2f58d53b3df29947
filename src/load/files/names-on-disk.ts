import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Finds files by the names that folders really hold. A system may take `Pot.JPG` for `pot.jpg`, and another will not: a
 * name is right everywhere or nowhere. Accents may be stored in one character or in two; they are the same name.
 */
export class NamesOnDisk {
  readonly #root: string;
  readonly #folders = new Map<string, string[]>();

  /** @param root the folder that paths are relative to */
  constructor(root: string) {
    this.#root = root;
  }

  /** The path of a file as it is on disk, relative, with `/`; undefined when there is none. */
  find(path: string): string | undefined {
    return this.#follow(path, (name) => name) ?? this.#follow(path, (name) => name.normalize('NFC'));
  }

  /** As {@link find}, whatever letters are capitals: what was meant where nothing is called so. */
  findAnyCase(path: string): string | undefined {
    return this.#follow(path, (name) => name.normalize('NFC').toLowerCase());
  }

  /** What a folder holds, read once; nothing when it cannot be read. */
  namesIn(folder: string): string[] {
    const known = this.#folders.get(folder);
    if (known) return known;
    let names: string[] = [];
    try {
      names = readdirSync(join(this.#root, folder));
    } catch {
      // No folder: nothing is in it.
    }
    this.#folders.set(folder, names);
    return names;
  }

  #follow(path: string, key: (name: string) => string): string | undefined {
    let folder = '';
    for (const step of path.split('/')) {
      const found = this.namesIn(folder).find((name) => key(name) === key(step));
      if (found === undefined) return undefined;
      folder = folder ? `${folder}/${found}` : found;
    }
    return folder;
  }
}
