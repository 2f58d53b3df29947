import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, sweepBrowsers } from '../browser/launch.ts';
import { BuildCache } from '../build-cache/build-cache.ts';
import type { CacheReport } from '../build-cache/cache-folder.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { entriesBelow } from '../disk/entries.ts';
import { retryingMove } from '../disk/retrying-move.ts';
import { translator } from '../i18n/translate.ts';
import { PhotoChanged } from '../images/original.ts';
import { createPictures } from '../images/pictures.ts';
import { load, PHOTO_VERDICTS } from '../load/load.ts';
import type { Lang } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';
import { OUTPUTS } from '../outputs/index.ts';
import type { Made, Output } from '../outputs/output.ts';
import { sweepNow } from '../processes/sweep.ts';
import { recordCodes } from './record-codes.ts';
import { withOutputFolder } from './out/locked-output.ts';
import { type Manifest, ForeignFolder, ownedFiles } from './out/ownership.ts';
import type { OutputFolder } from './out/output-folder.ts';
import { type FolderChange, discard, swapIn } from './out/swap.ts';
import { reportOutdated } from './outdated.ts';

export interface BuildRequest {
  contentDir: string;
  outDir: string;
  /** Kept between builds; deleting it costs time, and the copies that changes of entries are undone with. */
  cacheDir: string;
  /** Output ids; empty means all. */
  only: string[];
  /** Edition ids; empty means the default ones. */
  editions: string[];
  lang: Lang;
  now: Date;
  signal: AbortSignal;
  /** Reports progress, one line at a time. */
  log: (line: string) => void;
}

export interface BuildResult {
  diagnostics: Diagnostic[];
  /** Files made, by output; null when the content is too broken to build anything. */
  made: { output: Output['id']; seconds: number; files: Made[] }[] | null;
  /** Files of other origin that had the name of a new file in `dist/`, under their new names. */
  renamed: string[];
}

/** Folder for temporary files, inside the staging folder. */
const SCRATCH = '.scratch';

/** Folder of reports: each output adds its own pages, so they are replaced one by one. */
const REPORT = 'report';

function chosenOutputs({ only, lang }: BuildRequest): readonly Output[] {
  const unknown = only.find((id) => !OUTPUTS.some((output) => output.id === id));
  if (unknown) {
    const t = translator(lang);
    const known = OUTPUTS.map((output) => output.id).join(t('cli:comma'));
    throw new OperatorError(t('cli:error.output', { value: unknown, known }));
  }
  return only.length === 0 ? OUTPUTS : OUTPUTS.filter((output) => only.includes(output.id));
}

/** Launches a browser on first use, again after a crash, and closes it if launched. */
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

/** Folders of `dist/` that an output fills. */
function foldersOf({ id, also = [] }: Output): string[] {
  return [id, ...also];
}

/**
 * Changes for each folder: files Dalil made earlier are removed, except those still valid.
 *
 * @param editions requested ones, or none for all. Books of other editions stay; those of requested editions never do:
 *   a press file withheld this time must not remain as if it were current
 */
async function changesOf(
  place: OutputFolder,
  owned: Manifest,
  editions: readonly string[],
): Promise<Record<string, FolderChange>> {
  const byEdition: string[] = OUTPUTS.filter((output) => output.byEdition).map(({ id }) => id);
  const changes = Object.entries(owned).map(async ([folder, former]): Promise<[string, FolderChange]> => {
    const made = await entriesBelow(path.join(place.staging, folder));
    const remade = new Set(made);
    const isPartial = folder === REPORT || (editions.length > 0 && byEdition.includes(folder));
    const stays = (file: string) => isPartial && !remade.has(file) && !editions.some((id) => file.startsWith(`${id}.`));
    return [folder, { made, drop: former.filter((file) => !stays(file)), keep: former.filter(stays) }];
  });
  return Object.fromEntries(await Promise.all(changes));
}

/**
 * The main job: reads the content once and builds every chosen output. Outputs are built in a staging folder and
 * swapped in at the end, so a failed or interrupted build leaves the last good `dist/` unchanged.
 *
 * @throws OperatorError for an unknown output or edition, or a folder that cannot be written
 */
