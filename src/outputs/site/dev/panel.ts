import { reportHtml } from '../../../check/reporters/html.ts';
import { counts } from '../../../check/reporters/text.ts';
import type { Diagnostic } from '../../../diagnostics.ts';
import { translator } from '../../../i18n/translate.ts';
import { dirOf, type Lang } from '../../../model/languages.ts';

// Pages are drawn by modules that Vite loads a second time: what they show is left in one agreed place of the process.
const PLACE = Symbol.for('dalil.dev-panel');

/** Colours of the system: nothing here is part of the site. */
const STYLE = `
  font: 1rem/1.5 system-ui, sans-serif; color: CanvasText; background: Canvas;
`;

/** Puts what is wrong with the content on every page, until the next call. */
export function provideDiagnostics(diagnostics: readonly Diagnostic[], lang: Lang): void {
  (globalThis as { [PLACE]?: string })[PLACE] = diagnostics.length > 0 ? panelOf(diagnostics, lang) : '';
}

/** HTML for the end of every page: what is wrong with the content; empty when nothing is. */
export function diagnosticsPanel(): string {
  return (globalThis as { [PLACE]?: string })[PLACE] ?? '';
}

/** Open when there are errors. Its style and that of the page know nothing of each other. */
function panelOf(diagnostics: readonly Diagnostic[], lang: Lang): string {
  const open = diagnostics.some(({ severity }) => severity === 'error') ? ' open' : '';
  return `<div id="dalil-diagnostics" lang="${lang}" dir="${dirOf(lang)}"><template shadowrootmode="open"><style>
details { ${STYLE} position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 9999; max-block-size: 45vh;
  overflow: auto; border-block-start: 2px solid; padding: 0.25rem 1rem; }
p { margin: 0; } h2 { font-size: 1rem; } li { margin-block-end: 0.75rem; }
</style><details${open}><summary>${counts(diagnostics, lang)}</summary>${reportHtml(diagnostics, lang)}</details></template></div>`;
}

/** The page in the place of all others, while there is nothing to show. It is loaded again when that changes. */
export function nothingPage(why: string, lang: Lang): string {
  const title = translator(lang)('cli:dev.nothing');
  return `<!doctype html>
<html lang="${lang}" dir="${dirOf(lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body { ${STYLE} max-inline-size: 45rem; margin: 2rem auto; padding: 0 1rem; } h1, h2 { font-size: 1.1rem; }</style>
<script type="module" src="/@vite/client"></script></head>
<body><h1>${title}</h1>${why}</body>
</html>
`;
}
