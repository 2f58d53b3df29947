import { realpath, stat } from 'node:fs/promises';
import { findBrowser } from './find.mjs';

/**
 * Identifies the browser that would be launched, without launching it: by its path, size and date. Empty when the
 * machine has none.
 */
export async function browserIdentity(): Promise<string> {
  const executable = await findBrowser();
  if (!executable) return '';
  try {
    const file = await realpath(executable);
    const { size, mtimeMs } = await stat(file);
    return JSON.stringify([file, size, mtimeMs]);
  } catch {
    // The launch reports what is wrong.
    return executable;
  }
}
