import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { typeset } from '../../../i18n/format.ts';
import { translator } from '../../../i18n/translate.ts';
import type { Edition } from '../../../model/edition.ts';
import { dirOf, type Lang, LANGS } from '../../../model/languages.ts';
import { wordsOf } from '../../../model/text.ts';
import { describeFinding, type Finding } from './finding.ts';
import { isSafe, type Preflight } from './preflight.ts';

interface Checked {
  edition: Edition;
  preflight: Preflight;
}

/** Writes `print-ar.html` and `print-fr.html`: for each edition whether it is safe to print, and what to do. */
export async function writeReports(folder: string, checked: readonly Checked[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(LANGS.map((lang) => writeFile(path.join(folder, `print-${lang}.html`), report(checked, lang))));
}

const STYLE = `
:root{color-scheme:light;--paper:#fbf7ee;--ink:#211c18;--quiet:#5b5046;--rule:#d9ccb6;--mint:#13694a;--saffron:#8a5506;--madder:#a32a1f}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:60rem;background:var(--paper);color:var(--ink);font:1.05rem/1.7 'Noto Naskh Arabic','Segoe UI',Tahoma,system-ui,sans-serif}
h1{font-size:1.6rem}h2{margin:0;font-size:1.25rem}
section{margin-block:1.5rem;padding:1.25rem;border:1px solid var(--rule);border-inline-start:.5rem solid var(--tone);background:#fffdf8}
.safe{--tone:var(--mint)}.look{--tone:var(--saffron)}.unsafe{--tone:var(--madder)}
.verdict{margin:.25rem 0;color:var(--tone);font-size:1.3rem;font-weight:700}
.facts{color:var(--quiet)}
ul{padding:0;list-style:none}
li{display:flex;gap:1rem;align-items:start;padding-block:.75rem;border-block-start:1px solid var(--rule)}
li img{flex:none;width:6rem;border:1px solid var(--rule)}
li b{display:block}
.fail b{color:var(--madder)}`;

function report(checked: readonly Checked[], lang: Lang): string {
  const t = words(lang);
  const sections = checked.map((one) => editionSection(one, lang)).join('\n');
  const others = LANGS.filter((other) => other !== lang).map(
    (other) =>
      `<p><a href="print-${other}.html" lang="${other}" dir="${dirOf(other)}">${words(other)('title')}</a></p>`,
  );
  return `<!doctype html>
<html lang="${lang}" dir="${dirOf(lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${t('title')}</title><style>${STYLE}</style></head>
<body>
<h1>${t('title')}</h1>
${sections}
${others.join('\n')}
</body>
</html>
`;
}

function words(lang: Lang): (key: string, values?: Record<string, string | number>) => string {
  return (key, values) => escapeHtml(typeset(translator(lang)(`print:preflight.${key}`, values), lang));
}

function editionSection({ edition, preflight }: Checked, lang: Lang): string {
  const t = words(lang);
  const { findings, pages, ink, dpi } = preflight;
  const verdict = !isSafe(preflight) ? 'unsafe' : findings.length > 0 ? 'look' : 'safe';
  const facts = t('facts', {
    pages,
    ink: ink === undefined ? '–' : `${Math.ceil(ink)} %`,
    dpi: dpi === undefined ? '–' : `${Math.floor(dpi)} dpi`,
  });
  const title = escapeHtml(typeset(wordsOf(edition.title, lang), lang));
  const serious = findings.toSorted((a, b) => Number(a.severity === 'warn') - Number(b.severity === 'warn'));
  const list = serious.map((finding) => item(finding, preflight, lang)).join('\n');
  return `<section class="${verdict}" id="${edition.id}">
<h2>${title} <bdi dir="ltr">${edition.id}</bdi></h2>
<p class="verdict">${t(verdict)}</p>
<p>${t(`${verdict}.do`)}</p>
<p class="facts">${facts}</p>
${list ? `<ul>${list}</ul>` : `<p>${t('nothing')}</p>`}
</section>`;
}

function item(finding: Finding, { thumbnails = {} }: Preflight, lang: Lang): string {
  const t = words(lang);
  const { page, severity } = finding;
  const picture = page === undefined ? undefined : thumbnails[page];
  const place = page === undefined ? t('whole') : t('page', { page });
  const said = escapeHtml(typeset(describeFinding(finding, lang), lang));
  return `<li class="${severity}">${picture ? `<img src="${picture}" alt="${place}">` : ''}<div><b>${place}</b>${said}</div></li>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
