import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SITE = fileURLToPath(new URL('..', import.meta.url));

const read = (file: string) => readFileSync(`${SITE}/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const sheets = globSync('**/*.css', { cwd: SITE }).map((file) => file.replaceAll('\\', '/'));
const rules = sheets.filter((file) => file !== 'styles/layers.css');
const layers = /@layer ([^;{]+);/.exec(read('styles/layers.css'))?.[1]?.split(/,\s*/) ?? [];

/** Colours as CSS can write them, but for keywords of the system: `#fff`, `rgb(…)`. */
const COLOUR = /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/gi;

/** Text of a style sheet outside any block. */
function topLevel(css: string): string {
  let depth = 0;
  return [...css]
    .filter((letter) => {
      if (letter === '{') depth += 1;
      if (letter === '}') depth -= 1;
      return depth === 0 && letter !== '}';
    })
    .join('');
}

describe('the style sheets of the site', () => {
  test.each(rules)('%s has all its rules in layers of layers.css', (file) => {
    const outside = topLevel(read(file))
      .split(/(?<=;)|\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    const used = outside.flatMap((line) => /^@layer ([\w-]+)$/.exec(line)?.[1] ?? []);
    expect(used.filter((layer) => !layers.includes(layer))).toEqual([]);
    expect(outside.filter((line) => !/^@layer [\w-]+$|^@import /.test(line))).toEqual([]);
    expect(used.length).toBeGreaterThan(0);
  });

  test.each(sheets.filter((file) => file !== 'styles/tokens.css'))('%s has colours from tokens only', (file) => {
    expect(read(file).match(COLOUR)).toBeNull();
  });

  test('declare every layer that layers.css lists', () => {
    const used = new Set(
      rules.flatMap((file) => [...read(file).matchAll(/(?:@layer |layer\()([\w-]+)/g)].map(([, layer]) => layer)),
    );
    expect(layers.filter((layer) => !used.has(layer))).toEqual([]);
  });
});

test('this test sees colours and rules outside of layers', () => {
  expect('a{color:#FFF}b{color:rgb(0 0 0 / 50%)}'.match(COLOUR)).toHaveLength(2);
  expect(topLevel('@layer base {a{b:c}} p {d:e}').trim()).toBe('@layer base  p');
});
