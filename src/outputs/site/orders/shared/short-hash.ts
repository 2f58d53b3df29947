/**
 * A few letters and digits that stand for a text: the same on every device, for good (FNV-1a, 32 bits). To tell a
 * handful of texts apart and to notice a damaged link, never to keep a secret.
 */
export function shortHash(text: string, length: number): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-length);
}
