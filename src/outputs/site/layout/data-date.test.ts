import { expect, test } from 'vitest';
import type { Catalogue } from '../../../model/catalogue.ts';
import { dataDate } from './data-date.ts';

const now = new Date('2026-11-21T10:00:00Z');
const withDays = (confirmed_on?: string, price_date?: string) =>
  ({ cooperatives: [{ confirmed_on, products: [{ price_date, variants: [{}] }] }] }) as unknown as Catalogue;

test('the date of the data is that of the latest confirmation', () => {
  expect(dataDate(withDays('2026-09-15', '2026-11-02'), now)).toBe('2026-11-02');
});

test('dates in the future are ignored; without any, the date of the build is used', () => {
  expect(dataDate(withDays('2026-09-15', '2027-11-02'), now)).toBe('2026-09-15');
  expect(dataDate(withDays(), now)).toBe('2026-11-21');
});
