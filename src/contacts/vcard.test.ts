import { describe, expect, test } from 'vitest';
import { foldLine, type VCard, vCardText } from './vcard.ts';

const card: VCard = {
  name: 'تعاونية تيغانيمين النسوية لإنتاج وتسويق زيت الأركان ومشتقاته؛ الدوار الكبير',
  phones: [
    { e164: '+212685000002', mobile: true, label: 'المبيعات' },
    { e164: '+212500000002', mobile: false },
  ],
  address: { street: 'دوار، 3; الطريق\\الكبرى', town: 'تزنيت', region: 'سوس ماسة', country: 'المغرب' },
  geo: [29.7, -9.73],
  url: 'https://example.org/ar/c/tighanimine/',
  note: 'الرمز 202\nمن 9 إلى 6',
  revised: '2026-11-12',
};

/** Lines as a phone reads them: unfolded. */
const read = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

describe('a contact to save', () => {
  test('is folded at 75 octets without cutting a letter', () => {
    const text = vCardText({ ...card, note: '👩🏽‍🌾'.repeat(40) });
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\ufffd');
    expect(read(text)).toContain(`NOTE:${'👩🏽‍🌾'.repeat(40)}`);
    expect(read(vCardText(card))).toContain(`FN:${card.name}`);
  });

  test('begins, ends and breaks its lines as the standard wants', () => {
    const text = vCardText(card);
    expect(text.startsWith('BEGIN:VCARD\r\nVERSION:3.0\r\n')).toBe(true);
    expect(text.endsWith('\r\nEND:VCARD\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('keeps commas, semicolons, backslashes and line breaks within their value', () => {
    const lines = read(vCardText({ ...card, name: 'A, b; c\\d' }));
    expect(lines).toContain('FN:A\\, b\\; c\\\\d');
    expect(lines).toContain('NOTE:الرمز 202\\nمن 9 إلى 6');
    expect(lines.find((line) => line.startsWith('ADR'))).toBe(
      'ADR;TYPE=WORK:;;دوار، 3\\; الطريق\\\\الكبرى;تزنيت;سوس ماسة;;المغرب',
    );
  });

  test('has every number with its role, the first to be called first', () => {
    const lines = read(vCardText(card)).filter((line) => /TEL|X-ABLabel/.test(line));
    expect(lines).toEqual([
      'item1.TEL;TYPE=WORK,VOICE,CELL,PREF:+212685000002',
      'item1.X-ABLabel:المبيعات',
      'TEL;TYPE=WORK,VOICE:+212500000002',
    ]);
  });

  test('leaves out what is not known', () => {
    const text = vCardText({ name: 'X', phones: [], url: 'https://example.org/' });
    expect(read(text).map((line) => line.split(':')[0])).toEqual([
      'BEGIN',
      'VERSION',
      'FN',
      'N',
      'URL',
      'UID',
      'END',
      '',
    ]);
  });
});

test('a line of exactly 75 octets is left alone', () => {
  expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
  expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
  expect(foldLine('é'.repeat(38))).toBe(`${'é'.repeat(37)}\r\n é`);
});
