import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { CacheFolder } from '../../../build-cache/cache-folder.ts';
import { contentHash } from '../../../build-cache/content-hash.ts';
import { isolateFigures } from '../../../i18n/isolate-figures.ts';
import type { FormatId } from '../../../model/edition.ts';
import { dirOf, type Lang } from '../../../model/languages.ts';
import { heightOf, PROSE } from '../layout/capacity.ts';

/** A text that flows over several pages: a long story, an editorial page. */
export interface FlowingText {
  key: string;
  html: string;
}

export interface FlowContext {
  lang: Lang;
  format: FormatId;
  /** The style sheets of the book: line breaks depend on them. */
  styles: string;
  cache: CacheFolder;
  /** Hash of everything else that decides the line breaks: Paged.js, the browser. */
  toolchain: string;
  /** A folder for the temporary document. */
  scratchDir: string;
  /** A page of the browser, opened only when a text is not in the cache. */
  openTab: () => Promise<Page>;
  signal: AbortSignal;
}

const Pages = z.array(z.string());

/** The build for browsers; the package's own entry is for bundlers. */
const PAGED = new URL('../dist/paged.js', import.meta.resolve('pagedjs')).href;

/**
 * Cuts texts with Paged.js into pages of exactly the size {@link PROSE} in their format. The pages are cached by the
 * hash of text and styles.
 *
 * @returns the HTML of each page, by key; an empty text has no page
 * @throws the signal's reason when it aborts
 */
export async function flow(texts: readonly FlowingText[], context: FlowContext): Promise<Record<string, string[]>> {
  const pages: Record<string, string[]> = {};
  for (const { key, html: text } of texts) {
    if (!text.trim()) continue;
    context.signal.throwIfAborted();
    // As in the drawn book (render.ts): figures are never broken over lines.
    const html = isolateFigures(text, dirOf(context.lang));
    const { lang, styles, format, toolchain } = context;
    const name = `${contentHash(JSON.stringify([html, lang, styles, pageRule(format), toolchain]))}.json`;
    pages[key] = (await context.cache.getJson(name, Pages)) ?? (await cutAndCache(html, name, context));
  }
  return pages;
}

function pageRule(format: FormatId): string {
  return `@page{size:${PROSE.width}mm ${heightOf(PROSE.height, format)}mm;margin:0}`;
}

async function cutAndCache(html: string, name: string, context: FlowContext): Promise<string[]> {
  const page = await context.openTab();
  const document = path.join(context.scratchDir, 'flowing.html');
  await writeFile(document, documentFor(html, context));
  try {
    await page.goto(pathToFileURL(document).href);
    const pages = await page.evaluate(cutText, pageRule(context.format));
    await context.cache.putJson(name, pages);
    return pages;
  } finally {
    await rm(document, { force: true });
  }
}

/**
 * A document with the text in the type of its page. Paged.js loses content below a right-to-left element, so `dir` is
 * set on the text itself, inside the pages, and nowhere around them (docs/findings.md, 1.4).
 */
function documentFor(html: string, { lang, format, styles }: FlowContext): string {
  return `<!doctype html>
<html lang="${lang}" dir="ltr"><head><meta charset="utf-8"><style>${styles}
.sheet{zoom:1;inline-size:auto;block-size:auto;overflow:visible;contain:none}
.sheet .prose{inline-size:auto;block-size:auto;max-block-size:none;overflow:visible;position:static;margin:0;padding:0}
</style></head><body>
<template id="text"><div class="prose" lang="${lang}" dir="${dirOf(lang)}">${html}</div></template>
<section class="sheet prose-flow" lang="${lang}" dir="ltr" data-format="${format}"></section>
<script>window.PagedConfig = { auto: false };</script>
<script src="${PAGED}"></script>
</body></html>`;
}

interface Paged {
  Previewer: new () => {
    preview: (content: DocumentFragment, styles: Record<string, string>[], into: Element) => Promise<unknown>;
  };
}

/** Runs inside the browser: cuts the text of the document and removes the attributes that Paged.js adds. */
async function cutText(rules: string): Promise<string[]> {
  await document.fonts.ready;
  const template = document.querySelector<HTMLTemplateElement>('#text');
  const into = document.querySelector('.prose-flow');
  if (!template || !into) return [];
  const original = template.content.textContent?.replace(/\s+/g, '') ?? '';
  const { Previewer } = (window as unknown as { Paged: Paged }).Paged;
  await new Previewer().preview(template.content, [{ [document.location.href]: rules }], into);
  const chunks = [...into.querySelectorAll('.pagedjs_page_content .prose')];
  const result = chunks
    .map((piece) => piece.textContent)
    .join('')
    .replace(/\s+/g, '');
  if (result !== original)
    throw new Error(`Paged.js lost text: ${original.length} characters in, ${result.length} out`);
  return chunks.map((piece) => {
    for (const element of piece.querySelectorAll('*')) {
      if (element.hasAttribute('data-split-from')) element.classList.add('continued');
      for (const { name } of [...element.attributes]) if (name.startsWith('data-')) element.removeAttribute(name);
    }
    return piece.innerHTML.trim();
  });
}
