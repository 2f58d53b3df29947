import { readBook } from '../src/outputs/print/preflight/read-pdf.ts';
import { readFile } from 'node:fs/promises';
const b = await readBook(await readFile(process.argv[2]));
for (const p of process.argv.slice(3)) console.log(b.lines[p-1].map(l=>JSON.stringify(l)).join('\n'));
process.exit()
