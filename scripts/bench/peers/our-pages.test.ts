import { expect, it } from 'vitest';
import { ourPages } from './our-pages.ts';

it('leaves page numbers to Paged.js, and no other figure', () => {
  const line = '<a href="#202">Nahlat 12</a> <a class="at" href="#202">\n 12 </a><bdi id="202">202-01</bdi>';
  const html = ourPages(`<html><head><title>$& 12</title></head><body>${line}</body></html>`);
  expect(html).toContain(
    '<a href="#at-202">Nahlat 12</a> <a class="at" href="#at-202"></a><bdi id="at-202">202-01</bdi>',
  );
  expect(html).toContain('<title>$& 12</title><style>');
  expect(html.match(/<\/head>/g)).toHaveLength(1);
});

it('hands over the size of the sheet, and hides the rest of our rules', () => {
  const ours = '@page{size:216mm 303mm;margin:0}.a{color:red;break-after:avoid;margin:0}.b{break-inside: avoid}';
  const html = ourPages(`<head><style>${ours}</style></head>`);
  expect(html).toContain('<style data-pagedjs-ignore>.a{color:red;;margin:0}.b{}</style>');
  expect(html).toContain('<style>@page{size:216mm 303mm;margin:0}\n.sheet{break-before:page}');
});