export async function runBuild(request: BuildRequest): Promise<BuildResult> {
  await sweepBrowsers();
  return withOutputFolder(request.outDir, request, (place) => makeIn(place, request));
}

async function makeIn(place: OutputFolder, request: BuildRequest): Promise<BuildResult> {
  const { contentDir, cacheDir, now, signal, log } = request;
  const outputs = chosenOutputs(request);
  const cache = new BuildCache(cacheDir);
  const { catalogues, codes, diagnostics } = await load(contentDir, { now, cache });
  if (!catalogues) return { diagnostics, made: null, renamed: [] };
  const known = catalogues.print.editions.map((edition) => edition.id);
  const unknown = request.editions.find((id) => !known.includes(id));
  if (unknown) {
    const t = translator(request.lang);
    throw new OperatorError(t('cli:error.edition', { value: unknown, known: known.join(t('cli:comma')) }));
  }
  const owned = await ownedFiles(place, [...outputs.flatMap(foldersOf), REPORT]).catch((error: unknown) => {
    if (!(error instanceof ForeignFolder)) throw error;
    throw new OperatorError(translator(request.lang)('cli:error.not-ours', { folder: error.folder }), { cause: error });
  });
  await mkdir(path.join(place.staging, REPORT), { recursive: true });
  // The site's bundler cannot be interrupted and still writes when Ctrl-C ends the process: sweep on exit.
  const sweep = () => !existsSync(place.journal) && sweepNow(place.staging);
  process.once('exit', sweep);
  const browser = lazyBrowser(signal);
  const scratchDir = path.join(place.staging, SCRATCH);
  cache.useScratch(path.join(scratchDir, 'cache'));
  const pictures = createPictures({ cache: cache.folder('pictures'), signal });
  const made: NonNullable<BuildResult['made']> = [];
  try {
    for (const output of outputs) {
      signal.throwIfAborted();
      const started = performance.now();
      const stage = path.join(place.staging, output.id);
      const also = Object.fromEntries((output.also ?? []).map((folder) => [folder, path.join(place.staging, folder)]));
      await Promise.all(
        [stage, scratchDir, ...Object.values(also)].map((folder) => mkdir(folder, { recursive: true })),
      );
      const files = await output.build({
        catalogue: (channel) => {
          if (!output.channels.includes(channel)) throw new Error(`${output.id} has no channel ${channel}`);
          return catalogues[channel];
        },
        outDir: stage,
        also,
        reportDir: path.join(place.staging, REPORT),
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
    const changes = await changesOf(place, owned, request.editions);
    const renamed = await swapIn(place, changes, retryingMove({ lang: request.lang, signal, log }));
    if (codes) await recordCodes(codes, [catalogues.web, catalogues.print], request);
    await reportOutdated(request.outDir, catalogues.print, request.lang, log);
    await cache.close();
    reportCache(cache.report, request);
    return { diagnostics, made, renamed };
  } catch (error) {
    if (!(error instanceof PhotoChanged)) throw error;
    // Neither size nor date of the file showed that it had changed.
    await cache.folder(PHOTO_VERDICTS).evict(() => true);
    const values = { file: path.relative(contentDir, error.file) };
    throw new OperatorError(translator(request.lang)('cli:error.photo-changed', values), { cause: error });
  } finally {
    await browser.close();
    // Files that cannot be removed now are swept by the next build.
    await discard(place).catch(() => undefined);
    process.off('exit', sweep);
  }
}

/** Reports cache faults, one line each: they cost time, and may be the first sign of a failing disk. */
function reportCache({ damaged, unwritable }: CacheReport, { cacheDir, lang, log }: BuildRequest): void {
  const t = translator(lang);
  if (damaged > 0) log(t('cli:cache.damaged', { count: damaged }));
  if (!unwritable) return;
  const { code, message } = unwritable as NodeJS.ErrnoException;
  log(t('cli:cache.unwritable', { folder: cacheDir, reason: code ?? message }));
}
