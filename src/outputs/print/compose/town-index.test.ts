import { expect, test } from 'vitest';
import { nameIn } from './town-index.ts';

test.each([
  [{ ar: 'بني سمير', fr: 'Bni Smir' }, 'fr', { name: 'Bni Smir' }],
  [{ ar: 'بني سمير' }, 'fr', { name: 'بني سمير', lang: 'ar' }],
  [{ fr: 'Bni Smir' }, 'ar', { name: 'Bni Smir', lang: 'fr' }],
  [{ ar: 'بني سمير', fr: 'Bni Smir' }, 'en', { name: 'Bni Smir', lang: 'fr' }],
  [{ ar: 'بني سمير' }, 'en', { name: 'بني سمير', lang: 'ar' }],
] as const)('an index names %o in %s with the language it is written in', (name, lang, named) => {
  expect(nameIn(name, lang)).toEqual(named);
});
