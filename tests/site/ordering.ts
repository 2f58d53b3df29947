import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { typeset } from '../../src/i18n/format.ts';
import type { DefaultLang, Lang } from '../../src/model/languages.ts';

/** A size of a product, and its quantity. */
export interface Item {
  code: string;
  /** Index of the size. */
  size: number;
  pieces: number;
}

export function productOf(catalogue: Catalogue, code: string) {
  const product = catalogue.products.find((candidate) => candidate.code === code);
  if (!product) throw new Error(`The sample lacks ${code}`);
  return product;
}

function variantOf(catalogue: Catalogue, { code, size }: Item) {
  const variant = productOf(catalogue, code).variants[size];
  if (!variant || variant.price === null) throw new Error(`The sample lacks a price for ${code}`);
  return { ...variant, price: variant.price };
}

/** Total in dirhams. */
export function sumOf(catalogue: Catalogue, items: Item[]): number {
  return items.reduce((sum, item) => sum + variantOf(catalogue, item).price * item.pieces, 0);
}

/** Orders items from their pages, by touch. */
export async function addAll(page: Page, catalogue: Catalogue, lang: Lang, items: Item[]): Promise<void> {
  for (const { code, size, pieces } of items) {
    await page.goto(`/${lang}/p/${code}/`);
    if (productOf(catalogue, code).variants.length > 1) await page.locator('.offer').nth(size).click();
    for (let piece = 0; piece < pieces; piece += 1) await page.locator('[data-add]').click();
  }
}

/** Waits until the current page is cached, then reloads it without a network. */
export async function reloadWithoutNetwork(page: Page): Promise<void> {
  const isKept = () => page.evaluate(async () => Boolean(await caches.match(location.pathname)));
  await expect.poll(isKept, { timeout: 60_000 }).toBe(true);
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await page.reload();
}

/** Number and lines of the message in a wa.me link, with plain spaces. */
export async function messageBehind(page: Page, selector: string): Promise<{ number: string; lines: string[] }> {
  const url = new URL((await page.locator(selector).first().getAttribute('href')) ?? '');
  expect(url.origin).toBe('https://wa.me');
  const text = (url.searchParams.get('text') ?? '').replace(/[\u00a0\u202f]/g, ' ');
  return { number: url.pathname.slice(1), lines: text.split('\n') };
}

/** The line of a message for an item, with the size where there are several. */
export function orderLine(catalogue: Catalogue, item: Item, lang: Lang): string {
  const { variants, code } = productOf(catalogue, item.code);
  if (variants.length === 1) return `${code} × ${item.pieces}`;
  const size = typeset(variantOf(catalogue, item).size.text[lang] ?? '', lang).replace(/\s/g, ' ');
  return `${code} × ${item.pieces} (${size})`;
}

/** A town of the sample that several distributors serve. */
export const OUED_ZEM = '05.311.01.09';

const DIRHAM: Partial<Record<Intl.LDMLPluralRule, string>> = { few: 'دراهم', many: 'درهما' };

/** The last lines of a message. */
export const TOTAL: Record<DefaultLang, (sum: number) => string> = {
  ar: (sum) => `المجموع: ${sum} ${DIRHAM[new Intl.PluralRules('ar').select(sum)] ?? 'درهم'}`,
  fr: (sum) => `Total : ${sum} DH`,
};
