import { typesetHtml } from '../../../i18n/format.ts';
import { renderProse } from '../../../load/texts/prose.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import { dirOf, type Lang, readingOrder } from '../../../model/languages.ts';
import { blocksOf } from '../layout/html-blocks.ts';

/**
 * The stories of a book's cooperatives as HTML, by code, in the language of the book. A story that exists only in
 * another language is printed in that language, with `lang` and `dir` on each of its paragraphs.
 */
export function storiesOf(catalogue: Pick<Catalogue, 'cooperatives'>, bookLang: Lang): Record<string, string> {
  const stories: Record<string, string> = {};
  for (const { code, story } of catalogue.cooperatives) {
    const lang = readingOrder(bookLang).find((each) => story[each]?.trim());
    if (!lang) continue;
    const html = typesetHtml(renderProse(story[lang] ?? ''), lang);
    stories[code] = lang === bookLang ? html : withAttributes(html, `lang="${lang}" dir="${dirOf(lang)}"`);
  }
  return stories;
}

function withAttributes(html: string, attributes: string): string {
  return blocksOf(html)
    .map((block) => block.replace(/^<([a-z][a-z0-9]*)/, `<$1 ${attributes}`))
    .join('\n');
}
