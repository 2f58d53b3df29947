import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../../model/contact.ts';
import { parsePhone, type Phone } from '../../../../model/values/phone.ts';
import type { Product } from '../../../../model/product.ts';
import { askText, orderText, contactNumbers, telLink, whatsappLink } from './messages.ts';

const fixed = parsePhone('0500 00 00 01') as Phone;
const mobile = parsePhone('0685 00 00 02') as Phone;
const contact = (phone: Phone, whatsapp?: Phone) => ({ phone, whatsapp, languages: [], voice_notes: false }) as Contact;

test('a phone link works from abroad, a WhatsApp link has digits only and escaped text', () => {
  expect(telLink(mobile)).toBe('tel:+212685000002');
  expect(whatsappLink(mobile, '202-01 & 2 %')).toBe('https://wa.me/212685000002?text=202-01%20%26%202%20%25');
});

test('the number to call is that of the first contact, the WhatsApp number the first there is', () => {
  expect(contactNumbers([contact(fixed), contact(mobile, mobile)])).toEqual({ call: fixed, whatsapp: mobile });
  expect(contactNumbers([contact(fixed)]).whatsapp).toBeUndefined();
});

describe('a prefilled message', () => {
  const small = { size: { text: { ar: '250 غ', fr: '250 g' } }, price: 95 };
  const variant = { size: { text: { ar: '500 غ', fr: '500 g' } }, price: 180 };
  const product = { code: '202-01', name: { ar: 'عسل الزعتر' }, variants: [small, variant] } as Product;

  test.each(['ar', 'fr'] as const)('has code, quantity, size and price (%s)', (lang) => {
    const text = orderText(product, variant, lang);
    expect(text).toContain('\n202-01 × 1 (');
    expect(text.replace('\u00a0', ' ')).toContain(variant.size.text[lang]);
    expect(text).toContain('180');
  });

  test('has no size when there is only one', () => {
    expect(orderText({ ...product, variants: [variant] }, variant, 'fr')).not.toContain('500');
  });

  test('to a distributor has the code at the start of a line, if there is one', () => {
    for (const lang of ['ar', 'fr'] as const) expect(askText(lang, '901-01').split('\n')).toContain('901-01');
    expect(askText('fr')).not.toContain('{{');
  });
});
