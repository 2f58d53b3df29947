import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { launchBrowser } from '../../src/browser/launch.ts';
import { OperatorError } from '../../src/operator-error.ts';

let temporary: string;

beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), 'dalil-test-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

async function processOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.find(({ type }) => type === 'browser')?.id ?? Number.NaN;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the browser', () => {
  it('prints a PDF, and leaves nothing behind when it is closed', async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.setContent('<h1 dir="rtl" lang="ar">تعاونية</h1>');
    const pdf = await page.pdf({ width: '210mm', height: '297mm' });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(readdirSync(temporary)).not.toEqual([]);
    await browser.close();
    await expect.poll(() => readdirSync(temporary)).toEqual([]);
  });

  it('is killed when the signal is aborted, even when busy', async () => {
    const stop = new AbortController();
    const browser = await launchBrowser({ signal: stop.signal });
    const pid = await processOf(browser);
    expect(isAlive(pid)).toBe(true);
    const page = await browser.newPage();
    const stuck = page.evaluate('for (;;) {}');
    stop.abort();
    await expect(stuck).rejects.toThrow();
    await expect.poll(() => isAlive(pid)).toBe(false);
    await expect.poll(() => readdirSync(temporary)).toEqual([]);
  });

  it('is not started when the signal is aborted already', async () => {
    await expect(launchBrowser({ signal: AbortSignal.abort('stopped') })).rejects.toBe('stopped');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('leaves no file when it is aborted while it starts', async () => {
    const stop = new AbortController();
    const launching = launchBrowser({ signal: stop.signal });
    setImmediate(() => stop.abort('stopped'));
    await expect(launching).rejects.toBe('stopped');
    await expect.poll(() => readdirSync(temporary)).toEqual([]);
  });

  it('says in both languages what to do when it cannot start', async () => {
    vi.stubEnv('DALIL_BROWSER', path.join(temporary, 'nothing'));
    const failure = await launchBrowser().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(OperatorError);
    expect(String(failure)).toContain('أعيدوا الأمر');
    expect(String(failure)).toContain('relancez la commande');
    expect(String(failure)).toContain(path.join(temporary, 'nothing'));
    expect(readdirSync(temporary)).toEqual([]);
  });
});
