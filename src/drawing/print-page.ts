import type { Page } from 'playwright-core';

/**
 * Opens a drawn document and waits for its fonts and pictures.
 *
 * @throws Error naming a picture that cannot be shown
 */
export async function openDocument(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await refuseMissingPictures(page);
}

/** @throws Error naming a picture of the open document that cannot be shown: it would be printed as a white spot */
export async function refuseMissingPictures(page: Page): Promise<void> {
  // Loaded, not decoded: Chromium puts a JPEG into the file as it is.
  const missing = await page.evaluate(() => Array.from(document.images).find((image) => image.naturalWidth === 0)?.src);
  if (missing !== undefined) throw new Error(`A picture of the document cannot be shown: ${missing}`);
}

/** Prints the open document: tagged, with its own sheet size, without Chromium's outline. */
export async function printBook(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
}
