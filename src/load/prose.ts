import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { lowerHeadings } from './markdown.ts';

/** What a story may hold: words, lists, quotations, headings under the page's own, links. No pictures, no HTML. */
const SCHEMA = {
  tagNames: [
    'p',
    'br',
    'em',
    'strong',
    'ul',
    'ol',
    'li',
    'blockquote',
    'h3',
    'h4',
    'h5',
    'h6',
    'a',
    'hr',
    'code',
    'pre',
    'del',
  ],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  strip: ['script', 'style'],
  ancestors: defaultSchema.ancestors ?? {},
  clobber: [],
};

const processor = unified()
  .use(remarkParse)
  .use(() => lowerHeadings)
  // Without allowDangerousHtml, raw HTML never reaches the tree.
  .use(remarkRehype)
  .use(rehypeSanitize, SCHEMA)
  .use(rehypeStringify);

/**
 * A story as HTML that is safe anywhere: headings start at `h3`, links lead to http(s), mail, phone or the guide
 * itself, raw HTML and pictures are dropped.
 */
export function renderProse(markdown: string): string {
  return String(processor.processSync(markdown));
}
