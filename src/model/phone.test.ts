import { describe, expect, it } from 'vitest';
import { ContactEntry } from './contact.ts';
import { isFictional, parsePhone } from './phone.ts';

describe('parsePhone', () => {
  it.each([
    '0685123456',
    '06 85 12 34 56',
    '0685-123456',
    '06.85.12.34.56',
    '06/85/12/34/56',
    '685123456',
    '212685123456',
    '+212685123456',
    '+212 6 85 12 34 56',
    '+212 (0)6 85 12 34 56',
    '+2120685123456',
    '00212 685 12 34 56',
    '00 212 685 12 34 56',
    '٠٦٨٥١٢٣٤٥٦',
    '۰۶۸۵۱۲۳۴۵۶',
    '\u202a0685 12 34 56\u202c',
    '\u20660685 12 34 56\u2069',
    '0685\u00a012\u202f34\u00a056',
    ' 0685 12 34 56 ',
    '0685–123456',
  ])('reads %j', (typed) => {
    expect(parsePhone(typed)).toEqual({ e164: '+212685123456', national: '0685 12 34 56', kind: 'mobile' });
  });

  it.each([
    ['0500 12 34 56', 'fixed'],
    ['0785 12 34 56', 'mobile'],
    ['0801 00 12 34', 'special'],
  ])('knows what %s is', (typed, kind) => {
    expect(parsePhone(typed)?.kind).toBe(kind);
  });

  it.each([
    ['', 'nothing'],
    ['06 85 12 34', 'too short'],
    ['06 85 12 34 56 7', 'too long'],
    ['0485 12 34 56', 'no such first digit'],
    ['061 23 45 67', 'the numbering before 2009'],
    ['6.85E+08', 'destroyed by a spreadsheet'],
    ['06 85 12 34 56 / 05 00 12 34 56', 'two numbers'],
    ['+33 6 12 34 56 78', 'another country'],
    ['0685 12 34 5O', 'a letter O'],
  ])('refuses %j: %s', (typed) => {
    expect(parsePhone(typed)).toBeNull();
  });
});

describe('isFictional', () => {
  it.each([
    ['0685000001', true],
    ['0500000001', true],
    ['0686000001', false],
    ['0523000001', false],
  ])('%s: %s', (typed, fictional) => {
    const phone = parsePhone(typed);
    expect(phone && isFictional(phone)).toBe(fictional);
  });
});

describe('ContactEntry', () => {
  const whatsapp = (value?: string) =>
    ContactEntry.parse({ phone: '0685 00 00 01', whatsapp: value }).whatsapp?.national;

  it('takes whatsapp as yes, no, nothing or another number', () => {
    expect(whatsapp('oui')).toBe('0685 00 00 01');
    expect(whatsapp('no')).toBeUndefined();
    expect(whatsapp()).toBeUndefined();
    expect(whatsapp('0685 00 00 02')).toBe('0685 00 00 02');
  });
});
