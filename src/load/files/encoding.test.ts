import { expect, it } from 'vitest';
import { encodingOf } from './encoding.ts';

/** "تعاونية زهرة" as old Windows programs wrote it. */
const ARABIC = [0xca, 0xda, 0xc7, 0xe6, 0xe4, 0xed, 0xc9, 0x20, 0xd2, 0xe5, 0xd1, 0xc9];

it.each([
  ['utf-8', Buffer.from('name: { ar: زهرة, fr: Zahra }')],
  ['utf-8', Buffer.from('\ufeffname: Zahra')],
  ['utf-8', Buffer.from('')],
  ['utf-8', Buffer.from('name: Za\0hra, and not one more of these')],
  ['utf-16', Buffer.from('\ufeffname: زهرة', 'utf16le')],
  ['utf-16', Buffer.from('\ufeffname: زهرة', 'utf16le').swap16()],
  ['utf-16', Buffer.from('name: Zahra', 'utf16le')],
  ['windows-1256', Buffer.concat([Buffer.from('name: '), Buffer.from(ARABIC)])],
  ['windows-1252', Buffer.from('name: Coopérative d’été à Béni Mellal', 'latin1')],
  ['windows-1252', Buffer.from('COOPÉRATIVE ÉTÉ DORÉ À BÉNI MELLAL', 'latin1')],
  ['utf-16', Buffer.from('تعاونية;الهاتف', 'utf16le')],
  [
    'encoding',
    Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from([0, 0x14, 0xff, 0xe9, 0x81, 0x82, 0x83])]),
  ],
] as const)('knows %s', (encoding, bytes) => {
  expect(encodingOf(bytes)).toBe(encoding);
});
