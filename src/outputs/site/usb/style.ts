import { relativeTo } from './html.ts';

/** What is needed to rewrite a style sheet for a disk. */
export interface StyleDisk {
  base: string;
  /** The style sheet's own file, relative to the site. */
  file: string;
  /** Content of a font that lies beside the style sheet. */
  font: (name: string) => Promise<Uint8Array>;
}

const ADDRESS = /url\(\s*(["']?)([^"')]+)\1\s*\)/g;

/**
 * A style sheet as a disk needs it. Fonts move into it: to a browser each file of a disk is a place of its own, and
 * fonts from other places are refused (Firefox). Other addresses become relative.
 */
export async function styleOnDisk(css: string, { base, file, font }: StyleDisk): Promise<string> {
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
