import { expect, it } from 'vitest';
import { blocksOf, splitStory, textLength } from './story.ts';

const STORY =
  '<p>Une phrase ici. Une autre phrase, plus longue.</p>\n<ul><li>un</li><li><p>deux</p></li></ul>\n<h3>Titre</h3>\n<p>Fin.</p>';

it('finds the outermost elements', () => {
  expect(blocksOf(STORY)).toHaveLength(4);
  expect(blocksOf(STORY)[1]).toBe('<ul><li>un</li><li><p>deux</p></li></ul>');
  expect(blocksOf('<p>a<br>b</p><p>c</p>')).toEqual(['<p>a<br>b</p>', '<p>c</p>']);
});

it('loses no text wherever it cuts', () => {
  for (let share = 0; share <= 1; share += 0.05) {
    const { here, after } = splitStory(STORY, share, 'fr');
    expect(`${here}${after}`.replace(/<[^>]*>|\s/g, '')).toBe(STORY.replace(/<[^>]*>|\s/g, ''));
    expect(textLength(here)).toBeLessThanOrEqual(
      share === 1 ? Number.POSITIVE_INFINITY : textLength(STORY) * share + 1,
    );
  }
});

it('cuts a long paragraph between sentences and takes a heading along', () => {
  expect(splitStory(STORY, 0.4, 'fr').here).toBe('<p>Une phrase ici.</p>');
  expect(splitStory(STORY, 0.95, 'fr').after).toMatch(/^<h3>Titre/);
  expect(splitStory('<p>جملة أولى. جملة ثانية طويلة.</p>', 0.5, 'ar').here).toBe('<p>جملة أولى.</p>');
});
