import { describe, expect, it } from 'vitest';
import { applyChanges } from './apply-changes.ts';
import type { Change, Value } from './change.ts';

const NO_ORDER = () => [];

/** A text after changes, or why there is none. */
function written(text: string, ...changes: Change[]): string {
  const applied = applyChanges(text, changes, NO_ORDER);
  return 'text' in applied ? applied.text : applied.reason;
}

const set = (path: string, value: Value): Change => ({ do: 'set', path: steps(path), value });
const add = (path: string, value: Value): Change => ({ do: 'add', path: steps(path), value });
const remove = (path: string): Change => ({ do: 'remove', path: steps(path) });

/** `a.0.b` → a, 0, b */
function steps(path: string): (string | number)[] {
  return path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

describe('a value', () => {
  it.each([
    ['a: 1 # un\nb: 2\n', '3', 'a: 3 # un\nb: 2\n'],
    ["a: '01'  # code\n", '02', "a: '02'  # code\n"],
    ['a: 01\n', '02', 'a: 02\n'],
    ['a: Nour\n', '02', "a: '02'\n"],
    ['a: "x"\n', "l'or", 'a: "l\'or"\n'],
    ["a: 'x'\n", "l'or", "a: 'l''or'\n"],
    ['a: x\n', "l'or", "a: l'or\n"],
    ['a:   # rien\nb: 2\n', 'x', 'a: x   # rien\nb: 2\n'],
    ['a: {x: 1,y: 2} # un\n', { x: '3', y: '2' }, 'a: {x: 3,y: 2} # un\n'],
    ['a: [1, 2]\n', ['1', '2', '3'], "a: [1, 2, '3']\n"],
    ['a: |  # long\n  un\n\nb: 2\n', 'deux\n', 'a: |  # long\n  deux\n\nb: 2\n'],
    ['a: un # court\n', 'un\ndeux', 'a: |- # court\n  un\n  deux\n'],
    ['a: { b: un }\n', { b: 'un\ndeux' }, 'a: { b: "un\\ndeux" }\n'],
    ['a:  # groupe\n  ar: ا\n  fr: b\nz: 1\n', 'x', 'a: x  # groupe\nz: 1\n'],
    ['a: x # seul\n', { ar: 'ا' }, 'a: # seul\n  ar: ا\n'],
    ['a: &x 1\nb: *x\n', '3', 'shared'],
  ])('%j', (text, value, expected) => {
    expect(written(text, set('a', value))).toBe(expected);
  });

  it.each([
    ['0685000001', "'0685000001'"],
    ['0685 00 00 01', '0685 00 00 01'],
    ['201', "'201'"],
    [201, '201'],
    [true, 'yes'],
    ['yes', "'yes'"],
    ['on-request', 'on-request'],
    ['2026-09-14', '2026-09-14'],
    ['Attention : oui', "'Attention : oui'"],
    ['Lot #12', "'Lot #12'"],
    ['@coop', "'@coop'"],
    ['- tiret', "'- tiret'"],
    ['عسل: حر', "'عسل: حر'"],
    [' x', "' x'"],
    ['fin\u0007', '"fin\\a"'],
  ])('that is new is quoted where it must be: %j', (value, expected) => {
    expect(written('a: x\n', set('b', value))).toBe(`a: x\nb: ${expected}\n`);
  });

  it('that the loader would not read is refused', () => {
    expect(['', '~'].map((value) => written('a: x\n', set('a', value)))).toEqual(['value-empty', 'value-empty']);
    expect(written('a: x\n', set('b', [{ c: '' }]))).toBe('value-empty');
  });

  it('that is there already changes nothing', () => {
    const text = 'a:   x   # y\nb: [ 1,2 ]\n';
    expect(written(text, set('a', 'x'), set('b', ['1', '2']))).toBe(text);
  });
});

describe('a field', () => {
  it('comes after those that usually stand before it', () => {
    const text = 'code: 1\n\n# contacts\ncontacts:\n  - phone: 1 # le premier\n\nproducts:\n  - code: 1\n';
    const applied = applyChanges(text, [set('email', 'a@b.ma')], () => ['code', 'contacts', 'email', 'products']);
    expect(applied).toEqual({ text: text.replace('premier\n', 'premier\nemail: a@b.ma\n') });
    expect(written(text, set('email', 'a@b.ma'))).toBe(`${text}email: a@b.ma\n`);
  });

  it('is set in as its author does', () => {
    const value = { e: ['x'], f: [{ g: 'h' }], i: { j: 'k' } };
    expect(written('a:\n    b: 1\nz: 1\n', set('a.d', value))).toBe(
      'a:\n    b: 1\n    d:\n        e: [x]\n        f:\n            - g: h\n        i:\n            j: k\nz: 1\n',
    );
    expect(written('a:\n- b: 1\n', set('a.0.d', value))).toBe(
      'a:\n- b: 1\n  d:\n    e: [x]\n    f:\n    - g: h\n    i:\n      j: k\n',
    );
  });

  it('is made with what is missing around it', () => {
    expect(written('a: 1\n', set('b.0.c', 'x'))).toBe('a: 1\n\nb:\n  - c: x\n');
    expect(written('a: 1\nb:\n', set('b.c.d', 'x'))).toBe('a: 1\nb:\n  c:\n    d: x\n');
    expect(written('# rien\n', set('a', 'x'))).toBe('# rien\na: x\n');
    expect(written('a: {}\n', set('a.b', 'x'))).toBe('a: { b: x }\n');
  });

  it.each([
    ['a: 1\n', 'a.b'],
    ['a: [1]\n', 'a.2'],
    ['a: [1]\n', 'a.b'],
    ['a: { b: 1 }\n', 'a.0'],
    ['a: 1\n', 'b.1'],
  ])('cannot stand in what is no group: %j %s', (text, path) => {
    expect(written(text, set(path, 'x'))).toBe('path-missing');
  });

  it('goes with its line, and with what it leaves empty', () => {
    const text = 'a: 1\n# ce qui suit\nb: # groupe\n  c:\n    - 1\nd: 2\n';
    expect(written(text, remove('b.c.0'))).toBe('a: 1\n# ce qui suit\nd: 2\n');
    expect(written('a: 1\n\nb: 2\n\nc: 3\n', remove('b'))).toBe('a: 1\n\nc: 3\n');
    expect(written('a: 1\nb: 2', remove('b'))).toBe('a: 1');
    expect(written('- a: 1\n  b: 2\n', remove('0.a'))).toBe('- b: 2\n');
    expect(written('- a: 1\n  # de b\n  b: 2\n', remove('0.a'))).toBe('unsafe');
    expect(written('a: { b: 1, c: 2 } # x\n', remove('a.c'))).toBe('a: { b: 1 } # x\n');
    expect(written('a: 1\n', remove('b'))).toBe('path-missing');
  });
});

describe('an item', () => {
  it('comes at the end of its list, as far from the others as they are', () => {
    expect(written('a:\n  - 1\n  - 2 # deux\n# fin\n', add('a', '3'))).toBe(
      "a:\n  - 1\n  - 2 # deux\n  - '3'\n# fin\n",
    );
    expect(written('a:\n- x: 1\n\n- x: 2\n\nb: 3\n', add('a', { x: 4, z: 5 }))).toBe(
      'a:\n- x: 1\n\n- x: 2\n\n- x: 4\n  z: 5\n\nb: 3\n',
    );
    expect(written('a: [ 1, 2, ]\n', add('a', 'x'))).toBe('a: [ 1, 2, x, ]\n');
    expect(written('a: 1\n', add('b', 'x'))).toBe('a: 1\nb: [x]\n');
    expect(written('a: 1\n', add('a', 'x'))).toBe('path-missing');
  });

  it('is changed alone when its whole list is given', () => {
    const text = 'a:\n  # un\n  - x: 1 # le premier\n    y: 2\n  - x: 3\n';
    const list: Value = [
      { x: 1, y: 4 },
      { x: 3, z: 5 },
    ];
    expect(written(text, set('a', list))).toBe(text.replace('y: 2', 'y: 4').replace('x: 3\n', 'x: 3\n    z: 5\n'));
    expect(written(text, set('a', [{ x: 1 }]))).toBe('a:\n  # un\n  - x: 1 # le premier\n');
  });
});

it.each(['a: 1\na: 2\n', 'a: "x\n', 'a: @x\n', '? [a]\n: b\n', '- a\n---\n- b\n', 'a: *b\n'])(
  'a file that the loader cannot read is refused: %j',
  (text) => {
    expect(written(text, set('c', 'x'))).toBe('unreadable');
  },
);

it('says which change could not be made', () => {
  expect(applyChanges('a: 1\n', [set('a', 'x'), set('b', 'y'), remove('c')], NO_ORDER)).toEqual({
    reason: 'path-missing',
    at: 2,
  });
});

it('keeps line breaks, a byte order mark, and an end without line break', () => {
  expect(written('\ufeffa: 1\r\nb: |\r\n  x\r\n', set('c', 'u\nv'))).toBe(
    '\ufeffa: 1\r\nb: |\r\n  x\r\nc: |-\r\n  u\r\n  v\r\n',
  );
  expect(written('a: 1', set('b', 'u\n'))).toBe('a: 1\nb: |\n  u');
  expect(written('a: 1', set('b', 'u\n\n'))).toBe('a: 1\nb: "u\\n\\n"');
});
