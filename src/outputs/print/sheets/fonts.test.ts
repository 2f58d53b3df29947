import { expect, test } from 'vitest';
import drawable from '../../../model/values/drawable.json' with { type: 'json' };
import { asRanges } from './font-file.ts';
import { drawnCodePoints, LACKED } from './fonts.ts';

test('the table of what can be drawn is true of the fonts', async () => {
  expect(asRanges(await drawnCodePoints())).toEqual(drawable);
});

test('El Messiri lacks letters of Moroccan places', () => {
  for (const letter of 'ڭݣڨ') expect(LACKED).toContain(letter);
  for (const letter of 'كگعحّپڤaé5') expect(LACKED).not.toContain(letter);
});
