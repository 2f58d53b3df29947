import type { Diagnostic } from '../../diagnostics.ts';
import { translator } from '../../i18n/translate.ts';
import type { Lang } from '../../model/languages.ts';
import { describe } from '../describe.ts';
import { addressOf } from './text.ts';

/** A report for a browser, as part of a page: by file, each fault with its place, what is wrong and what to do. */
export function reportHtml(diagnostics: readonly Diagnostic[], lang: Lang): string {
  return [...Map.groupBy(diagnostics, ({ file }) => file)]
    .map(([file, found]) => `<h2>${leftToRight(file)}</h2><ul>${found.map((it) => itemOf(it, lang)).join('')}</ul>`)
    .join('');
}

function itemOf(diagnostic: Diagnostic, lang: Lang): string {
  const { message, hint, place } = describe(diagnostic, lang);
  const severity = translator(lang)(`diagnostics:severity.${diagnostic.severity}`);
  const head = `${leftToRight(addressOf(diagnostic))} <strong>${severity}</strong> ${escapeHtml(place)}`;
  return `<li><p>${head}</p><p>${escapeHtml(message)}</p><p>${escapeHtml(hint)}</p></li>`;
}

/** A path keeps its order inside an Arabic sentence. */
function leftToRight(path: string): string {
  return `<bdi dir="ltr">${escapeHtml(path)}</bdi>`;
}

/** A text between the tags of a page. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
