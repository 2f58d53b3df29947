import sharp from 'sharp';
import type { Dir } from '../../../model/languages.ts';
import type { PageBatches } from './batches.ts';

// Small pictures of the pages of a book that is open in the browser, large enough to recognise a page.

/** Maximum number of pages on a contact sheet: four rows of spreads. A longer book shows its first pages. */
export const MAX_CONTACT_SHEET_PAGES = 47;
/** Gap between spreads, in pixels before they are scaled down. */
const GAP = 80;
/** Maximum number of pages with a thumbnail in a report. */
const MAX_THUMBNAILS = 12;
const WIDTH = 220;

/** The first pages of a book in its reading direction, as one JPEG in a `data:` address. */
export async function contactSheet(book: Pick<PageBatches, 'show'>, dir: Dir): Promise<string> {
  const page = await book.show(1);
  // A sheet of a smaller format is zoomed, with its margins.
  const { width, zoom } = await page
    .locator('.sheet')
    .first()
    .evaluate((sheet) => ({ width: sheet.getBoundingClientRect().width, zoom: Number(getComputedStyle(sheet).zoom) }));
  // Page 1 stands alone. A sheet sets its own direction, so the margin before it uses the side of the book's direction.
  const before = dir === 'rtl' ? 'right' : 'left';
  const style = await page.addStyleTag({
    content: `body{direction:${dir};display:flex;flex-wrap:wrap;gap:${GAP}px 0;inline-size:${12 * width + 6 * GAP + 1}px;zoom:.11}
.sheet{flex:none}.sheet:nth-of-type(n+${MAX_CONTACT_SHEET_PAGES + 1}){display:none}
.sheet:nth-of-type(2n){margin-${before}:${GAP / zoom}px}.sheet:first-of-type{margin-${before}:${(width + GAP) / zoom}px}`,
  });
  const shot = await page.locator('body').screenshot({ type: 'jpeg', quality: 70 });
  await style.evaluate((element) => (element as Element).remove());
  return `data:image/jpeg;base64,${shot.toString('base64')}`;
}

/** Small pictures of pages, by their position in the file, as JPEGs in `data:` addresses. */
export async function thumbnails(
  book: Pick<PageBatches, 'show' | 'batchOf' | 'positionInBatch'>,
  numbers: readonly number[],
): Promise<Record<number, string>> {
  const pictures: Record<number, string> = {};
  const wanted = [...new Set(numbers)].slice(0, MAX_THUMBNAILS);
  for (const inBatch of Map.groupBy(wanted, (number) => book.batchOf(number)).values()) {
    const page = await book.show(inBatch[0] as number);
    // The other pages are hidden: with hundreds of pages to lay out, each capture would take half a second.
    const others = inBatch.map((number) => `:not(:nth-of-type(${book.positionInBatch(number) + 1}))`).join('');
    const style = await page.addStyleTag({ content: `body > .sheet${others}{display:none}` });
    for (const number of inBatch) {
      const sheet = page.locator('.sheet').nth(book.positionInBatch(number));
      const shot = await sheet.screenshot({ type: 'jpeg', quality: 80 });
      const small = await sharp(shot).resize(WIDTH).jpeg({ quality: 70 }).toBuffer();
      pictures[number] = `data:image/jpeg;base64,${small.toString('base64')}`;
    }
    await style.evaluate((element) => (element as Element).remove());
  }
  return pictures;
}
