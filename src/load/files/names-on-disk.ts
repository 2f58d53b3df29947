import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Finds files by their stored names. Some systems accept `Pot.JPG` for `pot.jpg`, others do not: here a name is right
 * on every system or on none. Composed and decomposed accents are equal.
 */
export class NamesOnDisk {
  readonly #root: string;
  readonly #folders = new Map<string, string[]>();

  /** @param root the folder that paths are relative to */
  constructor(root: string) {
    this.#root = root;
  }

  /** Stored path of a file, relative, with `/`; undefined when it does not exist. */
  find(path: string): string | undefined {
    return this.#follow(path, (name) => name) ?? this.#follow(path, (name) => name.normalize('NFC'));
  }

  /** Like {@link find}, ignoring case: the likely file when the exact name is missing. */
  findAnyCase(path: string): string | undefined {
    return this.#follow(path, (name) => name.normalize('NFC').toLowerCase());
  }

  /** Names in a folder, read once; empty when it cannot be read. */
  namesIn(folder: string): string[] {
    const known = this.#folders.get(folder);
    if (known) return known;
    let names: string[] = [];
    try {
      names = readdirSync(join(this.#root, folder));
    } catch {
      // Not a folder: no names.
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
