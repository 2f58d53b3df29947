import { relativeTo } from './rewrite-page.ts';

/** The files around a style sheet. */
export interface StyleContext {
  base: string;
  /** The style sheet's own file, relative to the site. */
  file: string;
  /** Reads a font in the folder of the style sheet. */
  font: (name: string) => Promise<Uint8Array>;
}

const ADDRESS = /url\(\s*(["']?)([^"')]+)\1\s*\)/g;

/**
 * Rewrites a style sheet for use from a disk. Fonts are embedded, because Firefox treats every file as an origin of its
 * own and refuses fonts from other origins. Other addresses become relative.
 */
export async function rewriteStyle(css: string, { base, file, font }: StyleContext): Promise<string> {
  const fonts = new Map<string, string>();
  for (const [, , address = ''] of css.matchAll(ADDRESS)) {
    if (!/^[^/:]+\.woff2$/.test(address)) continue;
    fonts.set(address, Buffer.from(await font(address)).toString('base64'));
  }
  return css.replace(ADDRESS, (whole, _quote, address: string) => {
    const content = fonts.get(address);
    if (content !== undefined) return `url(data:font/woff2;base64,${content})`;
    return address.startsWith(base) && !address.startsWith('//')
      ? `url(${relativeTo(file, address.slice(base.length))})`
      : whole;
  });
}
