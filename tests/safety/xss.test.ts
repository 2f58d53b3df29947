import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/browser/launch.ts';
import { HOSTILE } from '../search/hostile.ts';
import { filesIn } from '../site/pages.ts';
import { serve, type StaticServer } from '../site/serve.ts';
import type { SmallGuide } from '../setup/small-guide.ts';
import { recordInjections, clickEverything, visitAll } from './injections.ts';
import { makeHostileGuide } from './hostile-guide.ts';
import { PAYLOADS } from './payloads.ts';

const BASE = `/a%22'%3Cb%3E,%20(c)%26amp;/%D8%AF%D9%84%D9%8A%D9%84/`;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;

let guide: SmallGuide;
let browser: Browser;
const servers: StaticServer[] = [];

/** A page that runs injected code: shows that the test would detect it, and that the policy blocks it. */
const control = (policy: string) =>
  `<!doctype html>${policy}<img src=x onerror=pwned(1)><script>pwned(1)</script><a href="javascript:pwned(1)">x</a>`;

/** Copies a folder of pages without their policy, as some hosts and mail programs do. */
async function withoutPolicy(folder: string): Promise<string> {
  const bare = `${folder}-bare`;
  await cp(folder, bare, { recursive: true });
  for (const file of filesIn(bare).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(path.join(bare, file), 'utf8');
    expect(html, file).toMatch(POLICY);
    await writeFile(path.join(bare, file), html.replace(POLICY, ''));
  }
  return bare;
}

/** Opens an output, with the control page beside it. */
async function open(output: string, bare: boolean) {
  const whole = path.join(guide.outDir, output);
  const folder = bare ? await withoutPolicy(whole) : whole;
  const pages = filesIn(folder).filter((file) => file.endsWith('.html') && file !== 'control.html');
  const [policy = ''] = POLICY.exec(await readFile(path.join(folder, pages[0] ?? ''), 'utf8')) ?? [];
  await writeFile(path.join(folder, 'control.html'), control(policy));
  const onDisk = `${pathToFileURL(folder).href}/`;
  // A disk shows a folder as a file list.
  if (output !== 'site') return { home: onDisk, start: onDisk, index: 'index.html', pages };
  const server = await serve(folder, decodeURIComponent(BASE));
  servers.push(server);
  return { home: `${server.origin}/`, start: `${server.origin}${BASE}`, index: '', pages };
}

beforeAll(async () => {
  guide = await makeHostileGuide('xss');
  await guide.run('build');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all(servers.map((server) => server.close()));
});

type Opened = Awaited<ReturnType<typeof open>>;

/** User actions: a search for anything, typed or by a link. */
async function search(page: Page, { start, index }: Opened): Promise<void> {
  for (const third of [0, 1, 2]) {
    const query = PAYLOADS.filter((_, at) => at % 3 === third).join(' ');
    await page.goto(`${start}fr/search/${index}?q=${encodeURIComponent(query)}`);
  }
  for (const text of [...PAYLOADS, ...HOSTILE.map(({ query }) => query.slice(0, 300)), 'mot']) {
    await page.locator('input[type="search"]').first().fill(text);
  }
  await page.locator('.results > li').first().waitFor();
}

/** User actions: opening lists written by others, and one that another guide on the same host changed on the phone. */
async function openLists(page: Page, { start, index }: Opened): Promise<void> {
  await page.goto(`${start}fr/p/201-01/${index}`);
  await page.locator('[data-add]').click();
  await page.goto(`${start}fr/list/${index}`);
  const maker = page.locator('[data-list]').getByRole('heading', { name: 'pwned' }).first();
  await maker.waitFor();
  for (const payload of PAYLOADS) {
    for (const hash of [`v1.${payload}.x`, encodeURIComponent(payload)]) {
      await page.evaluate((list) => {
        location.hash = list;
      }, hash);
    }
  }
  await page.route('**/list/*.json*', (route) => route.abort());
  await page.evaluate((payloads) => {
    const next = payloads.values();
    // All values except the key of a size, which the list needs to find it.
    const changed = (name: string, value: unknown) =>
      typeof value === 'string' && /[a-z]/i.test(value) && name !== 'key' ? (next.next().value ?? payloads[0]) : value;
    for (const [key, kept] of Object.entries(localStorage)) {
      if (kept.startsWith('[')) localStorage.setItem(key, JSON.stringify(JSON.parse(kept, changed)));
    }
  }, PAYLOADS);
  await page.reload();
  await maker.waitFor();
}

describe('files other than pages', () => {
  const read = (file: string) => readFile(path.join(guide.outDir, 'site', file), 'utf8');
  const files = (pattern: RegExp) => filesIn(path.join(guide.outDir, 'site')).filter((file) => pattern.test(file));

  test('a contact has one card, whose lines are ours', async () => {
    const cards = await Promise.all(files(/\.vcf$/).map(read));
    expect(cards.length).toBeGreaterThan(5);
    const ours = /^(?:item\d\.)?(?:BEGIN|VERSION|FN|N|ORG|TEL|X-ABLabel|EMAIL|ADR|GEO|URL|NOTE|REV|UID|END)[:;]/;
    for (const card of cards) {
      const lines = card.replace(/\r\n /g, '').split(/\r\n|\r|\n/);
      expect(lines.filter((line) => line !== '' && !ours.test(line))).toEqual([]);
      expect(lines.filter((line) => /^(?:BEGIN|END|URL):/.test(line)).length).toBe(3);
    }
  });

  test('files of data can be read, and lead into the site', async () => {
    const data = files(/\.(?:json|webmanifest)$/);
    expect(data.length).toBeGreaterThan(5);
    for (const text of await Promise.all(data.map(read))) JSON.parse(text);
    const page = await browser.newPage();
    const { fault, addresses } = await page.evaluate(
      (text) => {
        const sitemap = new DOMParser().parseFromString(text, 'text/xml');
        const found = [...sitemap.querySelectorAll('loc, [href]')];
        return {
          fault: sitemap.querySelector('parsererror')?.textContent,
          addresses: found.map((it) => it.getAttribute('href') ?? it.textContent),
        };
      },
      await read('sitemap.xml'),
    );
    await page.close();
    expect(fault).toBeUndefined();
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((it) => !it?.startsWith(`https://example.org${BASE}`))).toEqual([]);
  });
});

describe.each([
  ['with its policy', false],
  ['without its policy', true],
])('%s', (_, bare) => {
  test.each(['site', 'usb', 'report'])('nothing written in the content runs in the %s', async (output) => {
    const opened = await open(output, bare);
    const { home, start, index, pages } = opened;
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const { executed, away } = await recordInjections(context, home);
    const found: string[] = [];
    const press = async (page: Page) => void found.push(...(await clickEverything(page)));

    expect(pages.length).toBeGreaterThan(output === 'report' ? 1 : 50);
    // Short addresses redirect before anything can be clicked. The policy is the same in both languages.
    const visited = pages.filter((file) => (bare ? !/^[pc]\//.test(file) : !/^(?:[pc]|ar)\//.test(file)));
    const addresses = visited.map((file) => start + (index ? file : file.replace(/index\.html$/, '')));
    await visitAll(context, addresses, press);
    const page = await context.newPage();
    for (const attack of output === 'report' ? [] : [search, openLists]) {
      await attack(page, opened);
      await press(page);
    }
    expect(found).toEqual([]);
    expect(executed).toEqual([]);
    expect(away).toEqual([]);

    await page.goto(`${start}control.html`);
    await page.locator('a').click();
    expect(executed.length > 0).toBe(bare);
    await context.close();
  });
});
