import { writeSchemas } from '../../load/schemas.ts';
import type { Command } from '../commands.ts';

/** `npm run schemas`: writes the JSON Schemas that editors use to help while typing. */
export const schemasCommand: Command = {
  name: 'schemas',
  options: [],
  async run(_options, { print }) {
    for (const file of await writeSchemas('schemas')) print(file);
    return 0;
  },
};
