import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { escapeHtml } from '../check/reporters/html.ts';
import { typeset } from '../i18n/format.ts';
import { type KeyAfter, translator } from '../i18n/translate.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { type Lang, STAFF_LANGS } from '../model/languages.ts';
import { reportPage, reportSection } from '../outputs/print/preflight/report.ts';
import { reportStyle } from '../outputs/print/preflight/report-style.ts';
import { withdrawnFrom, editionsOnDisk, type ShownRecord } from '../outputs/print/shown.ts';

/** An existing edition with content that may no longer be printed. */
interface Outdated {
  id: string;
  files: string[];
  /** Undefined when nothing says what it shows. */
  gone?: ShownRecord;
}

/**
 * After a build: checks all editions in the output folder, also those not rebuilt, and reports each that shows content
 * no longer allowed in print: in the terminal, in the report, and in the folder itself, for anyone who takes files from
 * there. Reports are removed once they are no longer true.
 *
 * @param printed content allowed in print now
 */
export async function reportOutdated(
  outDir: string,
  printed: Catalogue,
  lang: Lang,
  log: (line: string) => void,
): Promise<void> {
  const lying = await editionsOnDisk(path.join(outDir, 'print'));
  const outdated = lying.flatMap(({ id, files, shown }): Outdated[] => {
    const gone = shown && withdrawnFrom(shown, printed);
    return gone && Object.values(gone).every((part) => part.length === 0) ? [] : [{ id, files, gone }];
  });
  const note = path.join(outDir, 'print', 'OUTDATED.txt');
  const page = (language: Lang) => path.join(outDir, 'report', `outdated-${language}.html`);
  if (outdated.length === 0) {
    await Promise.all([note, ...STAFF_LANGS.map(page)].map((file) => rm(file, { force: true })));
    return;
  }
  await writeFile(note, STAFF_LANGS.map((language) => inWords(outdated, language)).join('\n\n'));
  const style = await reportStyle();
  await Promise.all(STAFF_LANGS.map((language) => writeFile(page(language), inReport(outdated, style, language))));
  const t = translator(lang);
  for (const edition of outdated)
    log(`${t('cli:outdated.edition', { id: edition.id })} ${contentSummary(edition, lang)}`);
  log(rebuildCommand(outdated, lang));
}

function inWords(outdated: readonly Outdated[], lang: Lang): string {
  const t = translator(lang);
  const editions = outdated.map(
    (edition) => `${edition.id}: ${contentSummary(edition, lang)}\n  ${edition.files.join('\n  ')}`,
  );
  return [t('cli:outdated.title'), t('cli:outdated.text'), ...editions, rebuildCommand(outdated, lang), ''].join(
    '\n\n',
  );
}

function inReport(outdated: readonly Outdated[], style: string, lang: Lang): string {
  const html = (text: string) => escapeHtml(typeset(text, lang));
  const say = (key: KeyAfter<'cli:outdated.'>) => html(translator(lang)(`cli:outdated.${key}`));
  const sections = outdated.map((edition) => {
    const files = edition.files.map((file) => `<bdi dir="ltr">${file}</bdi>`).join(' · ');
    const paragraphs = [say('text'), html(contentSummary(edition, lang)), files].map((text) => `<p>${text}</p>`);
    return reportSection('unsafe', edition.id, say('title'), paragraphs.join('\n'));
  });
  return reportPage({ name: 'outdated', title: say('title'), main: sections.join('\n'), style }, lang);
}

/** Disallowed content of an edition: codes, which old paper shows anyway; otherwise counts, never names. */
function contentSummary({ gone }: Outdated, lang: Lang): string {
  const t = translator(lang);
  if (!gone) return t('cli:outdated.unknown');
  const parts = [
    gone.cooperatives.length > 0 && t('cli:outdated.cooperatives', { codes: gone.cooperatives.join(t('cli:comma')) }),
    gone.contacts.length > 0 && t('cli:outdated.contacts', { number: gone.contacts.length }),
    gone.pictures.length > 0 && t('cli:outdated.pictures', { number: gone.pictures.length }),
  ];
  return parts.filter(Boolean).join(' ');
}

function rebuildCommand(outdated: readonly Outdated[], lang: Lang): string {
  const editions = outdated.map(({ id }) => `--edition ${id}`).join(' ');
  return translator(lang)('cli:outdated.again', { command: `npm start -- --only print ${editions}` });
}
