import { browserIdentity } from '../../browser/identity.ts';
import { contentHash } from '../../build-cache/content-hash.ts';
import { programHash } from '../../build-cache/program.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Edition } from '../../model/edition.ts';
import type { BuildContext, Made } from '../output.ts';
import { drawableCatalogue } from './drawable-catalogue.ts';
import { makeEdition } from './make-edition.ts';
import type { Preflight } from './preflight/preflight.ts';
import { writeReports } from './preflight/report.ts';
import { openRenderer } from './sheets/render.ts';
import { recordShown } from './shown.ts';
import { openTabs } from '../../drawing/browser-tabs.ts';

/**
 * Makes the chosen editions one after the other, in the same browser tabs, and writes reports on whether they are safe
 * to print.
 *
 * @throws OperatorError when something does not fit any page, or the browser crashed twice; the signal's reason when it
 *   aborts
 */
export async function buildBooks(context: BuildContext): Promise<Made[]> {
  const catalogue = drawableCatalogue(context.catalogue('print'));
  const editions = chosenEditions(catalogue, context.editions);
  if (editions.length === 0) return [];
  const tabs = openTabs(context);
  const toolchain = contentHash(programHash(import.meta.url), await browserIdentity());
  const renderer = await openRenderer();
  try {
    const made: Made[] = [];
    const checked: { edition: Edition; preflight: Preflight }[] = [];
    for (const edition of editions) {
      context.signal.throwIfAborted();
      const printContext = { ...context, catalogue: edition.catalogue, renderer, toolchain, openTab: tabs.open };
      const files = await tabs.retryOnCrash(edition.id, () => makeEdition(edition, printContext));
      await recordShown(edition, context.outDir);
      made.push(...files.made);
      checked.push({ edition, preflight: files.preflight });
    }
    await writeReports(context.reportDir, checked);
    return made;
  } finally {
    await tabs.close();
  }
}

/** @param asked ids of editions; those marked as default when it is empty */
function chosenEditions({ editions }: Catalogue, asked: readonly string[]): Edition[] {
  return editions.filter((edition) => (asked.length > 0 ? asked.includes(edition.id) : edition.default));
}
