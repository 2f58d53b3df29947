import { realpath, stat } from 'node:fs/promises';
import { findBrowser } from './find.mjs';

/**
 * Tells the browser that would be launched from any other, older or newer, without launching it: by its place, its size
 * and its date. Empty when the machine has none.
 */
export async function browserIdentity(): Promise<string> {
  const executable = await findBrowser();
  if (!executable) return '';
  try {
    const file = await realpath(executable);
    const { size, mtimeMs } = await stat(file);
    return JSON.stringify([file, size, mtimeMs]);
  } catch {
    // Whoever launches it says what is wrong.
    return executable;
  }
}
