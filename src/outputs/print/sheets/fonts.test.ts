import { expect, test } from 'vitest';
import drawable from '../../../model/drawable.json' with { type: 'json' };
import { asRanges } from './font-file.ts';
import { drawnCodePoints, LACKED } from './fonts.ts';
import { lendWords } from './lend-words.ts';

test('the table of what can be drawn is true of the fonts', async () => {
  expect(asRanges(await drawnCodePoints())).toEqual(drawable);
});

test('El Messiri lacks letters of Moroccan places', () => {
  for (const letter of 'ڭݣڨ') expect(LACKED).toContain(letter);
  for (const letter of 'كگعحّپڤ') expect(LACKED).not.toContain(letter);
});

test('words with such a letter are set in one face, and nothing else is touched', () => {
  const page = (body: string) => `<html><title>أڭادير</title><body>${body}</body></html>`;
  expect(lendWords(page('<p title="أڭادير > أڭادير">زيت أڭادير، ولڭنا</p>'))).toBe(
    page(
      '<p title="أڭادير > أڭادير">زيت <span class="lent">أڭادير</span>، <span class="lent">ولڭنا</span></p>',
    ),
  );
  expect(lendWords(page('<h1>زيت</h1>'))).toBe(page('<h1>زيت</h1>'));
});
