import { expect, it } from 'vitest';
import { say, Text, wordsOf } from './text.ts';

it('says a text in the reader’s language, or in the other one with its own direction', () => {
  expect(say({ ar: 'عسل', fr: 'Miel' }, 'fr')).toEqual({ text: 'Miel', lang: 'fr', dir: 'ltr', fallback: false });
  expect(say({ ar: 'عسل' }, 'fr')).toEqual({ text: 'عسل', lang: 'ar', dir: 'rtl', fallback: true });
  expect(wordsOf({ fr: 'Miel' }, 'ar')).toBe('Miel');
});

it('needs one language at least, and no other than those', () => {
  expect(Text.safeParse({}).success).toBe(false);
  expect(Text.safeParse({ ar: ' ' }).success).toBe(false);
  expect(Text.safeParse({ es: 'Miel' }).success).toBe(false);
  expect(Text.parse({ fr: ' Miel ' })).toEqual({ fr: 'Miel' });
});
