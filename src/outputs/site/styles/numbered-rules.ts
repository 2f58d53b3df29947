import type { Plugin } from 'vite';
import type { Catalogue } from '../../../model/catalogue.ts';
import { site } from '../context.ts';

const SHEET = 'virtual:dalil-numbered-rules.css';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

/**
 * Shows the WhatsApp link of the chosen size, without a script: ProductOrder has a link for each size. On paper the
 * first link stays.
 */
function sizeRules({ products }: Catalogue): string {
  const count = Math.max(0, ...products.map(({ variants }) => variants.length));
  if (count < 2) return '';
  const chosen = numbers(count).map(
    (size) => `.order:has([data-size='${size}']:checked) .whatsapp[data-size='${size}']`,
  );
  return `@media screen {
  .order:has([data-size]:checked) .whatsapp[data-size] { display: none; }
  ${chosen.join(',\n  ')} { display: flex; }
}`;
}

/** The columns of a hall's plan: stands per row. */
function planRules({ events, pointsOfSale }: Catalogue): string {
  const halls = [...events, ...pointsOfSale].flatMap((place) => place.halls);
  const widths = [...new Set(halls.map(({ perRow }) => perRow))].sort((a, b) => a - b);
  return widths.map((width) => `.plan [data-per-row='${width}'] { --per-row: ${width}; }`).join('\n');
}

/**
 * The rules of a catalogue that CSS needs once for each number, because a selector cannot compare two attributes, and
 * the CSP forbids style attributes.
 */
export function numberedRules(catalogue: Catalogue): string {
  const rules = [sizeRules(catalogue), planRules(catalogue)].filter(Boolean);
  return rules.length === 0 ? '' : `@layer pages {\n${rules.join('\n')}\n}\n`;
}

/** Provides the rules of the catalogue being shown as a virtual style sheet. */
export function numberedRulesSheet(): Plugin {
  return {
    name: 'dalil-numbered-rules',
    resolveId: (id) => (id === SHEET ? `\0${SHEET}` : undefined),
    load: (id) => (id === `\0${SHEET}` ? numberedRules(site().catalogue) : undefined),
  };
}
