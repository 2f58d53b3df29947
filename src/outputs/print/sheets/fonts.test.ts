import { expect, test } from 'vitest';
import drawable from '../../../model/values/drawable.json' with { type: 'json' };
import { asRanges } from './font-file.ts';
import { drawnCodePoints, MISSING_LETTERS } from './fonts.ts';

test('the table of drawable characters matches the fonts', async () => {
  expect(asRanges(await drawnCodePoints())).toEqual(drawable);
});

test('El Messiri lacks letters of Moroccan places', () => {
  for (const letter of 'ڭݣڨ') expect(MISSING_LETTERS).toContain(letter);
  for (const letter of 'كگعحّپڤaé5') expect(MISSING_LETTERS).not.toContain(letter);
});
