import { expect, it } from 'vitest';
import type { BenchRow } from './bench.ts';
import { LABELS, printSummary } from './print-summary.ts';

const row = (label: string, subject: string, seconds: number, pages: number): BenchRow => {
  return { label, subject, seconds, cpu: 1, megabytes: 300, figures: { pages, 'MB in all': 800, 'browser CPU s': 2 } };
};

function foundIn(rows: readonly BenchRow[], what: string) {
  const found = printSummary(rows).find((finding) => finding.what.includes(what));
  return found && [found.value, found.byCpu, found.atLeast];
}

it('compares rows of one size, and the time of a page between sizes', () => {
  const rows = [
    row(LABELS.screen, '28/110', 2, 100),
    row(LABELS.screen, '1000/4000', 30, 1000),
    { ...row(LABELS.typst, '28/110', 4, 80), figures: { pages: 80 } },
    { label: LABELS.paged, subject: '28/110', seconds: 600, stopped: true },
  ];
  expect(foundIn(rows, 'screen file ÷ Typst')).toEqual([0.5, 3, undefined]);
  expect(foundIn(rows, 'Paged.js, plain book ÷ screen file')).toEqual([300, undefined, true]);
  expect(foundIn(rows, 'time per page')).toEqual([1.5, 0.1, undefined]);
  expect(foundIn(rows, '28/110: most memory')).toEqual([800, undefined, undefined]);
});

it('omits ratios without measurements', () => {
  const rows: BenchRow[] = [
    row(LABELS.screen, '150/600', 2, 100),
    { label: LABELS.typst, subject: '150/600', figures: { note: 'no network' } },
  ];
  expect(printSummary(rows).map(({ what }) => what)).toEqual(['150/600: most memory in all, MB']);
});
