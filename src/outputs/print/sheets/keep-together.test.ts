import { expect, test } from 'vitest';
import { keepTogether } from './keep-together.ts';

test('French function words stay with the next word, several in a row too, and nothing else changes', () => {
  expect(keepTogether({ ar: 'زيت الزيتون', fr: 'Huile de pépins de la figue et du miel' })).toEqual({
    ar: 'زيت الزيتون',
    fr: 'Huile de\u00a0pépins de\u00a0la\u00a0figue et\u00a0du\u00a0miel',
  });
  expect(keepTogether({ fr: 'Amande sucrée' })).toEqual({ fr: 'Amande sucrée' });
  expect(keepTogether({ ar: 'عسل' })).toEqual({ ar: 'عسل' });
});
