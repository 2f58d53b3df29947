import { Document, isMap, visit } from 'yaml';
import { z } from 'zod';
import type { Catalogue } from '../model/catalogue.ts';
import { compareCodes } from '../model/values/code-parts.ts';
import { Text } from '../model/values/text.ts';

/** What a code stood for when it was first published. */
const Published = z.strictObject({
  /** The folder of the cooperative whose code it is. */
  cooperative: z.string().optional(),
  /** The file of the basket whose code it is. */
  basket: z.string().optional(),
  name: Text,
});
export type Published = z.infer<typeof Published>;

/** The content of `codes.yaml`: every code that was ever published. Written by builds, read by whoever checks. */
export const LedgerFile = z.strictObject({ codes: z.record(z.string(), Published) });

/** By code. */
export type Ledger = Record<string, Published>;

export const LEDGER = 'codes.yaml';

const COMMENT = ` كل رمز نشر من قبل وما كان يدل عليه أول مرة. يكتبه البرنامج عند كل إنجاز: لا تحذفوا منه شيئا، واحفظوه مع المحتوى.
 Chaque code déjà publié, et ce qu’il désignait la première fois. Écrit par le logiciel à chaque fabrication : n’y supprimez
 rien, et gardez ce fichier avec le contenu.`;

/** A ledger with what catalogues publish. What was in it stays as it was, whatever became of it. */
export function withPublished(former: Ledger, catalogues: readonly Catalogue[]): Ledger {
  const now: [string, Published][] = catalogues.flatMap(({ cooperatives, products, baskets }) => [
    ...cooperatives.map(({ code, id, name }): [string, Published] => [code, { cooperative: id, name }]),
    ...products.map(({ code, name }): [string, Published] => [code, { name }]),
    ...baskets.map(({ code, id, name }): [string, Published] => [code, { basket: id, name }]),
  ]);
  return { ...Object.fromEntries(now), ...former };
}

/** A ledger as its file: a line for each code, so that git shows a new code as a new line. */
export function ledgerText(ledger: Ledger): string {
  // Integer-like keys of an object come first, whatever their order: a Map keeps a cooperative beside its products.
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
