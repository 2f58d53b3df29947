import { expect, test } from 'vitest';
import { storyEnd } from './story-end.ts';

const story = (letters: number) => `<p>${'a'.repeat(letters)}</p>`;

test('a short end of a story has a picture and an order strip, longer ones a frieze or the strip alone, a full page nothing', () => {
  expect(storyEnd(story(300), 'fr', 'a4')).toEqual({ order: true, picture: true, frieze: false });
  expect(storyEnd(story(1250), 'fr', 'a4')).toEqual({ order: true, picture: false, frieze: true });
  expect(storyEnd(story(1500), 'fr', 'a4')).toEqual({ order: true, picture: false, frieze: false });
  expect(storyEnd(story(2000), 'fr', 'a4')).toEqual({ order: false, picture: false, frieze: false });
});

test('Arabic letters take more room, and smaller pages have less', () => {
  expect(storyEnd(story(1300), 'ar', 'a4').order).toBe(false);
  expect(storyEnd(story(800), 'fr', 'square').picture).toBe(false);
});
