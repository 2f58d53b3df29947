import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { DiagnosticCode } from '../diagnostics.ts';

/** What a picture file turned out to be. */
export type Inspected =
  | { fault?: undefined; hash: string; width: number; height: number }
  | { fault: DiagnosticCode; values: Record<string, string | number> };

export type Inspector = (file: string) => Promise<Inspected>;

/** Above this a picture takes more memory than phones and small servers have. */
const MAX_MEGAPIXELS = 50;

const FORMATS = new Set(['jpeg', 'png', 'webp']);

interface Remembered {
  size: number;
  modified: number;
  found: Inspected;
}

/**
 * Looks into pictures, decoding each whole once to know that it is not cut short. With a `cacheDir`, verdicts are
 * kept by size and date of the file, so that an unchanged folder costs no decoding.
 */
export function photoInspector(cacheDir?: string): { inspect: Inspector; save: () => void } {
  const store = cacheDir && join(cacheDir, 'photos.json');
  const before = store ? recall(store) : new Map<string, Remembered>();
  const now = new Map<string, Remembered>();
  const pending = new Map<string, Promise<Inspected>>();

  const inspect = async (file: string): Promise<Inspected> => {
    try {
      const { size, mtimeMs: modified } = await stat(file);
      const known = before.get(file);
      const found = known?.size === size && known.modified === modified ? known.found : await look(file);
      now.set(file, { size, modified, found });
      return found;
    } catch {
      return { fault: 'photo-unreadable', values: {} };
    }
  };
  return {
    inspect: (file) => {
      const found = pending.get(file) ?? inspect(file);
      pending.set(file, found);
      return found;
    },
    save: () => {
      if (!store || !cacheDir) return;
      mkdirSync(cacheDir, { recursive: true });
      writeFileSync(`${store}.${process.pid}`, JSON.stringify([...now]));
      renameSync(`${store}.${process.pid}`, store);
    },
  };
}

function recall(store: string): Map<string, Remembered> {
  try {
    return new Map(JSON.parse(readFileSync(store, 'utf8')) as [string, Remembered][]);
  } catch {
    // No cache yet, or one cut short: everything is looked at again.
    return new Map();
  }
}

async function look(file: string): Promise<Inspected> {
  const bytes = await readFile(file);
  if (isHeic(bytes)) return { fault: 'photo-format', values: { format: 'HEIC' } };
  try {
    const image = sharp(bytes, { limitInputPixels: false, failOn: 'error' });
    const { format, width, height, autoOrient } = await image.metadata();
    if (!FORMATS.has(format)) return { fault: 'photo-format', values: { format: format.toUpperCase() } };
    const megapixels = Math.round((width * height) / 1e6);
    if (width * height > MAX_MEGAPIXELS * 1e6) {
      return { fault: 'photo-too-large', values: { megapixels, expected: MAX_MEGAPIXELS } };
    }
    await image.resize(8).raw().toBuffer();
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 20);
    return { hash, width: autoOrient.width, height: autoOrient.height };
  } catch {
    return { fault: 'photo-unreadable', values: {} };
  }
}

/** Phones' HEIC, by the brand in its first box: sharp knows the container but cannot open the picture. */
function isHeic(bytes: Buffer): boolean {
  return (
    bytes.toString('latin1', 4, 8) === 'ftyp' &&
    /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(bytes.toString('latin1', 8, 12))
  );
}
