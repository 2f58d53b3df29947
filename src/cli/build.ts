import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';
import { BuildCache } from '../build-cache/build-cache.ts';
import type { CacheReport } from '../build-cache/cache-folder.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { translator } from '../i18n/translate.ts';
import { PhotoChanged } from '../images/original.ts';
import { createPictures } from '../images/pictures.ts';
import { load, PHOTO_VERDICTS } from '../load/load.ts';
import type { Lang } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';
import { OUTPUTS } from '../outputs/index.ts';
import type { Made, Output } from '../outputs/output.ts';
import { sweepNow } from '../sweep.ts';

export interface BuildRequest {
  contentDir: string;
  outDir: string;
  /** Kept between builds; deleting it costs time only. */
  cacheDir: string;
  /** Ids of outputs; empty means all. */
  only: string[];
  /** Ids of editions; empty means those marked as default. */
  editions: string[];
  lang: Lang;
  now: Date;
  signal: AbortSignal;
  /** One line for the person waiting. */
  log: (line: string) => void;
}

export interface BuildResult {
  diagnostics: Diagnostic[];
  /** What was made, with its output; null when the content is too broken to make anything. */
  made: { output: string; seconds: number; files: Made[] }[] | null;
}

const STAGING = '.making-';

/** In the staging folder, what is only needed while outputs are made. */
const SCRATCH = '.scratch';

/** The folder of what is to be fixed: each output puts its own pages in it, so they are replaced one by one. */
const REPORT = 'report';

function chosenOutputs({ only, lang }: BuildRequest): readonly Output[] {
  const unknown = only.find((id) => !OUTPUTS.some((output) => output.id === id));
  if (unknown) {
    const known = OUTPUTS.map((output) => output.id).join(', ');
    throw new OperatorError(translator(lang)('cli:error.output', { value: unknown, known }));
  }
  return only.length === 0 ? OUTPUTS : OUTPUTS.filter((output) => only.includes(output.id));
}

/** A browser launched when it is first needed, again when it has died, and closed if it was launched. */
function lazyBrowser(signal: AbortSignal): { get: () => Promise<Browser>; close: () => Promise<void> } {
  let launched: Promise<Browser> | undefined;
  return {
    get: () => {
      launched =
        launched?.then((it) => (it.isConnected() ? it : launchBrowser({ signal }))) ?? launchBrowser({ signal });
      return launched;
    },
    close: async () => {
      await (await launched?.catch(() => undefined))?.close();
    },
  };
}

/** The folders of `dist/` that an output fills. */
function foldersOf({ id, also = [] }: Output): string[] {
  return [id, ...also];
}

/**
 * Puts what was made in place of the old, one rename each, once everything has succeeded.
 *
 * @param editions when only some were asked for: the files of the others stay, and none of theirs that was not made again
 */
