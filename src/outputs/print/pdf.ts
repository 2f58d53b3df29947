import type { Page } from 'playwright-core';

/** Opens pages of a drawn book, with their fonts. */
export async function openDocument(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The open book in one native print: tagged, with its own sheet size, without Chromium's outline. */
export async function printBook(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
}
