/** `…/_pictures/0a1b-640.webp` → `0a1b-`: the widths of a picture are kept and dropped together. */
function nameIn(address: string): string {
  const file = address.slice(address.lastIndexOf('/') + 1);
  return file.replace(/^([\da-f]{8,}-)\d+\.webp$/, '$1');
}

const isText = (address: string) => /\.(?:css|js|json)$/.test(address);

/**
 * Which kept files no kept page leads to any more: pictures, styles and scripts of earlier versions. A file is needed
 * when a page names it, or a needed style sheet, script or list of results does.
 *
 * @param files addresses of what is kept
 * @param pages the kept pages, as text
 * @param read the text of a kept file
 */
export async function unneeded(
  files: string[],
  pages: string[],
  read: (address: string) => Promise<string>,
): Promise<string[]> {
  let left = files;
  let texts = pages;
  while (texts.length > 0 && left.length > 0) {
    const named = left.filter((address) => texts.some((text) => text.includes(nameIn(address))));
    left = left.filter((address) => !named.includes(address));
    texts = await Promise.all(named.filter(isText).map(read));
  }
  return left;
}

/** What exceeds a number: the first to go are the first that came. */
export function surplus(addresses: string[], most: number): string[] {
  return addresses.slice(0, Math.max(0, addresses.length - most));
}
