import { decode } from './decode/decode.ts';
import type { Decoded } from './decode/sheet.ts';
import { UnreadableFile } from './decode/unreadable.ts';
import type { Corrections } from './import-map.ts';
import { Ledger } from './ledger.ts';
import { joinProducts, joinSame } from './records/join.ts';
import { readSheet, type SheetRead } from './records/read-sheet.ts';
import type { ImportedCooperative } from './records/record.ts';
import type { World } from './world.ts';

/** A list as it came: its name, without its folder, and its bytes. */
export interface ListFile {
  name: string;
  bytes: Uint8Array;
}

/** All that lists say, before it is compared with what exists. */
export interface Reading {
  files: { name: string; encoding?: string; delimiter?: string }[];
  cooperatives: ImportedCooperative[];
  tables: SheetRead['tables'];
  ledger: Ledger;
}

/**
 * Reads lists into records. Every cell has a fate afterwards.
 *
 * @throws UnreadableFile for a file of which nothing can be taken
 */
export async function readFiles(files: readonly ListFile[], corrections: Corrections, world: World): Promise<Reading> {
  const decoded: (Decoded & { name: string })[] = [];
  for (const { name, bytes } of files) {
    const found = await decode(name, bytes).catch((error: unknown) => {
      if (error instanceof UnreadableFile) error.file = name;
      throw error;
    });
    decoded.push({ name, ...found });
  }
  const sheets = decoded.flatMap((file) => file.sheets);
  const ledger = new Ledger(sheets);
  const reads = sheets.map((sheet) => readSheet(sheet, corrections, { world, ledger }));
  const all = reads
    .flatMap(({ cooperatives }) => cooperatives)
    .map((cooperative) => ({ ...cooperative, products: joinProducts(cooperative.products, ledger) }));
  const cooperatives = joinSame(all, ledger);
  ledger.skipRest();
  return {
    files: decoded.map(({ name, encoding, delimiter }) => ({
      name,
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
    })),
    cooperatives,
    tables: reads.flatMap(({ tables }) => tables),
    ledger,
  };
}
