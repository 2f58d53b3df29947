import { writeSchemas } from '../../load/schemas.ts';
import type { RunCommand } from '../command.ts';

/** `npm run schemas`: writes the JSON Schemas that editors use for help and validation. */
export const run: RunCommand = async (_options, { print }) => {
  for (const file of await writeSchemas('schemas')) print(file);
  return 0;
};
