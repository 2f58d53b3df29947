import { expect, test } from 'vitest';
import type { Contact } from '../../../model/contact.ts';
import type { Phone } from '../../../model/values/phone.ts';
import type { Product } from '../../../model/product.ts';
import type { Book } from '../book.ts';
import { codeDigits, phoneLines, pricesSince } from './sheet.ts';

const phone = (e164: string): Phone => ({ e164, national: e164, kind: 'mobile' });
const contact = (number: Phone, whatsapp?: Phone) =>
  ({ phone: number, whatsapp, languages: [], voice_notes: false }) as Contact;

test('a number for calls and WhatsApp has one line', () => {
  const lines = phoneLines([contact(phone('+212685000002'), phone('+212685000002'))]);
  expect(lines.map(({ call, whatsapp }) => [call, whatsapp])).toEqual([[true, true]]);
});

test('a separate WhatsApp number has its own line, and no number is repeated', () => {
  const office = phone('+212500000002');
  const mobile = phone('+212685000002');
  const lines = phoneLines([contact(office, mobile), contact(mobile)]);
  expect(lines.map((line) => [line.phone.e164, line.call, line.whatsapp])).toEqual([
    ['+212500000002', true, false],
    ['+212685000002', true, true],
  ]);
});

const product = (...days: (string | undefined)[]) =>
  ({ variants: days.map((day) => ({ price_date: day })), cooperative: {} }) as Product;

test('prices are valid since the oldest of their dates', () => {
  expect(pricesSince([product('2026-09-15', '2026-03-01'), product('2026-10-01')])).toBe('2026-03-01');
});

test('prices have no date when one of them is undated', () => {
  expect(pricesSince([product('2026-09-15'), product(undefined)])).toBeUndefined();
  expect(pricesSince([])).toBeUndefined();
});

test('a slip has boxes for the longest code', () => {
  const digits = (...codes: string[]) =>
    codeDigits({ catalogue: { cooperatives: codes.map((code) => ({ code })) } } as unknown as Book);
  expect([digits('202', '999'), digits('202', '1202'), digits()]).toEqual([3, 4, 3]);
});
