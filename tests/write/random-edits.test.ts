import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { randomFrom } from '../../scripts/bench/random.ts';
import { applyChanges } from '../../src/write/apply-changes.ts';
import type { Change, Data } from '../../src/write/change.ts';
import { edited } from './edited.ts';
import { breaksOf, touchesOwnLinesOnly } from './own-lines.ts';
import { randomChange } from './random-changes.ts';

/** How editors save the same text. */
const SAVED: Record<string, (text: string) => string> = {
  asItIs: (text) => text,
  windows: (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  notepad: (text) => `\ufeff${text.replaceAll(/\r?\n/g, '\r\n')}`,
  cutShort: (text) => text.trimEnd(),
};

function dataOf(text: string): Data {
  const read = parse(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' }) ?? {};
  return JSON.parse(JSON.stringify(read, (_key, value) => value ?? ''));
}

/** What is wrong with a text that a change was made to; undefined when nothing is. */
function faultOf(text: string, change: Change): string | undefined {
  const before = dataOf(text);
  const applied = applyChanges(text, [change], () => []);
  if (!('text' in applied)) return `refused: ${applied.reason}`;
  const { data, path } = edited(before, change);
  if (!isSame(dataOf(applied.text), data)) return 'says something else';
  if (!touchesOwnLinesOnly(withoutMark(text), withoutMark(applied.text), path, change.do === 'remove'))
    return 'touches other lines';
  const breaks = breaksOf(applied.text);
  if (breaks.length > 1 && breaksOf(text).length === 1) return 'mixes line breaks';
  if (withoutMark(applied.text) && /\n$/.test(applied.text) !== /\n$/.test(text)) return 'ends in another way';
  return applied.text.startsWith('\ufeff') === text.startsWith('\ufeff') ? undefined : 'loses its byte order mark';
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function isSame(a: Data, b: Data): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** A new field may stand anywhere in its group. */
function sorted(data: Data): Data {
  if (typeof data !== 'object') return data;
  if (Array.isArray(data)) return data.map(sorted);
  return Object.fromEntries(
    Object.keys(data)
      .toSorted()
      .map((key) => [key, sorted(data[key] as Data)]),
  );
}

/** What is wrong with as many changes to files; `SEED=7` in the environment draws others. */
function faultsIn(patterns: string[], count: number): string[] {
  const random = randomFrom(Number(process.env['SEED'] ?? 1));
  const files = globSync(patterns).toSorted();
  const texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const readable = texts.filter(
    ({ text }) => 'text' in applyChanges(text, [], () => []) && Object.keys(dataOf(text)).length > 0,
  );
  expect(readable.length).toBeGreaterThan(files.length * 0.9);
  return Array.from({ length: count }, () => {
    const { file, text } = random.pick(readable);
    const saved = random.pick(Object.keys(SAVED));
    const change = randomChange(dataOf(text), random);
    const fault = faultOf(SAVED[saved]?.(text) ?? '', change);
    return fault ? [`${fault}: ${file} ${saved} ${JSON.stringify(change)}`] : [];
  }).flat();
}

it('a thousand changes to files of the guide and the fixtures touch their own lines only, and are read as they were meant', () => {
  expect(faultsIn(['content/**/*.yaml', 'tests/fixtures/**/*.yaml'], 1000)).toEqual([]);
});

it('so do those to files that are laid out in other ways than ours', () => {
  const files = ['blocks', 'flows', 'layout'].map((name) => `tests/write/authors/${name}.yaml`);
  expect(faultsIn(files, 500)).toEqual([]);
});

it('changes made at once say what they say one after the other', () => {
  const random = randomFrom(Number(process.env['SEED'] ?? 1));
  const text = readFileSync('tests/write/authors/layout.yaml', 'utf8');
  for (let round = 0; round < 150; round += 1) {
    const changes: Change[] = [];
    let meant = dataOf(text);
    while (changes.length < 6 && Object.keys(meant).length > 1) {
      const change = randomChange(meant, random);
      changes.push(change);
      meant = edited(meant, change).data;
    }
    const applied = applyChanges(text, changes, () => []);
    expect('text' in applied && sorted(dataOf(applied.text)), JSON.stringify(changes)).toEqual(sorted(meant));
  }
});

it('what cannot be changed alone is refused', () => {
  const faults = faultsIn(['tests/write/authors/anchors.yaml'], 500);
  expect(faults.filter((fault) => !/^refused: (?:shared|unsafe)/.test(fault))).toEqual([]);
  expect(faults.length).toBeLessThan(250);
});
