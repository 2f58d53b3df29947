import { Document, isMap, visit } from 'yaml';
import { z } from 'zod';
import type { Catalogue } from '../model/catalogue.ts';
import { compareCodes } from '../model/values/code-parts.ts';
import { Text } from '../model/values/text.ts';

/** What a code identified when it was first published. */
const Published = z.strictObject({
  /** Folder of its cooperative. */
  cooperative: z.string().optional(),
  /** File of its basket. */
  basket: z.string().optional(),
  name: Text,
});
export type Published = z.infer<typeof Published>;

/** `codes.yaml`: every published code. Builds write it, checks read it. */
export const LedgerFile = z.strictObject({ codes: z.record(z.string(), Published) });

/** By code. */
export type Ledger = Record<string, Published>;

export const LEDGER = 'codes.yaml';

const COMMENT = ` كل رمز نشر من قبل وما كان يدل عليه أول مرة. يكتبه البرنامج عند كل إنجاز: لا تحذفوا منه شيئا، واحفظوه مع المحتوى.
 Chaque code déjà publié, et ce qu’il désignait la première fois. Écrit par le logiciel à chaque fabrication : n’y supprimez
 rien, et gardez ce fichier avec le contenu.`;

/** Adds the codes of catalogues to a ledger. Existing records never change. */
export function withPublished(former: Ledger, catalogues: readonly Catalogue[]): Ledger {
  const now: [string, Published][] = catalogues.flatMap(({ cooperatives, products, baskets }) => [
    ...cooperatives.map(({ code, id, name }): [string, Published] => [code, { cooperative: id, name }]),
    ...products.map(({ code, name }): [string, Published] => [code, { name }]),
    ...baskets.map(({ code, id, name }): [string, Published] => [code, { basket: id, name }]),
  ]);
  return { ...Object.fromEntries(now), ...former };
}

/** A ledger as YAML: one line per code, so that a new code is a new line in Git. */
export function ledgerText(ledger: Ledger): string {
  // Objects list integer-like keys first; a Map keeps products after their cooperative.
  const codes = new Map(Object.entries(ledger).toSorted(([a], [b]) => compareCodes(a, b)));
  const document = new Document({ codes });
  document.commentBefore = COMMENT;
  visit(document, {
    Map: (_key, node, path) => {
      if (path.filter((above) => isMap(above)).length > 1) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true });
}
