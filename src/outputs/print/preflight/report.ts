import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { escapeHtml } from '../../../check/reporters/html.ts';
import { KUFI } from '../../../components/motif.ts';
import { typeset } from '../../../i18n/format.ts';
import { type KeyAfter, translator } from '../../../i18n/translate.ts';
import type { Edition } from '../../../model/edition.ts';
import { dirOf, type Lang, STAFF_LANGS, LANGUAGES } from '../../../model/languages.ts';
import { wordsOf } from '../../../model/values/text.ts';
import { describeFinding, type Finding } from './finding.ts';
import { isSafe, type Preflight } from './preflight.ts';
import { reportStyle } from './report-style.ts';

interface Checked {
  edition: Edition;
  preflight: Preflight;
}

type Verdict = 'safe' | 'look' | 'unsafe';

/** Writes `print-ar.html` and `print-fr.html`: for each edition its verdict, its findings and their remedies. */
export async function writeReports(folder: string, checked: readonly Checked[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const style = await reportStyle();
  const main = (lang: Lang) => checked.map((edition) => editionSection(edition, lang)).join('\n');
  await Promise.all(
    STAFF_LANGS.map((lang) => {
      const page = reportPage({ name: 'print', title: words(lang)('title'), main: main(lang), style }, lang);
      return writeFile(path.join(folder, `print-${lang}.html`), page);
    }),
  );
}

/** The parts of a report page; all but `name` are HTML. */
interface ReportPage {
  /** Beginning of the file name, before the language. */
  name: string;
  title: string;
  main: string;
  /** {@link reportStyle} */
  style: string;
}

/** A report page with links to the same page in the other languages. */
export function reportPage({ name, title, main, style }: ReportPage, lang: Lang): string {
  const others = STAFF_LANGS.filter((other) => other !== lang).map(
    (other) =>
      `<a href="${name}-${other}.html" lang="${other}" dir="${dirOf(other)}" hreflang="${other}">${LANGUAGES[other].name}</a>`,
  );
  const mark = `<svg viewBox="${KUFI.viewBox}" aria-hidden="true"><path class="k1" d="${KUFI.letters}"/><path class="k2" d="${KUFI.dots}"/></svg>`;
  return `<!doctype html>
<html lang="${lang}" dir="${dirOf(lang)}">
<head><meta http-equiv="content-security-policy" content="${policy(style)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body>
<header>${mark}<h1>${title}</h1>${others.join(' ')}</header>
<main>
${main}
</main>
</body>
</html>
`;
}

/** A policy that allows only the embedded style, fonts and pictures; nothing runs and nothing is fetched. */
function policy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
}

function words(lang: Lang): (key: KeyAfter<'print:preflight.'>, values?: Record<string, string | number>) => string {
  return (key, values) => escapeHtml(typeset(translator(lang)(`print:preflight.${key}`, values), lang));
}

function editionSection({ edition, preflight }: Checked, lang: Lang): string {
  const t = words(lang);
  const { findings } = preflight;
  const verdict: Verdict = !isSafe(preflight) ? 'unsafe' : findings.length > 0 ? 'look' : 'safe';
  const title = escapeHtml(typeset(wordsOf(edition.title, lang), lang));
  const body = `<p>${t(`${verdict}.do`)}</p>
${factList(preflight, lang)}
${findingLists(preflight, lang) || `<p>${t('nothing')}</p>`}`;
  return reportSection(verdict, edition.id, t(verdict), body, title);
}

/** The section of one edition; all but its id is HTML. */
export function reportSection(verdict: Verdict, id: string, heading: string, body: string, title = ''): string {
  return `<section class="${verdict}" id="${id}">
<p class="edition"><span>${title}</span> <bdi dir="ltr">${id}</bdi></p>
<h2 class="verdict">${SIGNS[verdict]}${heading}</h2>
${body}
</section>`;
}

function factList({ pages, ink, dpi }: Preflight, lang: Lang): string {
  const t = words(lang);
  const facts = [
    ['facts.pages', String(pages)],
    ['facts.ink', ink === undefined ? '–' : `${Math.ceil(ink)} %`],
    ['facts.dpi', dpi === undefined ? '–' : `${Math.round(dpi)} dpi`],
  ] as const;
  const rows = facts.map(([key, value]) => `<div><dt>${t(key)}</dt><dd><bdi dir="ltr">${value}</bdi></dd></div>`);
  return `<dl class="facts">${rows.join('')}</dl>`;
}

/** Failures first, then warnings; mounted photos are many, so their list is folded. */
function findingLists(preflight: Preflight, lang: Lang): string {
  const { findings } = preflight;
  const list = (some: Finding[]) =>
    some.length > 0 ? `<ul>${some.map((finding) => item(finding, preflight, lang)).join('\n')}</ul>` : '';
  const framed = findings.filter(({ check }) => check === 'picture-small');
  const others = findings.filter(({ check }) => check !== 'picture-small');
  const fails = others.filter(({ severity }) => severity === 'fail');
  const warnings = others.filter(({ severity }) => severity === 'warn');
  const folded =
    framed.length > 0
      ? `<details><summary>${words(lang)('framed', { count: framed.length })}</summary>${list(framed)}</details>`
      : '';
  return list([...fails, ...warnings]) + folded;
}

function item(finding: Finding, { thumbnails = {} }: Preflight, lang: Lang): string {
  const t = words(lang);
  const { page, severity } = finding;
  const picture = page === undefined ? undefined : thumbnails[page];
  const place = page === undefined ? t('whole') : t('page', { page });
  const text = escapeHtml(typeset(describeFinding(finding, lang), lang));
  return `<li class="${severity}">${picture ? `<img src="${picture}" alt="">` : ''}<p><b>${place}</b>${text}</p></li>`;
}

/** A tick, an eye and a stop sign, so that colour is not the only sign of a verdict. */
const SIGNS: Record<Verdict, string> = {
  safe: sign('M4.5 12.5l5 5 10-11'),
  look: sign(
    'M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12Z M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z',
  ),
  unsafe: sign('M8 2.5h8l5.5 5.5v8L16 21.5H8L2.5 16V8Z M8 12h8'),
};

function sign(path: string): string {
  return `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`;
}
