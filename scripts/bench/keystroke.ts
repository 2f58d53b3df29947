import type { CDPSession, Page } from 'playwright-core';
import { launchBrowser } from '../../src/browser/launch.ts';
import { LANGS } from '../../src/model/languages.ts';
import queries from '../../tests/search/queries.json' with { type: 'json' };
import { serve } from '../../tests/site/serve.ts';
import { PLACES, TYPING_PLACES } from './typing-places.ts';

/** CPU slowdown factor, for a cheap phone. */
const CPU_SLOWDOWN = 6;
/** Milliseconds between two letters of a fast typist. */
const LETTER_INTERVAL = 120;
/** Milliseconds measured after the last letter, for delayed work. */
const PAUSE = 600;
/** Selects forty of the queries. */
const EVERY_NTH = 13;

interface Input {
  /** A site made by drawSearchSite. */
  folder: string;
  /** Types every nth query. */
  everyNth?: number;
}

/** Main thread time for one letter in milliseconds, without other programs. */
interface MainThreadTime {
  script: number;
  style: number;
  layout: number;
  /** Total time, including painting and browser overhead. */
  all: number;
}

async function workOf(session: CDPSession): Promise<MainThreadTime> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return {
    script: of('ScriptDuration'),
    style: of('RecalcStyleDuration'),
    layout: of('LayoutDuration'),
    all: of('TaskDuration'),
  };
}

function between(before: MainThreadTime, after: MainThreadTime): MainThreadTime {
  const { script, style, layout, all } = after;
  return {
    script: script - before.script,
    style: style - before.style,
    layout: layout - before.layout,
    all: all - before.all,
  };
}

/** Types a query letter by letter. */
async function typeSlowly(
  page: Page,
  session: CDPSession,
  query: string,
): Promise<{ letters: MainThreadTime[]; pause: MainThreadTime }> {
  const letters: MainThreadTime[] = [];
  let before = await workOf(session);
  for (const letter of query) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(LETTER_INTERVAL);
    const after = await workOf(session);
    letters.push(between(before, after));
    before = after;
  }
  await page.waitForTimeout(PAUSE);
  return { letters, pause: between(before, await workOf(session)) };
}

function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const mainOf = (works: readonly MainThreadTime[]) => works.map(({ script, style, layout }) => script + style + layout);

function figuresOf(letters: readonly MainThreadTime[], pauses: readonly MainThreadTime[]): Record<string, number> {
  const [main, pause] = [mainOf(letters), mainOf(pauses)];
  const part = (read: (work: MainThreadTime) => number, of: number) => share(letters.map(read), of);
  return {
    letters: letters.length,
    'key p50': share(main, 0.5),
    'key p95': share(main, 0.95),
    'key max': share(main, 1),
    'script p95': part(({ script }) => script, 0.95),
    'style p95': part(({ style }) => style, 0.95),
    'layout p95': part(({ layout }) => layout, 0.95),
    'all p95': part(({ all }) => all, 0.95),
    'pause p50': share(pause, 0.5),
    'pause p95': share(pause, 0.95),
    'pause max': share(pause, 1),
  };
}

/**
 * What each letter costs the main thread of a slow phone, in the list under the box, on the search page with a filter,
 * and beside its filters on a wide screen. Half of the queries are typed in each language.
 *
 * @public run by name (measure.ts)
 */
export async function typeQueries({
  folder,
  everyNth = EVERY_NTH,
}: Input): Promise<Record<string, Record<string, number>>> {
  const server = await serve(folder);
  const browser = await launchBrowser();
  const asked = queries.filter((_, at) => at % everyNth === 0).map(({ query }) => query);
  const figures: Record<string, Record<string, number>> = {};
  for (const place of TYPING_PLACES) {
    const { path, viewport, script } = PLACES[place];
    const [letters, pauses]: [MainThreadTime[], MainThreadTime[]] = [[], []];
    for (const [turn, lang] of LANGS.entries()) {
      const page = await browser.newPage({ viewport, deviceScaleFactor: 2, javaScriptEnabled: script });
      await page.goto(`${server.origin}/${lang}/${path}`, { waitUntil: 'networkidle' });
      const session = await page.context().newCDPSession(page);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const box = page.locator('input[type="search"]').first();
      // The first letter of a visit waits for the index and warms up repeated code.
      await box.fill('m');
      await page.waitForTimeout(PAUSE);
      await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
      for (const query of asked.filter((_, at) => at % LANGS.length === turn)) {
        await box.fill('');
        await page.waitForTimeout(PAUSE);
        const typed = await typeSlowly(page, session, query);
        letters.push(...typed.letters);
        pauses.push(typed.pause);
      }
      await page.close();
    }
    figures[place] = figuresOf(letters, pauses);
  }
  await browser.close();
  await server.close();
  return figures;
}
