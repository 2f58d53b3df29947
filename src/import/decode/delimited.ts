import { parseCsv } from 'hucre';
import { contentOf, type Decoded, sheetOf } from './sheet.ts';
import { decodeText } from './text-encoding.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const LINES_TRIED = 200;

/** A text file whose lines are rows: `.csv`, `.tsv`, `.txt`. */
export function readDelimited(file: string, bytes: Uint8Array): Decoded {
  const { text: whole, encoding } = decodeText(bytes);
  const [line = '', said] = /^\ufeff?"?sep=(.)"?[^\n]*(?:\n|$)/i.exec(whole) ?? [];
  const text = whole.slice(line.length).replace(/^\ufeff/, '');
  const delimiter = said ?? delimiterOf(text);
  const rows = parseCsv(text, { delimiter, ...quoting(text) });
  const name = file.replace(/\.[^.]*$/, '');
  const contents = rows.map((row) => row.map(contentOf));
  // The line `sep=;` keeps its place, so that rows are counted as the file counts them.
  if (line) contents.unshift([]);
  return { sheets: [sheetOf({ file, name, hidden: false, merges: [] }, contents)], encoding, delimiter };
}

/** A quotation mark that is opened and never closed would swallow the rest of the file: then they are plain letters. */
function quoting(text: string): { fastMode?: boolean } {
  const marks = text.match(/"/g)?.length ?? 0;
  return marks % 2 === 1 ? { fastMode: true } : {};
}

/** The delimiter that cuts most lines into the same number of pieces. */
function delimiterOf(text: string): string {
  const head = text.split('\n', LINES_TRIED).join('\n');
  const scores = DELIMITERS.map((delimiter) => {
    const counts = parseCsv(head, { delimiter, ...quoting(head) }).map((row) => row.length);
    const often = Map.groupBy(
      counts.filter((count) => count > 1),
      (count) => count,
    );
    const best = Math.max(0, ...[...often].map(([count, rows]) => rows.length * Math.log2(count + 1)));
    return { delimiter, best };
  });
  return scores.toSorted((a, b) => b.best - a.best)[0]?.delimiter ?? ';';
}
