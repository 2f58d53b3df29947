import { createHash } from 'node:crypto';
import type { Lang } from '../model/languages.ts';
import { type Translate, translator } from '../i18n/translate.ts';
import { columnLetters } from './decode/sheet.ts';
import { Corrections, type ImportMap, useText } from './import-map.ts';
import type { Remark } from './ledger.ts';
import { planCooperatives } from './match/cooperatives.ts';
import { planOthers } from './match/others.ts';
import type { Guide } from './match/guide.ts';
import type { Plan, PlannedRemark } from './plan.ts';
import { type ListFile, type Reading, readFiles } from './read-files.ts';

/** A plan, and the tables it was made from. */
export interface Made {
  plan: Plan;
  tables: Reading['tables'];
}

/**
 * Reads lists and compares them with a guide. Nothing is written.
 *
 * @throws UnreadableFile for a file of which nothing can be taken
 */
export async function makePlan(files: readonly ListFile[], guide: Guide, map: ImportMap, lang: Lang): Promise<Made> {
  const t = translator(lang);
  const reading = await readFiles(files, new Corrections(map), guide.world);
  const { ledger, tables } = reading;
  for (const { sheet, columns } of tables)
    for (const { titleCells, title, contradicted, examples } of columns)
      if (contradicted && titleCells[0])
        ledger.warn('column-contradicted', titleCells[0], { examples: examples.join(' | ') }, title || sheet.name);
  const ours = reading.cooperatives.filter(({ entity }) => entity === 'cooperative');
  const cooperatives = planCooperatives(ours, guide, ledger);
  const distributors = planOthers('distributor', reading.cooperatives, guide, ledger);
  const shops = planOthers('point-of-sale', reading.cooperatives, guide, ledger);
  const changed = new Map(
    [...guide.cooperatives, ...guide.distributor, ...guide['point-of-sale']].map(({ file, hash }) => [file, hash]),
  );
  const plan: Plan = {
    version: 1,
    files: reading.files.map((file, index) => ({
      file: file.name,
      hash: createHash('sha256')
        .update(files[index]?.bytes ?? '')
        .digest('hex'),
      ...(file.encoding && { encoding: file.encoding }),
      ...(file.delimiter && { delimiter: file.delimiter }),
    })),
    columns: tables.flatMap(({ sheet, columns }) =>
      columns.map(({ at, title, titleCells, use, by, confidence, contradicted, examples }) => ({
        file: sheet.file,
        sheet: sheet.name,
        column: columnLetters(titleCells[0]?.column ?? at),
        title,
        is: useText(use),
        fields: use.fields,
        by,
        contradicted: contradicted ?? false,
        confidence: Math.round(confidence * 100) / 100,
        examples,
      })),
    ),
    cooperatives,
    distributors,
    points_of_sale: shops,
    baskets: [],
    refused: ledger.refused.map((remark) => told(remark, t)),
    warnings: ledger.warnings.map((remark) => told(remark, t)),
    skipped: ledger.skipped.map((remark) => told(remark, t)),
    cells: ledger.counts(),
    base: Object.fromEntries(
      [...cooperatives, ...distributors, ...shops].flatMap(({ file, action }) => {
        const hash = action === 'change' ? changed.get(file) : undefined;
        return hash === undefined ? [] : [[file, hash]];
      }),
    ),
  };
  return { plan, tables };
}

function told({ code, origin, value, values }: Remark, t: Translate): PlannedRemark {
  return {
    code,
    origin,
    ...(value !== undefined && { value }),
    message: t(`import:remark.${code}`, { value: value ?? '', ...values }),
  };
}
