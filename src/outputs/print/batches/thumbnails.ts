import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { Dir } from '../../../model/languages.ts';
import { refuseMissingPictures } from '../../../drawing/print-page.ts';
import type { Runs } from './batches.ts';
import { drawnOut } from '../pictures/weave.ts';
import { standsFor } from '../../../drawing/placeholder.ts';

// Small pictures of the pages of the book that is open in the tab: nobody reads them, one recognises them.

/** Pages shown on the order sheet, four rows of spreads; a longer book shows its beginning. */
export const MOST_PAGES = 47;
/** Between spreads, in pixels before they are made small. */
const GAP = 80;
/** Pages shown in a report. */
const MOST_THUMBNAILS = 12;
const WIDTH = 220;

/** Draws the weaves and pictures of the open book: until then there are stand-ins, which the finished file replaces. */
export async function drawOut(page: Page): Promise<void> {
  const standing = await page.evaluate(() => [
    ...new Set(Array.from(document.querySelectorAll('svg[data-motif] path'), (path) => path.getAttribute('d') ?? '')),
  ]);
  const threads = Object.fromEntries(standing.map((path) => [path, drawnOut(path)]));
  await page.evaluate((drawn) => {
    for (const path of document.querySelectorAll('svg[data-motif] path'))
      path.setAttribute('d', drawn[path.getAttribute('d') ?? ''] ?? '');
  }, threads);
  const shown = await page.evaluate(() => Array.from(document.images, (image) => image.src));
  const files = shown.map((address) => {
    const file = standsFor(address);
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
  }, files);
  await refuseMissingPictures(page);
}

/** The first pages of a book, side by side as its language is read, as one JPEG in a `data:` address. */
export async function proofOf(book: Pick<Runs, 'show'>, dir: Dir): Promise<string> {
  const page = await book.show(1);
  // A sheet of a smaller format is zoomed, with its margins.
  const { width, zoom } = await page
    .locator('.sheet')
    .first()
    .evaluate((sheet) => ({ width: sheet.getBoundingClientRect().width, zoom: Number(getComputedStyle(sheet).zoom) }));
  // Page 1 stands alone. Sheets read their own way, so what is before them is not for them to say.
  const before = dir === 'rtl' ? 'right' : 'left';
  const style = await page.addStyleTag({
    content: `body{direction:${dir};display:flex;flex-wrap:wrap;gap:${GAP}px 0;inline-size:${12 * width + 6 * GAP + 1}px;zoom:.11}
.sheet{flex:none}.sheet:nth-of-type(n+${MOST_PAGES + 1}){display:none}
.sheet:nth-of-type(2n){margin-${before}:${GAP / zoom}px}.sheet:first-of-type{margin-${before}:${(width + GAP) / zoom}px}`,
  });
  const shot = await page.locator('body').screenshot({ type: 'jpeg', quality: 70 });
  await style.evaluate((element) => (element as Element).remove());
  return `data:image/jpeg;base64,${shot.toString('base64')}`;
}

/** Small pictures of some pages, by their number in the file, as JPEGs in `data:` addresses. */
export async function thumbnails(
  book: Pick<Runs, 'show' | 'runOf' | 'placeOf'>,
  numbers: readonly number[],
): Promise<Record<number, string>> {
  const pictures: Record<number, string> = {};
  const wanted = [...new Set(numbers)].slice(0, MOST_THUMBNAILS);
  for (const inRun of Map.groupBy(wanted, (number) => book.runOf(number)).values()) {
    const page = await book.show(inRun[0] as number);
    // With hundreds of pages to lay out, the browser takes half a second for each picture.
    const others = inRun.map((number) => `:not(:nth-of-type(${book.placeOf(number) + 1}))`).join('');
    const style = await page.addStyleTag({ content: `body > .sheet${others}{display:none}` });
    for (const number of inRun) {
      const sheet = page.locator('.sheet').nth(book.placeOf(number));
      const shot = await sheet.screenshot({ type: 'jpeg', quality: 80 });
      const small = await sharp(shot).resize(WIDTH).jpeg({ quality: 70 }).toBuffer();
      pictures[number] = `data:image/jpeg;base64,${small.toString('base64')}`;
    }
    await style.evaluate((element) => (element as Element).remove());
  }
  return pictures;
}
