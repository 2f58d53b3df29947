import { readFile } from 'node:fs/promises';
import type { MotifId } from '../../../model/category.ts';

/** The colours of a card, from `tokens.css`: fill, second thread and tint of its chapter, and those of the guide. */
export type Colours = Record<'cat' | 'cat-2' | 'cat-tint', string>;

export interface Palette {
  ground: Record<'paper' | 'rule' | 'ink' | 'ink-2' | 'indigo' | 'saffron' | 'linen', string>;
  of: (motif: MotifId) => Colours;
}

function valuesIn(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name, value]));
}

/** Reads the colours from the tokens, the only place that defines them. */
export async function readPalette(): Promise<Palette> {
  const css = await readFile(new URL('../../../styles/tokens.css', import.meta.url), 'utf8');
  const blocks = new Map(
    [...css.matchAll(/^(\S+) \{\n([^}]+)\}/gm)].map(([, selector, body]) => [selector, body ?? '']),
  );
  const block = (selector: string): Record<string, string> => {
    const body = blocks.get(selector);
    if (!body) throw new Error(`tokens.css has no ${selector}`);
    return valuesIn(body);
  };
  return {
    ground: block(':root') as Palette['ground'],
    of: (motif) => block(`[data-motif='${motif}']`) as Colours,
  };
}
