import { expect, it } from 'vitest';
import { blocksOf, splitStory, textLength } from './html-blocks.ts';

const STORY =
  '<p>Une phrase ici. Une autre phrase, plus longue.</p>\n<ul><li>un</li><li><p>deux</p></li></ul>\n<h3>Titre</h3>\n<p>Fin.</p>';

it('finds the outermost elements', () => {
  expect(blocksOf(STORY)).toHaveLength(4);
  expect(blocksOf(STORY)[1]).toBe('<ul><li>un</li><li><p>deux</p></li></ul>');
  expect(blocksOf('<p>a<br>b</p><p>c</p>')).toEqual(['<p>a<br>b</p>', '<p>c</p>']);
});

it('loses no text, wherever a story is cut', () => {
  for (let share = 0; share <= 1; share += 0.05) {
    const { here, after } = splitStory(STORY, share, 'fr');
    expect(`${here}${after}`.replace(/<[^>]*>|\s/g, '')).toBe(STORY.replace(/<[^>]*>|\s/g, ''));
    expect(textLength(here)).toBeLessThanOrEqual(
      share === 1 ? Number.POSITIVE_INFINITY : textLength(STORY) * share + 1,
    );
  }
});

it('leaves no single line of a paragraph on either page', () => {
  const sentence = 'Une phrase assez longue pour tenir presque toute une ligne du livre imprimé.';
  const paragraph = `<p>${[sentence, sentence, sentence, sentence].join(' ')}</p>`;
  const sentences = (html: string) => html.match(/Une/g)?.length ?? 0;
  // Three sentences would fit, but the fourth alone is about a line.
  const { here, after } = splitStory(paragraph, 0.8, 'fr');
  expect([sentences(here), sentences(after)]).toEqual([2, 2]);
  // After a whole paragraph, a single sentence of the next is not kept.
  expect(sentences(splitStory(`${paragraph}\n${paragraph}`, 0.64, 'fr').here)).toBe(4);
  expect(sentences(splitStory(paragraph, 0.3, 'fr').here)).toBe(1);
});

it('cuts between the lines of a paragraph too, without empty lines', () => {
  expect(splitStory('<p>Une ligne sans point<br>\nune autre ligne<br>\nfin</p>', 0.6, 'fr')).toEqual({
    here: '<p>Une ligne sans point</p>',
    after: '<p>une autre ligne<br>\nfin</p>',
  });
});

it('cuts a long paragraph between sentences and takes a heading along', () => {
  expect(splitStory(STORY, 0.4, 'fr').here).toBe('<p>Une phrase ici.</p>');
  expect(splitStory(STORY, 0.95, 'fr').after).toMatch(/^<h3>Titre/);
  expect(splitStory('<p>جملة أولى. جملة ثانية طويلة.</p>', 0.5, 'ar').here).toBe('<p>جملة أولى.</p>');
});
