import { readFileSync } from 'node:fs';
import path from 'node:path';
import { translator } from '../../i18n/translate.ts';
import { UnreadableFile } from '../../import/decode/unreadable.ts';
import { describePlan } from '../../import/describe.ts';
import { makePlan } from '../../import/make-plan.ts';
import { MAP_FILE, readMapFile, writeMapFile } from '../../import/map-file.ts';
import { readGuide } from '../../import/match/guide.ts';
import type { ListFile } from '../../import/read-files.ts';
import type { Lang } from '../../model/languages.ts';
import { OperatorError } from '../../operator-error.ts';
import type { RunCommand } from '../command.ts';

/**
 * `npm run import`: what lists from outside would change in the content. It writes nothing there yet: most lists lack what
 * an entry must have, and the model has no drafts to hold them.
 */
export const run: RunCommand = async ({ words, content, lang, format, map }, { now, print, printError }) => {
  const t = translator(lang);
  const [first] = words;
  if (first === undefined) throw new OperatorError(t('import:file.none'));
  const files = words.map((word) => readList(word, lang));
  const mapFile = map ?? path.join(path.dirname(first), MAP_FILE);
  const corrections = readMapFile(mapFile, lang);
  const contentDir = path.resolve(content);
  const guide = readGuide(contentDir, now);
  const { plan, tables } = await makePlan(files, guide, corrections, lang).catch((error: unknown) => {
    if (error instanceof UnreadableFile) throw new OperatorError(t(`import:file.${error.code}`, { file: error.file }));
    throw error;
  });
  print(format === 'json' ? JSON.stringify(plan, null, 2) : describePlan(plan, lang));
  if (writeMapFile(mapFile, corrections, tables, lang)) printError(t('import:map.written', { file: mapFile }));
  else if (corrections.tables.length > 0) printError(t('import:map.kept', { file: mapFile }));
  if (format === 'text') print(t('import:nothing-written'));
  return 0;
};

function readList(file: string, lang: Lang): ListFile {
  try {
    return { name: path.basename(file), bytes: readFileSync(file) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const locked = code === 'EBUSY' || code === 'EPERM' || code === 'EACCES';
    throw new OperatorError(translator(lang)(`import:file.${locked ? 'locked' : 'missing'}`, { file }));
  }
}
