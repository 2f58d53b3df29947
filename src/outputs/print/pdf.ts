import type { Page } from 'playwright-core';
import { type Misfit, measureBook } from './measure.ts';

/**
 * Opens a drawn book with its fonts and pictures, and finds what does not fit.
 *
 * @throws Error naming a picture that cannot be shown: it would be a white spot in the book
 */
export async function openBook(page: Page, address: string): Promise<Misfit[]> {
  await page.goto(address);
  const missing = await page.evaluate(async () => {
    await document.fonts.ready;
    // Loaded, not decoded: Chromium puts a JPEG into the file as it is.
    return Array.from(document.images).find((image) => image.naturalWidth === 0)?.src;
  });
  if (missing) throw new Error(`A picture of the book cannot be shown: ${missing}`);
  return page.evaluate(measureBook);
}

/** The open book in one native print: tagged, with its own sheet size, without Chromium's outline. */
export async function printBook(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
}
