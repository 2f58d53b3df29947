import { pathToFileURL } from 'node:url';
import { originalOf } from '../../../src/drawing/placeholder.ts';

/** The script of Paged.js, as in html-book.ts. */
const PAGED = new URL('../dist/paged.polyfill.js', import.meta.resolve('pagedjs')).href;

/** What Paged.js is to do. */
const RULES = `.sheet{break-before:page}
.at::after{content:target-counter(attr(href url),page)}`;

/**
 * The drawn pages of our own book as a document for Paged.js: each sheet begins a page, and the numbers of contents and
 * index are left to `target-counter`. Our own rules go to the browser alone: Paged.js stumbles over selectors such as
 * `:is(h3, h4)`, and reading all those fonts would only slow it down.
 *
 * @param html as the templates draw it (render.ts); it gets the pictures themselves, as Paged.js would show them
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
      // It looks for `#202`, which is no selector.
      .replace(/(?<=\s(?:id="|href="#))/g, 'at-')
      .replaceAll('<style>', '<style data-pagedjs-ignore>')
      .replace('</head>', () => `${start}</head>`)
  );
}

function pictureAt(address: string): string {
  const file = originalOf(address);
  return file === undefined ? address : pathToFileURL(file).href;
}
