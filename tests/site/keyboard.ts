import type { Page } from 'playwright-core';

/** Presses Tab (or Shift+Tab) until an element has the focus, as a visitor does. */
export async function tabTo(page: Page, selector: string, { back = false, most = 120 } = {}): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  const last = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
  throw new Error(`Tab never reaches ${selector}; it ends at ${last}`);
}

/** Moves the focused select box to a value with the arrow keys. */
export async function arrowTo(page: Page, value: string, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if ((await page.evaluate(() => (document.activeElement as HTMLSelectElement).value)) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrow keys never reach ${value}`);
}
