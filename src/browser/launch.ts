import { constants, existsSync } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { type Key, translator } from '../i18n/translate.ts';
import { STAFF_LANGS } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';
import { makeProcessFolder, sweepLeftovers } from '../processes/leftovers.ts';
import { sweepNow } from '../processes/sweep.ts';
import { findBrowser, BUNDLED_BROWSER } from './find.mjs';
import { BUNDLED_ARGS, bundledEnvironment } from './bundled-chromium.ts';

/** Prefix of the folders for Chromium's temporary files. */
const SCRATCH_PREFIX = 'dalil-browser-';

/** Removes the temporary folders that the browsers of killed builds left behind. */
export function sweepBrowsers(): Promise<void> {
  return sweepLeftovers(tmpdir(), SCRATCH_PREFIX);
}

/**
 * Starts a headless Chromium, which the caller closes. Aborting `signal` kills it at once, and pending calls reject. In
 * both cases no file of it stays on disk.
 *
 * @throws OperatorError when the machine has none, or it does not start
 * @throws the reason of `signal` when it is aborted before the browser is ready
 */
export async function launchBrowser({ signal }: { signal?: AbortSignal } = {}): Promise<Browser> {
  signal?.throwIfAborted();
  const executable = await findBrowser();
  if (!executable) throw new OperatorError(inBothLanguages('cli:browser.missing'));

  const scratch = makeScratch();
  const browser = await start(executable, scratch.folder).catch(async (error: unknown) => {
    await scratch.remove();
    const values = { path: executable, reason: firstLine(error) };
    throw new OperatorError(inBothLanguages('cli:browser.failed', values), { cause: error });
  });
  scratch.removeLast();
  browser.once('disconnected', () => {
    void scratch.remove();
  });

  const kill = () => {
    void killNow(browser);
  };
  signal?.addEventListener('abort', kill, { once: true });
  browser.once('disconnected', () => signal?.removeEventListener('abort', kill));
  if (signal?.aborted) {
    await killNow(browser);
    signal.throwIfAborted();
  }
  return browser;
}

async function start(executable: string, scratch: string): Promise<Browser> {
  const own = executable === BUNDLED_BROWSER;
  const options: LaunchOptions = {
    executablePath: executable,
    // Hinting rounds letter widths to whole pixels, so lines would break differently in print.
    args: ['--font-render-hinting=none', ...(own ? BUNDLED_ARGS : [])],
    // The sandbox cannot start for root, and the bundled Chromium has no sandbox helper. Elsewhere it stays on.
    chromiumSandbox: !own && process.getuid?.() !== 0,
    // The command line handles Ctrl-C by aborting the signal; Playwright would exit the process.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 60_000,
    env: { ...process.env, TMPDIR: scratch, ...(own ? bundledEnvironment(scratch) : {}) },
  };
  // Without this check, Playwright leaves its folders behind when the program does not exist.
  await access(executable, constants.X_OK);
  const restore = useTemporaryFolder(scratch);
  try {
    return await chromium.launch(options);
  } catch (error) {
    // Containers and some distributions forbid the sandbox to ordinary users. The browser only opens our own documents.
    if (options.chromiumSandbox && /no usable sandbox/i.test(String(error))) {
      return await chromium.launch({ ...options, chromiumSandbox: false });
    }
    throw error;
  } finally {
    restore();
  }
}

/**
 * Playwright creates the profile in the system's temporary folder, and leaves it there when the process ends during the
 * launch. During the launch that folder is ours, which is removed on exit.
 *
 * @returns a function that restores the environment
 */
function useTemporaryFolder(folder: string): () => void {
  const names = process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR'];
  const before = names.map((name) => [name, process.env[name]] as const);
  for (const name of names) process.env[name] = folder;
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/**
 * The first `close` asks Chromium to exit, which a page with a long layout may delay; the second one makes Playwright
 * kill its process group and remove its profile.
 */
async function killNow(browser: Browser): Promise<void> {
  await Promise.allSettled([browser.close(), browser.close()]);
}

/** A folder for Chromium's temporary files, which a killed browser would leave behind. */
function makeScratch(): { folder: string; remove: () => Promise<void>; removeLast: () => void } {
  const folder = makeProcessFolder(tmpdir(), SCRATCH_PREFIX);
  const sweep = () => sweepNow(folder);
  process.on('exit', sweep);
  const remove = async () => {
    // The processes of a killed browser take a moment to exit; until then they may create the folder again. It is
    // removed for good once it stays away for a while.
    for (let away = 0, looks = 0; away < 5 && looks < 25; looks += 1) {
      away = existsSync(folder) ? 0 : away + 1;
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      await setTimeout(40);
    }
    if (!existsSync(folder)) process.off('exit', sweep);
  };
  // Exit listeners run in order: ours must come after the one by which Playwright kills the browser.
  const removeLast = () => {
    process.off('exit', sweep);
    process.on('exit', sweep);
  };
  return { folder, remove, removeLast };
}

/** In both languages, because the launch does not know the language of the person at the terminal. */
function inBothLanguages(key: Key, values: Record<string, string> = {}): string {
  return STAFF_LANGS.map((lang) => translator(lang)(key, values)).join('\n');
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? message;
}
