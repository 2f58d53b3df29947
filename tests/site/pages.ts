import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** A page of the built site, as text. */
export interface BuiltPage {
  /** Relative to the site, with slashes: `ar/p/202-01/index.html`. */
  file: string;
  /** Path it is served at, from the site's root: `ar/p/202-01/`. */
  path: string;
  html: string;
}

/** Every file of a folder, relative to it, with slashes on every system. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join(posix.sep),
    );
}

export function pagesIn(folder: string): BuiltPage[] {
  return filesIn(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, path: file.replace(/index\.html$/, ''), html: readFileSync(join(folder, file), 'utf8') }));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#38': '&', '#34': '"' };

/** Values of an attribute in a page. Astro always writes double quotes. */
export function attributes(html: string, name: string, tag = '[a-z][\\w-]*'): string[] {
  const tags = html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '').match(new RegExp(`<${tag}\\s[^>]*>`, 'g')) ?? [];
  return tags.flatMap((text) => {
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1];
    return value === undefined ? [] : [value.replace(/&(#?\w+);/g, (whole, entity) => ENTITIES[entity] ?? whole)];
  });
}
