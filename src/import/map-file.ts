import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Translate, translator } from '../i18n/translate.ts';
import type { Lang } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';
import { Corrections, type ImportMap, isIn, readMap, tableLines, UnknownUse } from './import-map.ts';
import type { Reading } from './read-files.ts';
import type { Column } from './tables/columns.ts';
import { FIELDS } from './tables/fields.ts';

/** The name of the file of corrections, beside the lists it is about. */
export const MAP_FILE = 'import-map.yaml';

/**
 * Reads a file of corrections; one that is not there corrects nothing.
 *
 * @throws OperatorError when it cannot be read or holds a word that is none of ours
 */
export function readMapFile(file: string, lang: Lang): ImportMap {
  const t = translator(lang);
  if (!existsSync(file)) return { tables: [] };
  try {
    const map = readMap(readFileSync(file, 'utf8'));
    new Corrections(map);
    return map;
  } catch (error) {
    if (error instanceof UnknownUse)
      throw new OperatorError(t('import:map.word', { file, value: error.message, known: FIELDS.join(t('cli:comma')) }));
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new OperatorError(t('import:map.unreadable', { file, reason }));
  }
}

/**
 * Writes what the tables were taken for into a file of corrections: a new one, or at the end of what stands in it.
 *
 * @returns whether anything was written; not where nothing can be written, which stops no dry run
 */
export function writeMapFile(file: string, map: ImportMap, tables: Reading['tables'], lang: Lang): boolean {
  const t = translator(lang);
  const fresh = tables.filter(({ columns }) => columns.length > 0 && !isIn(map, columns));
  if (fresh.length === 0) return false;
  const lines = tableLines(fresh, (column) => why(column, t));
  const [ar, fr] = [translator('ar'), translator('fr')];
  const known = [...FIELDS, 'left-out' as const].map(
    (field) => `  ${field.padEnd(14)}${ar(`import:is.${field}`)} · ${fr(`import:is.${field}`)}`,
  );
  const comment = [ar('import:map.comment'), fr('import:map.comment'), ...known].join('\n');
  const head = comment
    .split('\n')
    .map((line) => `# ${line}\n`)
    .join('');
  const before = map.tables.length > 0 ? `${readFileSync(file, 'utf8').trimEnd()}\n` : `${head}tables:\n`;
  try {
    writeFileSync(file, before + lines);
    return true;
  } catch {
    return false;
  }
}

function why({ by, confidence, contradicted, examples }: Column, t: Translate): string {
  const reason = contradicted
    ? t('import:contradicted')
    : `${t(`import:by.${by}`)}${by === 'nothing' ? '' : `${t('cli:comma')}${Math.round(confidence * 100)} %`}`;
  return [reason, ...examples.map((example) => example.slice(0, 30))].join(' · ');
}
