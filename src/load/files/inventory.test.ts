import { expect, it } from 'vitest';
import { takeInventory } from './inventory.ts';
import { Report } from '../report.ts';

it.each([
  ['cooperatives/Nour Café/cooperative.yaml', 'nour-cafe'],
  ['distributors/Nahr.yaml', 'nahr'],
  // No name that Windows keeps for itself is proposed, and none where no Latin letter is left.
  ['distributors/Nul.yaml', ''],
  ['distributors/نهر.yaml', ''],
])('for %s the name %j is proposed', (file, suggestion) => {
  const report = new Report(new Date('2026-11-20'));
  takeInventory([file], report);
  const values = report.sorted().flatMap((told) => (told.code === 'id-invalid' ? [told.values.suggestion] : []));
  expect(values).toEqual([suggestion]);
});
