import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { translator } from '../i18n/translate.ts';
import { LEDGER, type Ledger, ledgerText, withPublished } from '../load/code-ledger.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Lang } from '../model/languages.ts';

interface Keeping {
  contentDir: string;
  lang: Lang;
  log: (line: string) => void;
}

/**
 * Records every published code in the content folder, for the next check. The file is replaced atomically; a read-only
 * folder is reported, and is not an error.
 */
export async function recordCodes(
  former: Ledger,
  catalogues: readonly Catalogue[],
  { contentDir, lang, log }: Keeping,
): Promise<void> {
  const file = path.join(contentDir, LEDGER);
  const text = ledgerText(withPublished(former, catalogues));
  if ((await readFile(file, 'utf8').catch(() => '')).replaceAll('\r\n', '\n') === text) return;
  const beside = path.join(contentDir, `.${LEDGER}.${process.pid}`);
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    const { code, message } = error as NodeJS.ErrnoException;
    log(translator(lang)('cli:codes.unwritable', { file: LEDGER, reason: code ?? message }));
  }
}
