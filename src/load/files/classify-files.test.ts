import { expect, it } from 'vitest';
import { classifyFiles } from './classify-files.ts';
import { Report } from '../report.ts';

it.each([
  ['cooperatives/Nour Café/cooperative.yaml', 'nour-cafe'],
  ['distributors/Nahr.yaml', 'nahr'],
  // No suggestion is a reserved Windows name; none is made when no Latin letter remains.
  ['distributors/Nul.yaml', ''],
  ['distributors/نهر.yaml', ''],
])('for %s the name %j is proposed', (file, suggestion) => {
  const report = new Report(new Date('2026-11-20'));
  classifyFiles([file], report);
  const values = report.sorted().flatMap((told) => (told.code === 'id-invalid' ? [told.values.suggestion] : []));
  expect(values).toEqual([suggestion]);
});
