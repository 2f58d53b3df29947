import { writeFile } from 'node:fs/promises';
import { planSchema } from '../../import/plan.ts';
import { writeSchemas } from '../../load/schemas.ts';
import type { RunCommand } from '../command.ts';

/** Where the form of an import's plan stands, for programs that read one. */
const PLAN = 'schemas/import-plan.schema.json';

/** `npm run schemas`: writes the JSON Schemas that editors use to help while typing, and that of an import's plan. */
export const run: RunCommand = async (_options, { print }) => {
  for (const file of await writeSchemas('schemas')) print(file);
  await writeFile(PLAN, planSchema());
  print(PLAN);
  return 0;
};
