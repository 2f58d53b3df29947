import { typesetHtml } from '../../i18n/format.ts';
import { renderProse } from '../../load/prose.ts';
import type { Edition } from '../../model/edition.ts';
import { dirOf, type Lang, otherLangs } from '../../model/languages.ts';
import { blocksOf } from './compose/story.ts';

/**
 * The stories of an edition's cooperatives as HTML, by code, in one of its languages. A story that exists only in another
 * language is printed in that one, each of its paragraphs marked so.
 */
export function storiesOf(edition: Pick<Edition, 'cooperatives'>, wanted: Lang): Record<string, string> {
  const stories: Record<string, string> = {};
  for (const { code, story } of edition.cooperatives) {
    const lang = [wanted, ...otherLangs(wanted)].find((each) => story[each]?.trim());
    if (!lang) continue;
    const html = typesetHtml(renderProse(story[lang] ?? ''), lang);
    stories[code] = lang === wanted ? html : marked(html, `lang="${lang}" dir="${dirOf(lang)}"`);
  }
  return stories;
}

function marked(html: string, attributes: string): string {
  return blocksOf(html)
    .map((block) => block.replace(/^<([a-z][a-z0-9]*)/, `<$1 ${attributes}`))
    .join('\n');
}
