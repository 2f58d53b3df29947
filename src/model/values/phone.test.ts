import { describe, expect, it } from 'vitest';
import { ContactEntry } from '../contact.ts';
import { isFictional, parsePhone, parsePhones } from './phone.ts';

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
    '\u200b06\u200b85 12 34 56',
    '0685\u206012 34 56',
    '0685\u00ad123456',
    '06‑85‑12‑34‑56',
    '06‐85—12−34⁃56',
    '＋212 685 12 34 56',
    'tel:+212685123456',
    'tel:0685-12-34-56',
    'https://wa.me/212685123456',
    'wa.me/+212685123456?text=Salam%2012',
    'https://api.whatsapp.com/send?phone=212685123456&text=06',
    'https://api.whatsapp.com/send/?phone=%2B212685123456',
    'whatsapp://send?phone=212685123456',
    'Tél : 0685 12 34 56',
    'Tél. 06 85 12 34 56.',
    'Téléphone/WhatsApp : 0685123456',
    'N° : 0685123456',
    'هاتف: 0685 12 34 56',
    'الهاتف : ٠٦ ٨٥ ١٢ ٣٤ ٥٦',
    '0685 12 34 56 ،',
    '0685 12 34 56 /',
    '(06) 85 12 34 56',
    '📞 0685 12 34 56',
    '0685 12 34 56 (WhatsApp)',
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

describe('parsePhones', () => {
  it.each([
    '0685 12 34 56 / 0500 12 34 56',
    '0685123456-0500123456',
    '0685123456 ou 0500123456',
    'Tél : 0685 12 34 56 et 05 00 12 34 56',
    '+212 685 12 34 56 ; +212 (0)5 00 12 34 56',
    '0685 12 34 56 أو 0500 12 34 56',
    '0685123456،0500123456',
    '0685 12 34 56\n0500 12 34 56',
  ])('tells two numbers apart in %j', (typed) => {
    expect(parsePhone(typed)).toBeNull();
    expect(parsePhones(typed).map(({ national }) => national)).toEqual(['0685 12 34 56', '0500 12 34 56']);
  });

  it.each(['0685 12 34 56', '', '06 85 12 34 56 7', '0685 12 34 56 poste 12', '0'.repeat(5000)])(
    'finds none in %j',
    (typed) => {
      expect(parsePhones(typed)).toEqual([]);
    },
  );
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
