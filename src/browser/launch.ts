import { constants, existsSync } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { type Key, translator } from '../i18n/translate.ts';
import { STAFF_LANGS } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';
import { makeOwnFolder, sweepLeftovers } from '../processes/leftovers.ts';
import { sweepNow } from '../processes/sweep.ts';
import { findBrowser, OWN_BROWSER } from './find.mjs';
import { OWN_ARGS, ownEnvironment } from './bundled-chromium.ts';

/** How the names of folders for Chromium's temporary files begin. */
const SCRATCH = 'dalil-browser-';

/** Removes what the browsers of killed builds left in the temporary folder of the system. */
export function sweepBrowsers(): Promise<void> {
  return sweepLeftovers(tmpdir(), SCRATCH);
}

/**
 * Starts a headless Chromium. Whoever starts it closes it; aborting `signal` kills it at once, whatever it is doing,
 * and what was asked of it then rejects. Either way nothing of it stays on disk.
 *
 * @throws OperatorError when the machine has none, or it does not start
 * @throws the reason of `signal` when it is aborted before the browser is there
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
  const own = executable === OWN_BROWSER;
  const options: LaunchOptions = {
    executablePath: executable,
    // Hinting rounds the widths of letters to whole pixels, and lines would then break differently in print.
    args: ['--font-render-hinting=none', ...(own ? OWN_ARGS : [])],
    // The sandbox cannot start for root, and our own build comes without its helper. Elsewhere it stays on.
    chromiumSandbox: !own && process.getuid?.() !== 0,
    // Ctrl-C belongs to the command line, which aborts the signal; playwright would end the process by itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: 60_000,
    env: { ...process.env, TMPDIR: scratch, ...(own ? ownEnvironment(scratch) : {}) },
  };
  // Playwright leaves its folders behind when there is no such program.
  await access(executable, constants.X_OK);
  const restore = temporaryFolder(scratch);
  try {
    return await chromium.launch(options);
  } catch (error) {
    // Containers and some distributions forbid the sandbox to ordinary users. We only show it our own pages.
    if (options.chromiumSandbox && /no usable sandbox/i.test(String(error))) {
      return await chromium.launch({ ...options, chromiumSandbox: false });
    }
    throw error;
  } finally {
    restore();
  }
}

/**
 * Playwright makes the profile where the system says temporary files go, and forgets it when the process ends during
 * the launch: while it launches, that place is ours, which is swept on the way out. Returns what puts it back.
 */
function temporaryFolder(folder: string): () => void {
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
 * A first `close` asks Chromium to end, which a page busy with a long layout may delay; a second one, in playwright,
 * kills its whole process group and removes its profile.
 */
async function killNow(browser: Browser): Promise<void> {
  await Promise.allSettled([browser.close(), browser.close()]);
}

/** A folder for Chromium's own temporary files, which a killed browser would leave behind. */
function makeScratch(): { folder: string; remove: () => Promise<void>; removeLast: () => void } {
  const folder = makeOwnFolder(tmpdir(), SCRATCH);
  const sweep = () => sweepNow(folder);
  process.on('exit', sweep);
  const remove = async () => {
    // Processes of a killed browser take a moment to die; until then they write, and even make the folder again. It is
    // gone for good when it has stayed away for a while.
    for (let away = 0, looks = 0; away < 5 && looks < 25; looks += 1) {
      away = existsSync(folder) ? 0 : away + 1;
      await rm(folder, { recursive: true, force: true }).catch(() => undefined);
      await setTimeout(40);
    }
    if (!existsSync(folder)) process.off('exit', sweep);
  };
  // Listeners run in order: once playwright has added the one that kills the browser, ours must come after it.
  const removeLast = () => {
    process.off('exit', sweep);
    process.on('exit', sweep);
  };
  return { folder, remove, removeLast };
}

/** The browser is launched deep inside the outputs, which do not know who reads the terminal. */
function inBothLanguages(key: Key, values: Record<string, string> = {}): string {
  return STAFF_LANGS.map((lang) => translator(lang)(key, values)).join('\n');
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? message;
}
