import { expect, test } from 'vitest';
import { storyEnd } from './story-end.ts';

const story = (paragraphs: number) => `<p>${'a'.repeat(250)}</p>`.repeat(paragraphs);

test('a short end of a story has a picture and an order strip, longer ones a frieze or the strip alone, a full page nothing', () => {
  expect(storyEnd(story(4), 'ar', 'a4')).toEqual({ order: true, picture: true, frieze: false });
  expect(storyEnd(story(5), 'ar', 'a4')).toEqual({ order: true, picture: false, frieze: true });
  expect(storyEnd(story(6), 'ar', 'a4')).toEqual({ order: true, picture: false, frieze: false });
  expect(storyEnd(story(8), 'ar', 'a4')).toEqual({ order: false, picture: false, frieze: false });
});

test('Arabic lines take more room, and smaller pages have less', () => {
  expect(storyEnd(story(6), 'fr', 'a4').picture).toBe(true);
  expect(storyEnd(story(3), 'ar', 'square').picture).toBe(false);
});

test('every paragraph and every list item starts a new line', () => {
  const broken = '<p>a</p>'.repeat(20);
  const list = `<ul>${'<li>a</li>'.repeat(24)}</ul>`;
  expect(storyEnd(broken, 'ar', 'a4').order).toBe(false);
  expect(storyEnd(list, 'ar', 'a4')).toEqual({ order: true, picture: false, frieze: false });
});
