import { pathToFileURL } from 'node:url';
import type { Pictures } from '../../src/images/pictures.ts';
import type { Cooperative } from '../../src/model/cooperative.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Product } from '../../src/model/product.ts';
import { wordsOf } from '../../src/model/text.ts';
import { storiesOf } from '../../src/outputs/print/stories.ts';

const LANG = 'fr';
/** The script of Paged.js that starts by itself when told to; what a person who lays out a book with it would use. */
const PAGED = new URL('../dist/paged.polyfill.js', import.meta.resolve('pagedjs')).href;
/** A card of two columns at 300 dpi. */
const CARD = { width: 966, height: 673 };
const OPENER = { width: 2020, height: 1300 };

const STYLE = `@page{size:210mm 297mm;margin:15mm 17mm 19.5mm 22mm;@bottom-center{content:counter(page)}}
body{font:10.5pt/15pt serif}
section{break-before:page}
.cards{display:grid;grid-template-columns:1fr 1fr;gap:7.5mm}
.card{break-inside:avoid}
img{display:block;inline-size:100%}
.list a{display:block;color:inherit;text-decoration:none}
.list a::after{content:' ' target-counter(attr(href url),page)}`;

/** A book of the same words and pictures as an edition, as one flowing text, for programs that paginate. */
export async function flowingBook(edition: Edition, pictures: Pictures): Promise<string> {
  const { cooperatives } = edition;
  const stories = storiesOf(edition, LANG);
  const sections: string[] = [];
  for (const cooperative of cooperatives) {
    const opener = cooperative.photos[0];
    const picture = opener ? `<img src="${pathToFileURL(await pictures.print(opener, OPENER)).href}">` : '';
    const cards: string[] = [];
    for (const product of cooperative.products) cards.push(await card(product, pictures));
    sections.push(`<section id="c${cooperative.code}"><h1>${cooperative.code} ${nameOf(cooperative)}</h1>${picture}
${stories[cooperative.code] ?? ''}<p>${phones(cooperative)}</p><div class="cards">${cards.join('\n')}</div></section>`);
  }
  const contents = cooperatives.map((it) => `<a href="#c${it.code}">${it.code} ${nameOf(it)}</a>`);
  const products = cooperatives.flatMap((it) => it.products);
  const index = products.map((it) => `<a href="#p${it.code}">${nameOf(it)} ${it.code}</a>`);
  return `<!doctype html><html lang="${LANG}"><head><meta charset="utf-8"><style>${STYLE}</style>
<script>window.PagedConfig = { auto: false };</script><script src="${PAGED}"></script></head><body>
<section class="list">${contents.join('\n')}</section>
${sections.join('\n')}
<section class="list">${index.join('\n')}</section></body></html>`;
}

function nameOf({ name }: Cooperative | Product): string {
  return wordsOf(name, LANG);
}

function phones({ contacts }: Cooperative): string {
  return contacts.map(({ phone }) => phone.national).join(', ');
}

async function card(product: Product, pictures: Pictures): Promise<string> {
  const photo = product.photos[0];
  const picture = photo ? `<img src="${pathToFileURL(await pictures.print(photo, CARD)).href}">` : '';
  const prices = product.variants.map(({ size, price }) => `<li>${wordsOfSize(size)} ${price ?? ''}</li>`);
  const text = product.description ? wordsOf(product.description, LANG) : '';
  return `<div class="card" id="p${product.code}">${picture}<h2>${product.code} ${nameOf(product)}</h2><p>${text}</p><ul>${prices.join('')}</ul></div>`;
}

function wordsOfSize(size: unknown): string {
  return typeof size === 'string' ? size : Object.values(size as object).join(' ');
}
