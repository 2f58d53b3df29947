import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Axe = { run: (within: string, rules: RunOptions) => Promise<AxeResults> };

/** Violations that axe finds on a page, each with the first element concerned. */
export async function axeFaults(page: Page, rules: RunOptions = {}, within = 'html'): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    ([selector, chosen]) => (window as unknown as { axe: Axe }).axe.run(selector, chosen),
    [within, rules] as const,
  );
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 120)} (${nodes.length})`);
}

/** Pixels by which a page is wider than its screen. It never should be. */
export async function overflow(page: Page): Promise<string[]> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return wider > 0 ? [`${wider} px wider than the screen`] : [];
}

/** Screens to test: the narrowest phone, letters of twice the usual size, and both halfway. */
const SIZES = [
  { width: 320, letters: '100%' },
  { width: 360, letters: '200%' },
  { width: 320, letters: '150%' },
];

/** {@link overflow} on narrow screens and with enlarged letters. Leaves the page as it was. */
export async function overflowInAllSizes(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const { width, letters } of SIZES) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), letters);
    for (const fault of await overflow(page)) faults.push(`${fault} at ${width} px with letters of ${letters}`);
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  if (before) await page.setViewportSize(before);
  return faults;
}
