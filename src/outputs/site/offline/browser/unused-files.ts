/** The part of an address that a page contains: `…/_pictures/0a1b-640.webp` → `0a1b-`, the same for every width. */
function referenceTo(address: string): string {
  const file = address.slice(address.lastIndexOf('/') + 1);
  return file.replace(/^([\da-f]{8,}-)\d+\.webp$/, '$1');
}

const isText = (address: string) => /\.(?:css|js|json)$/.test(address);

/**
 * Finds cached files that no cached page needs: pictures, styles and scripts of earlier versions. A file is needed when
 * a page contains its name, or a needed style sheet, script or search file does.
 *
 * @param files addresses of cached files
 * @param pages cached pages, as text
 * @param read reads the text of a cached file
 */
export async function unusedFiles(
  files: string[],
  pages: string[],
  read: (address: string) => Promise<string>,
): Promise<string[]> {
  let left = files;
  let texts = pages;
  while (texts.length > 0 && left.length > 0) {
    const named = left.filter((address) => texts.some((text) => text.includes(referenceTo(address))));
    left = left.filter((address) => !named.includes(address));
    texts = await Promise.all(named.filter(isText).map(read));
  }
  return left;
}

/** The oldest addresses beyond a limit. */
export function oldestBeyond(addresses: string[], limit: number): string[] {
  return addresses.slice(0, Math.max(0, addresses.length - limit));
}
