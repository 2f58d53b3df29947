import type { Page } from 'playwright-core';
import { type Misfit, measureBook } from './measure.ts';

/** Opens a drawn book and waits for its fonts and pictures. */
export async function openBook(page: Page, address: string): Promise<Misfit[]> {
  await page.goto(address);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(Array.from(document.images, (image) => image.decode()));
  });
  return page.evaluate(measureBook);
}

/** The open book in one native print: tagged, with its own sheet size, without Chromium's outline. */
export async function printBook(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
}
