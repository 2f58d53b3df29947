import { expect, it } from 'vitest';
import { firstFault, quoted, repairLine } from './yaml-repair.ts';

it.each([
  ['fr: Attention : oui', "fr: 'Attention : oui'"],
  ['fr: "Miel" de thym', `fr: '"Miel" de thym'`],
  ["fr: 'L'or' du pays", `fr: "'L'or' du pays"`],
  ['fr: , et du thym', "fr: ', et du thym'"],
  ['fr: `miel`', "fr: '`miel`'"],
  ['a: { ar: عسل، fr: Miel }', 'a: { ar: عسل, fr: Miel }'],
  ['a: { ar: عسل: حر، fr: Miel }', "a: { ar: 'عسل: حر', fr: 'Miel' }"],
  ['a: { fr: Lot #12, ar: x }', "a: { fr: 'Lot #12', ar: 'x' }"],
  ['list: [a, @coop]', undefined],
  ['fr: {miel', undefined],
])('%s', (line, fixed) => {
  const text = `code: 1\n${line}\nend: x\n`;
  const repair = repairLine(text, firstFault(text) ?? -1);
  expect([repair?.fixed, repair?.line]).toEqual([fixed, fixed && 2]);
});

it('mends items of lists', () => {
  const text = 'list:\n  - @coop\n  - phone:0685 00 00 02\n    hours: a: b\n';
  const first = repairLine(text, firstFault(text) ?? 0);
  expect(first).toMatchObject({ fixed: "- '@coop'", line: 2 });
});

it('returns nothing when no repair helps', () => {
  const text = 'a: [ { b: x\nc: y\n';
  expect(repairLine(text, firstFault(text) ?? 0)).toBeUndefined();
});

it('does not try long files', () => {
  const text = `a: b: c\n${'x: y\n'.repeat(20_000)}`;
  expect(repairLine(text, 3)).toBeUndefined();
});

it('quotes with a mark the text does not contain', () => {
  expect([quoted('a'), quoted("l'a"), quoted(`l'"a"`)]).toEqual(["'a'", `"l'a"`, `'l''"a"'`]);
});
