import { pathToFileURL } from 'node:url';
import { dirOf, type Lang } from '../../../src/model/languages.ts';
import type { NumberedLine, BookBlock, PlainBook, Words } from './plain-book.ts';

/** The Paged.js script that starts automatically when told to, as a book designer would use it. */
const PAGED = new URL('../dist/paged.polyfill.js', import.meta.resolve('pagedjs')).href;

const face = (family: string, weight: number, font: string, subset: string) =>
  `@font-face{font-family:'${family}';font-weight:${weight};src:url(${
    new URL(`./files/${font}-${subset}-${weight}-normal.woff2`, import.meta.resolve(`@fontsource/${font}`)).href
  })}`;
const FACES = [400, 700].flatMap((weight) => [
  face('Gentium Book Plus', weight, 'gentium-book-plus', 'latin'),
  face('Amiri', weight, 'amiri', 'arabic'),
]);

const STYLE = `${FACES.join('\n')}
@page{size:210mm 297mm;margin:15mm 17mm 19.5mm 22mm;@bottom-center{content:counter(page)}}
body{font:10.5pt/15pt 'Gentium Book Plus',Amiri,serif}
section{break-before:page}
p{margin:0 0 1.5mm}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:7.5mm}
.card{break-inside:avoid}
img{display:block;inline-size:100%}
table{inline-size:100%}td+td{text-align:end}
.columns-3{columns:3;font-size:8.5pt;line-height:11pt}
.list a,.list b{display:block;color:inherit;text-decoration:none}
.list a::after{content:' ' target-counter(attr(href url),page)}`;

/** A document that Paged.js paginates when `window.PagedPolyfill.preview()` is called. */
export function htmlBook({ lang, title, sections }: PlainBook): string {
  const body = sections.map((parts) => `<section>${parts.map((part) => partHtml(part, lang)).join('\n')}</section>`);
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>${STYLE}</style>
<script>window.PagedConfig = { auto: false };</script><script src="${PAGED}"></script></head><body>
${body.join('\n')}</body></html>`;
}

function partHtml(part: BookBlock, lang: Lang): string {
  switch (part.kind) {
    case 'heading': {
      const { level, words, anchor } = part;
      return element(`h${level}`, words, lang, anchor ? ` id="${anchor}"` : '');
    }
    case 'paragraph':
      return element('p', part.words, lang);
    case 'picture':
      return `<img src="${pathToFileURL(part.file).href}" alt="${escaped(part.alt)}">`;
    case 'prices': {
      const rows = part.rows.map(
        ({ size, price }) => `<tr>${element('td', size, lang)}<td>${escaped(price)}</td></tr>`,
      );
      return `<table>${rows.join('')}</table>`;
    }
    case 'cards': {
      const cards = part.cards.map(
        (card) => `<div class="card">${card.map((it) => partHtml(it, lang)).join('')}</div>`,
      );
      return `<div class="cards">${cards.join('\n')}</div>`;
    }
    case 'numbered':
      return `<div class="list columns-${part.columns}">${part.lines.map((line) => lineHtml(line, lang)).join('\n')}</div>`;
  }
}

function lineHtml(line: NumberedLine, lang: Lang): string {
  return line.to ? element('a', line, lang, ` href="#${line.to}"`) : element('b', line, lang);
}

function element(tag: string, words: Words, lang: Lang, attributes = ''): string {
  const own = words.lang === lang ? '' : ` lang="${words.lang}" dir="${dirOf(words.lang)}"`;
  return `<${tag}${attributes}${own}>${escaped(words.text)}</${tag}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
