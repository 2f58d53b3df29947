import { expect, test } from 'vitest';
import { storyEnd } from './story-end.ts';

const story = (letters: number) => `<p>${'a'.repeat(letters)}</p>`;

test('a short end of a story has a picture and an order strip, a longer one the strip, a full page nothing', () => {
  expect(storyEnd(story(300), 'fr', 'a4')).toEqual({ order: true, picture: true });
  expect(storyEnd(story(1400), 'fr', 'a4')).toEqual({ order: true, picture: false });
  expect(storyEnd(story(2000), 'fr', 'a4')).toEqual({ order: false, picture: false });
});

test('Arabic letters take more room, and smaller pages have less', () => {
  expect(storyEnd(story(1300), 'ar', 'a4').order).toBe(false);
  expect(storyEnd(story(800), 'fr', 'square').picture).toBe(false);
});
