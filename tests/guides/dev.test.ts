import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../src/browser/launch.ts';
import { COOPERATIVE, type DevServer, SmallGuide } from '../setup/small-guide.ts';

// What somebody sees who breaks the content while `npm run dev` shows it: what is wrong, in the terminal and in the page,
// as `npm run check` says it; and the site again once it is mended.

const PATIENCE = 60_000;
const ENTRY = 'cooperatives/zahra/cooperative.yaml';
/** Bugs of ours look like this in a terminal. */
const STACK = /\n\s+at |UnhandledRejection|Unhandled|Error:/;

let guide: SmallGuide;
let server: DevServer;
let browser: Browser;
let page: Page;
let catalogue: string;

beforeAll(async () => {
  guide = await SmallGuide.make('dev');
  catalogue = guide.read('catalogue.yaml');
  server = await guide.dev();
  browser = await launchBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`http://127.0.0.1:${server.port}/fr/c/zahra/`);
  await page.locator('h1', { hasText: 'Zahra' }).waitFor();
});
afterEach(() => expect(server.said()).not.toMatch(STACK));
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Each fault as `check` says it: its address, what is wrong and what to do. */
async function checked(): Promise<{ address: string; message: string; hint: string }[]> {
  const { said } = await guide.run('check', '--format', 'json');
  const rows: { file: string; line: number | null; column: number | null; message: string; hint: string }[] =
    JSON.parse(said);
  return rows.map(({ file, line, column, message, hint }) => ({
    address: [file, line, column].filter((it) => it !== null).join(':'),
    message,
    hint,
  }));
}

const BREAKS: Record<string, { edit: () => void; mend: () => void; where: RegExp; siteStays: boolean }> = {
  'a catalogue.yaml that is no YAML': {
    edit: () => guide.write('catalogue.yaml', `${catalogue}  : [`),
    mend: () => guide.write('catalogue.yaml', catalogue),
    where: /catalogue\.yaml:\d+/,
    siteStays: false,
  },
  'a field that nobody knows': {
    edit: () => guide.write(ENTRY, COOPERATIVE.replace('price:', 'prix:')),
    mend: () => guide.write(ENTRY, COOPERATIVE),
    where: /cooperative\.yaml:\d+/,
    siteStays: true,
  },
  'no catalogue.yaml': {
    edit: () => rmSync(path.join(guide.contentDir, 'catalogue.yaml')),
    mend: () => guide.write('catalogue.yaml', catalogue),
    where: /catalogue\.yaml$/m,
    siteStays: false,
  },
};

test.each(Object.entries(BREAKS))(
  '%s: said in the terminal and in the page, gone once it is mended',
  async (_, how) => {
    onTestFinished(how.mend);
    const before = await checked();
    how.edit();
    const faults = await checked();
    const known = new Set(before.map(({ message }) => message));
    const broken = faults.filter(({ message }) => !known.has(message));
    expect(broken.map(({ address }) => address).join('\n')).toMatch(how.where);
    for (const { address, message, hint } of faults) {
      // The page loads itself again.
      const item = page.locator('li', { hasText: address }).filter({ hasText: message }).filter({ hasText: hint });
      await item.first().waitFor();
      expect(server.said()).toContain(`  ${address}  `);
      for (const words of [message, hint]) expect(server.said()).toContain(words);
    }
    expect(await page.locator('h1', { hasText: 'Zahra' }).isVisible()).toBe(how.siteStays);
    how.mend();
    await page.locator('h1', { hasText: 'Zahra' }).waitFor();
    await expect.poll(() => page.locator('#dalil-diagnostics li').count(), { timeout: PATIENCE }).toBe(before.length);
  },
);
