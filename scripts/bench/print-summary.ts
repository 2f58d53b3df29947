import type { SummaryLine, BenchRow } from './bench.ts';

/** Row labels of the print bench. */
export const LABELS = {
  cold: 'everything, pictures cold',
  screen: 'screen file',
  warm: 'everything, pictures warm',
  changed: 'everything, one price changed',
  typst: 'Typst, plain book',
  paged: 'Paged.js, plain book',
  ourPages: 'Paged.js, our pages',
} as const;

const SMALL = '28/110';
const LARGE = '1000/4000';

/** The project's targets for the book, as far as the rows cover them. */
export function printSummary(rows: readonly BenchRow[]): SummaryLine[] {
  const findings: SummaryLine[] = [];
  const of = (label: string, subject: string) => rows.find((row) => row.label === label && row.subject === subject);
  const ratio = (what: string, over: BenchRow | undefined, under: BenchRow | undefined, target?: string) => {
    if (over?.seconds === undefined || !under?.seconds || under.stopped) return;
    const [more, less] = [cpuOf(over), cpuOf(under)];
    const byCpu = more && less && !over.stopped ? more / less : undefined;
    findings.push({ what, value: over.seconds / under.seconds, byCpu, atLeast: over.stopped, target });
  };
  for (const subject of new Set(rows.map((row) => row.subject))) {
    const { screen, changed } = LABELS;
    const name = (over: string, under: string) => `${subject}: ${over} ÷ ${under}`;
    const compare = (over: string, under: string, target?: string) =>
      ratio(name(over, under), of(over, subject), of(under, subject), target);
    compare(changed, LABELS.warm, '≤ 0.5 at 150/600');
    compare(changed, LABELS.cold, '≤ 0.5 at 150/600');
    compare(screen, LABELS.typst, '≤ 1 at 150/600');
    compare(LABELS.paged, screen, '≥ 20 at 150/600');
    compare(LABELS.ourPages, screen);
    const peaks = Object.values(LABELS)
      .slice(0, 4)
      .map((label) => peakOf(of(label, subject)));
    findings.push({ what: `${subject}: most memory in all, MB`, value: Math.max(...peaks), target: '< 1500' });
  }
  for (const label of [LABELS.screen, LABELS.warm]) {
    const [small, large] = [perPage(of(label, SMALL)), perPage(of(label, LARGE))];
    ratio(`${label}, time per page: ${LARGE} ÷ ${SMALL}`, large, small, '≤ 1.5');
  }
  return findings;
}

/** Cost per page of a book. */
function perPage(row: BenchRow | undefined): BenchRow | undefined {
  const pages = row?.figures?.['pages'];
  if (!row || row.seconds === undefined || typeof pages !== 'number') return undefined;
  return { ...row, seconds: row.seconds / pages, cpu: (cpuOf(row) ?? 0) / pages, figures: {} };
}

/** CPU seconds of Node and the browser. */
function cpuOf(row: BenchRow): number | undefined {
  const browser = row.figures?.['browser CPU s'];
  return row.cpu === undefined ? undefined : row.cpu + (typeof browser === 'number' ? browser : 0);
}

/** Megabytes of Node, and of the browser if any. */
function peakOf(row: BenchRow | undefined): number {
  const together = row?.figures?.['MB in all'];
  return Math.round(typeof together === 'number' ? together : (row?.megabytes ?? 0));
}
