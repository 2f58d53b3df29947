import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
import { z } from 'zod';
import type { CacheFolder } from '../../build-cache/cache-folder.ts';
import { contentHash } from '../../build-cache/content-hash.ts';
import { modulesHash } from '../../build-cache/program.ts';
import type { DiagnosticCode } from '../../diagnostics.ts';

/** Result of inspecting a picture file. */
export type Inspection =
  | { fault?: undefined; hash: string; width: number; height: number }
  | { fault: DiagnosticCode; values: Record<string, string | number> };

export type Inspector = (file: string) => Promise<Inspection>;

/** Above this limit a picture exceeds the memory of phones and small servers. */
const MAX_MEGAPIXELS = 50;

const FORMATS = new Set(['jpeg', 'png', 'webp']);

/** Cached result for a file. */
interface Verdict {
  size: number;
  modified: number;
  found: Inspection;
}

const Verdicts = z.array(
  z.tuple([
    z.string(),
    z.object({
      size: z.number(),
      modified: z.number(),
      found: z.union([
        z.object({ fault: z.undefined().optional(), hash: z.string(), width: z.number(), height: z.number() }),
        z.object({
          fault: z.string().transform((fault) => fault as DiagnosticCode),
          values: z.record(z.string(), z.union([z.string(), z.number()])),
        }),
      ]),
    }),
  ]),
);

/**
 * Inspects pictures, decoding each completely once to detect truncated files. With a `cache`, results are kept by file
 * size and date, so that an unchanged folder needs no decoding.
 *
 * @param contentDir folder whose results are cached together
 */
export async function photoInspector(
  contentDir: string,
  cache?: CacheFolder,
): Promise<{ inspect: Inspector; save: () => Promise<void> }> {
  const note = `${contentHash(modulesHash(import.meta.url), JSON.stringify(sharp.versions), contentDir)}.json`;
  const before = new Map<string, Verdict>(await cache?.getJson(note, Verdicts));
  const now = new Map<string, Verdict>();
  const pending = new Map<string, Promise<Inspection>>();

  const inspect = async (file: string): Promise<Inspection> => {
    try {
      const { size, mtimeMs: modified } = await stat(file);
      const known = before.get(file);
      const found = known?.size === size && known.modified === modified ? known.found : await inspectFile(file);
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
    save: async () =>
      cache?.putJson(
        note,
        [...now].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
  };
}

async function inspectFile(file: string): Promise<Inspection> {
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
    return { hash: contentHash(bytes), width: autoOrient.width, height: autoOrient.height };
  } catch {
    return { fault: 'photo-unreadable', values: {} };
  }
}

/** HEIC from phones, by the brand in its first box: sharp reads the container but cannot decode the picture. */
function isHeic(bytes: Buffer): boolean {
  return (
    bytes.toString('latin1', 4, 8) === 'ftyp' &&
    /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(bytes.toString('latin1', 8, 12))
  );
}
