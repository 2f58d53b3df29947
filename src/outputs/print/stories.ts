import { renderProse } from '../../load/prose.ts';
import type { Edition } from '../../model/edition.ts';
import { dirOf, otherLangs } from '../../model/languages.ts';
import { blocksOf } from './compose/story.ts';

/**
 * The stories of an edition's cooperatives as HTML, by code, in its language. A story that exists only in another
 * language is printed in that one, each of its paragraphs marked so.
 */
export function storiesOf(edition: Edition): Record<string, string> {
  const stories: Record<string, string> = {};
  for (const { code, story } of edition.cooperatives) {
    const lang = [edition.language, ...otherLangs(edition.language)].find((each) => story[each]?.trim());
    if (!lang) continue;
    const html = renderProse(story[lang] ?? '');
    stories[code] = lang === edition.language ? html : marked(html, `lang="${lang}" dir="${dirOf(lang)}"`);
  }
  return stories;
}

function marked(html: string, attributes: string): string {
  return blocksOf(html)
    .map((block) => block.replace(/^<([a-z][a-z0-9]*)/, `<$1 ${attributes}`))
    .join('\n');
}
