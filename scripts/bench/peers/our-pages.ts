import { pathToFileURL } from 'node:url';
import { originalOf } from '../../../src/drawing/placeholder.ts';

/** The script of Paged.js, as in html-book.ts. */
const PAGED = new URL('../dist/paged.polyfill.js', import.meta.resolve('pagedjs')).href;

/** Rules for Paged.js. */
const RULES = `.sheet{break-before:page}
.at::after{content:target-counter(attr(href url),page)}`;

/**
 * Our own drawn pages as a document for Paged.js: each sheet starts a page, and page numbers of contents and index are
 * left to `target-counter`. Only the browser gets our rules: Paged.js fails on selectors such as `:is(h3, h4)`, and
 * reading all the fonts would only slow it down.
 *
 * @param html from the templates (render.ts); pictures are embedded, as Paged.js would show them
 */
export function ourPages(html: string): string {
  const paper = /@page\s*\{[^}]*\}/.exec(html)?.[0] ?? '';
  const start = `<style>${paper}\n${RULES}</style>
<script>window.PagedConfig = { auto: false };</script><script src="${PAGED}"></script>`;
  return (
    html
      .replace(paper, '')
      .replace(/(?<= src=")data:[^"]+/g, (address) => pictureAt(address))
      .replace(/(?<=[;{\s])break-(?:before|after|inside)\s*:[^;}]+/g, '')
      .replace(/(<a class="at"[^>]*>)\s*\d+\s*(?=<\/a>)/g, '$1')
      // Paged.js looks for `#202`, which is not a valid selector.
      .replace(/(?<=\s(?:id="|href="#))/g, 'at-')
      .replaceAll('<style>', '<style data-pagedjs-ignore>')
      .replace('</head>', () => `${start}</head>`)
  );
}

function pictureAt(address: string): string {
  const file = originalOf(address);
  return file === undefined ? address : pathToFileURL(file).href;
}
