import type { SummaryLine, BenchRow } from './bench.ts';

const COLUMNS = { label: '', seconds: 's', ratio: '×', cpu: 'CPU s', megabytes: 'MB' } as const;

/** Time of a row divided by that of its baseline for the same subject; undefined when either is missing. */
export function ratioOf(row: BenchRow, rows: readonly BenchRow[]): number | undefined {
  const peer = rows.find(({ label, subject }) => label === row.baseline && subject === row.subject);
  return row.seconds !== undefined && peer?.seconds ? row.seconds / peer.seconds : undefined;
}

/** Three significant figures: `0.0123`, `1.23`, `123`; integers unchanged. */
export function shortFigure(value: number): string {
  if (Number.isInteger(value) || !Number.isFinite(value)) return String(value);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 4));
}

/**
 * Rows as a text table, with a blank line between subjects. `×` is the time relative to the baseline named in brackets.
 */
export function tableOf(rows: readonly BenchRow[]): string {
  const extra = [...new Set(rows.flatMap(({ figures = {} }) => Object.keys(figures)))];
  const head = [...Object.values(COLUMNS), ...extra];
  const cells = rows.map((row) => cellsOf(row, rows, extra));
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((line) => line[at]?.length ?? 0)));
  const used = widths.map((_, at) => at === 0 || cells.some((line) => line[at] !== ''));
  const write = (line: readonly string[]) =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .filter((_, at) => used[at])
      .join('  ')
      .trimEnd();
  const lines: string[] = [write(head)];
  let subject: string | undefined;
  for (const [at, row] of rows.entries()) {
    if (row.subject !== subject) lines.push('', row.subject);
    subject = row.subject;
    lines.push(write(cells[at] ?? []));
  }
  return lines.join('\n');
}

function cellsOf(row: BenchRow, rows: readonly BenchRow[], extra: readonly string[]): string[] {
  const ratio = ratioOf(row, rows);
  const figure = (value: number | string | undefined) =>
    typeof value === 'number' ? shortFigure(value) : (value ?? '');
  return [
    `  ${row.label}${ratio === undefined ? '' : `  (× ${row.baseline})`}`,
    `${row.stopped ? '> ' : ''}${figure(row.seconds)}`,
    figure(ratio),
    figure(row.cpu),
    row.megabytes === undefined ? '' : String(Math.round(row.megabytes)),
    ...extra.map((name) => figure(row.figures?.[name])),
  ];
}

/** Summary lines, each with its target. */
export function summaryOf(findings: readonly SummaryLine[]): string {
  const wide = Math.max(0, ...findings.map(({ what }) => what.length));
  return findings
    .map(({ what, value, byCpu, atLeast, target }) => {
      const notes = [
        byCpu === undefined ? '' : `by processor time ${shortFigure(byCpu)}`,
        target ? `target ${target}` : '',
      ];
      const told = notes.filter(Boolean).join(', ');
      return `  ${what.padEnd(wide)}  ${atLeast ? '> ' : ''}${shortFigure(value)}${told ? `  (${told})` : ''}`;
    })
    .join('\n');
}
