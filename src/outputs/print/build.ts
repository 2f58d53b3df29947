import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../model/edition.ts';
import type { BuildContext, Made } from '../output.ts';
import { makeEdition } from './make-edition.ts';
import type { Preflight } from './preflight/preflight.ts';
import { writeReports } from './preflight/report.ts';
import { copyPrint } from './prints.ts';
import { openRenderer } from './render.ts';
import { openTab } from './tab.ts';

/**
 * Makes every edition asked for, one after the other, in one tab of the browser, and reports whether they are safe to
 * print.
 *
 * @throws OperatorError when something does not fit any page, or the browser died twice; the signal's reason when it
 *   aborts
 */
export async function buildBooks(context: BuildContext): Promise<Made[]> {
  const editions = chosenEditions(context);
  if (editions.length === 0) return [];
  const tab = openTab(context);
  // In the folder that is swept when a build is stopped.
  const deskDir = path.join(context.outDir, '.desk');
  await mkdir(deskDir, { recursive: true });
  const renderer = await openRenderer();
  try {
    const made: Made[] = [];
    const checked: { edition: Edition; preflight: Preflight }[] = [];
    for (const edition of editions) {
      context.signal.throwIfAborted();
      const workshop = { ...context, renderer, deskDir, openPage: tab.open };
      const files = await tab.survive(edition.id, () => makeEdition(edition, workshop));
      await copyPrint(files, context.outDir);
      made.push(...files.made);
      checked.push({ edition, preflight: files.preflight });
    }
    await writeReports(context.reportDir, checked);
    return made;
  } finally {
    await Promise.all([tab.close(), rm(deskDir, { recursive: true, force: true })]);
  }
}

function chosenEditions({ catalogue, editions }: BuildContext): Edition[] {
  return catalogue.editions.filter((edition) =>
    editions.length > 0 ? editions.includes(edition.id) : edition.default,
  );
}
