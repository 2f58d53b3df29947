import { tmpdir } from 'node:os';
import { translator } from '../i18n/translate.ts';
import type { Lang } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';
import { fullDisk, systemError } from './system-error.ts';

/** What went wrong, in the words of whoever can mend it: a person's mistake, their machine, or a bug of ours. */
export async function explainError(
  error: unknown,
  { lang, cacheDir }: { lang: Lang; cacheDir: string },
): Promise<string> {
  // A mistake has no cause but the person; what else stopped us may come of a full disk, and then nothing else helps.
  if (error instanceof OperatorError && !error.cause) return error.message;
  const full = await fullDisk([cacheDir, process.cwd(), tmpdir()]);
  const refused = full ?? (error instanceof OperatorError ? undefined : systemError(error));
  if (refused) return [translator(lang)(`cli:system.${refused.kind}`), refused.file].filter(Boolean).join('\n  ');
  if (error instanceof OperatorError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