async function swapIn(staging: string, outDir: string, ids: string[], editions: string[]): Promise<void> {
  for (const id of ids) {
    const current = path.join(outDir, id);
    const made = path.join(staging, id);
    if (editions.length > 0) await keepOthers(current, made, editions);
    await rename(current, path.join(staging, `${id}.old`)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(made, current);
  }
  await mkdir(path.join(outDir, REPORT), { recursive: true });
  for (const name of await readdir(path.join(staging, REPORT))) {
    await rename(path.join(staging, REPORT, name), path.join(outDir, REPORT, name));
  }
}

/**
 * Copies into `made` the files of `current` that were not made again. Those of the editions asked for are not kept: a
 * press file that was withheld this time must not lie there as if it were today's.
 */
async function keepOthers(current: string, made: string, editions: readonly string[]): Promise<void> {
  const remade = new Set(await readdir(made));
  const kept = (await readdir(current).catch(() => [])).filter(
    (name) => !remade.has(name) && !editions.some((id) => name.startsWith(`${id}.`)),
  );
  await Promise.all(kept.map((name) => cp(path.join(current, name), path.join(made, name), { recursive: true })));
}

/**
 * The main job: reads the content once and makes every chosen output from it. Outputs are made in a folder beside the
 * old ones and swapped in at the end, so a build that fails or is interrupted leaves the last good `dist/` as it was.
 *
 * @throws OperatorError for an unknown output or edition, or a folder that cannot be written
 */
export async function runBuild(request: BuildRequest): Promise<BuildResult> {
  const { contentDir, outDir, cacheDir, now, signal, log } = request;
  const outputs = chosenOutputs(request);
  const cache = new BuildCache(cacheDir);
  const { catalogues, diagnostics } = await load(contentDir, { now, cache });
  if (!catalogues) return { diagnostics, made: null };
  const known = catalogues.print.editions.map((edition) => edition.id);
  const unknown = request.editions.find((id) => !known.includes(id));
  if (unknown) {
    throw new OperatorError(translator(request.lang)('cli:error.edition', { value: unknown, known: known.join(', ') }));
  }
  await mkdir(outDir, { recursive: true });
  await removeStaging(outDir);
  const staging = await mkdtemp(path.join(outDir, STAGING));
  await mkdir(path.join(staging, REPORT));
  // What cannot be interrupted (the site's bundler) still writes when Ctrl-C ends the process: sweep on the way out.
  const sweep = () => sweepNow(staging);
  process.once('exit', sweep);
  const browser = lazyBrowser(signal);
  const scratchDir = path.join(staging, SCRATCH);
  cache.useScratch(path.join(scratchDir, 'cache'));
  const pictures = createPictures({ cache: cache.folder('pictures'), signal });
  const made: NonNullable<BuildResult['made']> = [];
  try {
    for (const output of outputs) {
      signal.throwIfAborted();
      const started = performance.now();
      const stage = path.join(staging, output.id);
      const also = Object.fromEntries((output.also ?? []).map((folder) => [folder, path.join(staging, folder)]));
      await Promise.all(
        [stage, scratchDir, ...Object.values(also)].map((folder) => mkdir(folder, { recursive: true })),
      );
      const files = await output.build({
        catalogue: catalogues[output.channel],
        outDir: stage,
        also,
        reportDir: path.join(staging, REPORT),
        cache,
        scratchDir,
        contentDir,
        pictures,
        lang: request.lang,
        browser: browser.get,
        now,
        signal,
        progress: log,
        editions: request.editions,
      });
      made.push({ output: output.id, seconds: (performance.now() - started) / 1000, files });
    }
    signal.throwIfAborted();
    await swapIn(staging, outDir, outputs.flatMap(foldersOf), request.editions);
    await cache.close();
    sayCache(cache.report, request);
    return { diagnostics, made };
  } catch (error) {
    if (!(error instanceof PhotoChanged)) throw error;
    // Size and date of its file have not told that it is another one.
    await cache.folder(PHOTO_VERDICTS).forget(() => true);
    const values = { file: path.relative(contentDir, error.file) };
    throw new OperatorError(translator(request.lang)('cli:error.photo-changed', values), { cause: error });
  } finally {
    await browser.close();
    await rm(staging, { recursive: true, force: true });
    process.off('exit', sweep);
  }
}

/** Says in a line each what was wrong with the cache: it costs time, and may be the first sign of a failing disk. */
function sayCache({ damaged, unwritable }: CacheReport, { cacheDir, lang, log }: BuildRequest): void {
  const t = translator(lang);
  if (damaged > 0) log(t('cli:cache.damaged', { count: damaged }));
  if (!unwritable) return;
  const { code, message } = unwritable as NodeJS.ErrnoException;
  log(t('cli:cache.unwritable', { folder: cacheDir, reason: code ?? message }));
}

/** Removes what an interrupted build left in the output folder. */
export async function removeStaging(outDir: string): Promise<void> {
  const names = await readdir(outDir).catch(() => []);
  const left = names.filter((name) => name.startsWith(STAGING));
  await Promise.all(left.map((name) => rm(path.join(outDir, name), { recursive: true, force: true })));
}
