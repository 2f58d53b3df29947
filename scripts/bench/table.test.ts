import { expect, it } from 'vitest';
import type { BenchRow } from './bench.ts';
import { summaryOf, ratioOf, shortFigure, tableOf } from './table.ts';

const rows: BenchRow[] = [
  { label: 'floor', subject: 'small', seconds: 0.5, megabytes: 99.6 },
  { label: 'ours', subject: 'small', seconds: 1, baseline: 'floor', figures: { 'recall@5': 0.97123 } },
  { label: 'floor', subject: 'large', seconds: 2 },
  { label: 'ours', subject: 'large', seconds: 3, baseline: 'floor' },
  { label: 'alone', subject: 'large', seconds: 3, baseline: 'nobody' },
];

it('divides by the peer of the same subject', () => {
  expect(rows.map((row) => ratioOf(row, rows))).toEqual([undefined, 2, undefined, 1.5, undefined]);
});

it('writes three figures, and whole numbers whole', () => {
  expect([0, 4000, 0.01234, 1.2345, 123.456, 0.00001].map(shortFigure)).toEqual([
    ...['0', '4000', '0.0123', '1.23', '123', '0.0000'],
  ]);
});

it('aligns the columns, names the baseline of a row, and omits empty columns', () => {
  expect(tableOf(rows)).toBe(
    [
      '                       s     ×   MB  recall@5',
      '',
      'small',
      '  floor            0.500        100',
      '  ours  (× floor)      1     2          0.971',
      '',
      'large',
      '  floor                2',
      '  ours  (× floor)      3  1.50',
      '  alone                3',
    ].join('\n'),
  );
});

it('marks stopped rows, and shows targets', () => {
  expect(tableOf([{ label: 'slow', subject: 'large', seconds: 600, stopped: true }])).toContain('slow  > 600');
  const findings = [
    { what: 'peer ÷ ours', value: 20, atLeast: true, target: '≥ 20 ×' },
    { what: 'ours', value: 0.4567, byCpu: 0.5, target: '≤ ½' },
    { what: 'other', value: 3 },
  ];
  expect(summaryOf(findings)).toBe(
    '  peer ÷ ours  > 20  (target ≥ 20 ×)\n  ours         0.457  (by processor time 0.500, target ≤ ½)\n  other        3',
  );
});
