import { describe, expect, it } from 'vitest';
import { clean, harmIn, isSeen, needlessIn, visible } from './clean.ts';
import { words } from './scalars.ts';
import { Text } from './text.ts';

describe('characters', () => {
  it.each([
    ['\0', 'U+0000'],
    ['a\x1bb', 'U+001B'],
    ['\x7f', 'U+007F'],
    ['\x9b', 'U+009B'],
    ['\ud800', 'U+D800'],
    ['x\udc00y', 'U+DC00'],
    ['\uffff', 'U+FFFF'],
    ['\u{1fffe}', 'U+1FFFE'],
  ])('%j holds one that cannot be published, %s', (text, name) => {
    expect(harmIn(text)).toBe(name);
    expect(clean(text)).not.toContain(text);
  });

  it.each([
    ['Mi\u202eel', 'U+202E'],
    ['\u2066Miel', 'U+2066'],
    ['Mi\u200bel', 'U+200B'],
    ['\ufeffMiel', 'U+FEFF'],
    ['Mi\u2060el', 'U+2060'],
    ['Miel\u{e0041}', 'U+E0041'],
  ])('%j holds one that nobody sees, %s', (text, name) => {
    expect(needlessIn(text)).toBe(name);
    expect(harmIn(text)).toBeUndefined();
    expect(clean(text)).toBe('Miel');
    expect(visible(text)).toContain(`<${name}>`);
  });

  it.each(['حنّاء', 'أڭادير', 'ⵣ', '🍯', '👩‍🌾', 'می‌خواهم', 'a\tb\nc\r\n', 'Œuvre d’art', '\u200fعسل', 'é'])(
    '%j stays as it is',
    (text) => {
      expect(clean(text)).toBe(text);
      expect(harmIn(text)).toBeUndefined();
      expect(needlessIn(text)).toBeUndefined();
      expect(isSeen(text)).toBe(true);
    },
  );

  it('that end a line to some programs end it to all', () => {
    expect(clean('a\vb\u2028c\u0085d\fe')).toBe('a\nb\nc\nd\ne');
  });

  it.each(['', ' \n', '\u200b\u2060', '\u200f\u200e', '\u00ad', '\u3164', '\u2800', '\u{e0020}', '\u00a0\u202f'])(
    '%j is nothing to see',
    (text) => {
      expect(isSeen(text)).toBe(false);
      expect(words().safeParse(text).success).toBe(false);
    },
  );
});

describe('words', () => {
  it('are used clean', () => {
    expect(words().parse(' \u202eMi\u200bel ')).toBe('Miel');
    expect(Text.parse({ fr: '\u2067Miel' })).toEqual({ fr: 'Miel' });
  });

  it.each(['Mi\0el', '\ud800', '', 'x'.repeat(5001)])('with one fault each: %j', (text) => {
    expect(words().safeParse(text).error?.issues).toHaveLength(1);
  });
});
