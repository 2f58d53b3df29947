import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { originalOf } from '../../../drawing/placeholder.ts';
import { refuseMissingPictures } from '../../../drawing/print-page.ts';
import { restoreThread } from '../pictures/weave.ts';

/**
 * Replaces the placeholders of weaves and pictures in the open document, so that it can be captured. Printing keeps
 * them: the finished file replaces them itself.
 */
export async function restorePictures(page: Page): Promise<void> {
  const paths = await page.evaluate(() => [
    ...new Set(Array.from(document.querySelectorAll('svg[data-motif] path'), (path) => path.getAttribute('d') ?? '')),
  ]);
  const threads = Object.fromEntries(paths.map((path) => [path, restoreThread(path)]));
  await page.evaluate((drawn) => {
    for (const path of document.querySelectorAll('svg[data-motif] path'))
      path.setAttribute('d', drawn[path.getAttribute('d') ?? ''] ?? '');
  }, threads);
  const sources = await page.evaluate(() => Array.from(document.images, (image) => image.src));
  const restored = sources.map((address) => {
    const file = originalOf(address);
    return file === undefined ? address : pathToFileURL(file).href;
  });
  await page.evaluate(async (addresses) => {
    const loading = Array.from(document.images, (image, index) => {
      const loaded = new Promise((resolve) => {
        image.onload = resolve;
        image.onerror = resolve;
      });
      image.src = addresses[index] ?? image.src;
      return loaded;
    });
    await Promise.all(loading);
  }, restored);
  await refuseMissingPictures(page);
}
