import { expect, test } from 'vitest';
import { focusCrop } from './focus-crop.ts';

const MIDDLE = [0.5, 0.5] as const;

test('without an aspect the whole picture is kept', () => {
  expect(focusCrop(1600, 1200, undefined, MIDDLE)).toEqual({ left: 0, top: 0, width: 1600, height: 1200 });
});

test('a wide picture loses its sides, a tall one its top and bottom', () => {
  expect(focusCrop(1600, 900, 4 / 3, MIDDLE)).toEqual({ left: 200, top: 0, width: 1200, height: 900 });
  expect(focusCrop(900, 1600, 1, MIDDLE)).toEqual({ left: 0, top: 350, width: 900, height: 900 });
});

test('the focus stays inside, and the window never leaves the picture', () => {
  expect(focusCrop(1000, 500, 1, [0.7, 0.5])).toEqual({ left: 450, top: 0, width: 500, height: 500 });
  expect(focusCrop(1000, 500, 1, [1, 0])).toEqual({ left: 500, top: 0, width: 500, height: 500 });
  expect(focusCrop(1000, 500, 1, [0, 1])).toEqual({ left: 0, top: 0, width: 500, height: 500 });
});

test('a very flat aspect still leaves one pixel', () => {
  expect(focusCrop(100, 100, 1000, MIDDLE)).toMatchObject({ width: 100, height: 1 });
});
