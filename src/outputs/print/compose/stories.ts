import { typesetHtml } from '../../../i18n/format.ts';
import { renderProse } from '../../../load/texts/prose.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import { dirOf, type Lang, otherLangs } from '../../../model/languages.ts';
import { blocksOf } from '../layout/html-blocks.ts';

/**
 * The stories of a book's cooperatives as HTML, by code, in its language. A story that exists only in another
 * language is printed in that one, each of its paragraphs marked so.
 */
export function storiesOf(catalogue: Pick<Catalogue, 'cooperatives'>, wanted: Lang): Record<string, string> {
  const stories: Record<string, string> = {};
  for (const { code, story } of catalogue.cooperatives) {
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
