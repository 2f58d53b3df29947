import { describe, expect, it } from 'vitest';
import {
  cleanText,
  forbiddenCharacter,
  hasVisibleCharacter,
  removableCharacter,
  cleanValue,
  visible,
} from './clean.ts';
import { freeText } from './scalars.ts';
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
    expect(forbiddenCharacter(text)).toBe(name);
    expect(cleanText(text)).not.toContain(text);
  });

  it.each([
    ['Mi\u202eel', 'U+202E'],
    ['\u2066Miel', 'U+2066'],
    ['Mi\u200bel', 'U+200B'],
    ['\ufeffMiel', 'U+FEFF'],
    ['Mi\u2060el', 'U+2060'],
    ['Miel\u{e0041}', 'U+E0041'],
  ])('%j holds one that nobody sees, %s', (text, name) => {
    expect(removableCharacter(text)).toBe(name);
    expect(forbiddenCharacter(text)).toBeUndefined();
    expect(cleanText(text)).toBe('Miel');
    expect(visible(text)).toContain(`<${name}>`);
  });

  it.each([
    'حنّاء',
    'أڭادير',
    'گرنة',
    'ⵣ',
    '🍯',
    '👩‍🌾',
    'مي\u200cخواهم',
    'a\tb\nc\r\n',
    '« Œuvre » d’art – “x”',
    'é',
    'm²',
  ])('%j stays as it is', (text) => {
    expect(cleanText(text)).toBe(text);
    expect(forbiddenCharacter(text)).toBeUndefined();
    expect(removableCharacter(text)).toBeUndefined();
    expect(hasVisibleCharacter(text)).toBe(true);
  });

  it.each([
    ['e\u0301te\u0301', 'été'],
    ['ﺯﻳﺖ ﺍﻟﺰﻳﺘﻮﻥ', 'زيت الزيتون'],
    ['ﷲ ﻻ', 'الله لا'],
    ['حرﹼ', 'حرّ'],
    ['ﬁgue eﬄuve', 'figue effluve'],
    ['𝗠𝗶𝗲𝗹 𝓑𝓲𝓸 𝔹𝕚𝕠 ℬ', 'Miel Bio Bio B'],
    ['Ｍｉｅｌ Ⓑⓘⓞ 🅱🅸🅾', 'Miel Bio BIO'],
    ['کسکس بلدی', 'كسكس بلدي'],
    ['زہرة ە', 'زهرة ه'],
    ['hydro\u00adlat de fleur d’oran\u00adger', 'hydrolat de fleur d’oranger'],
    ['\u200fعسل\u200e \u061cحر', 'عسل حر'],
    ['miel\u200c \u200dpur', 'miel pur'],
    ['زيت\u200c العود', 'زيت العود'],
    ['12\u00a0kg\u202f:\u2009oui', '12 kg : oui'],
    ['huile dʼargan', 'huile d’argan'],
    ['ب\u06cc\u0654ر ﺎ\u0653', 'بئر آ'],
    ['ⓔ\u0301té 🅴\u200d\u0301', 'été É'],
    ['١٢٫٥ درهم، ١٬٢٠٠ و ٥٠٪ ۱۲', '12,5 درهم، 1 200 و 50% 12'],
  ])('%j becomes %j, and that stays', (typed, used) => {
    expect(cleanText(typed)).toBe(used);
    expect(cleanText(used)).toBe(used);
  });

  it('of a value are plain', () => {
    expect(cleanValue(' ＋۲۱۲‑6 —１½\u200d㎏ ')).toBe('+212-6 -1 1/2kg');
  });

  it('that do harm stay in a value, for it to be refused', () => {
    expect(cleanValue('20\u00012')).toBe('20\u00012');
  });

  it('take no longer to read than a text has letters', () => {
    const start = performance.now();
    for (const piece of ['\u200c', 'ﹼ ', '١٬', '\u00a0', 'ﷺ', '👩‍']) cleanText(piece.repeat(5000));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('that end a line to some programs end it to all', () => {
    expect(cleanText('a\vb\u2028c\u0085d\fe')).toBe('a\nb\nc\nd\ne');
  });

  it.each(['', ' \n', '\u200b\u2060', '\u200f\u200e', '\u00ad', '\u3164', '\u2800', '\u{e0020}', '\u00a0\u202f'])(
    '%j is nothing to see',
    (text) => {
      expect(hasVisibleCharacter(text)).toBe(false);
      expect(freeText().safeParse(text).success).toBe(false);
    },
  );
});

describe('words', () => {
  it('are used clean', () => {
    expect(freeText().parse(' \u202eMi\u200bel ')).toBe('Miel');
    expect(Text.parse({ fr: '\u2067Miel' })).toEqual({ fr: 'Miel' });
  });

  it.each(['Mi\0el', '\ud800', '', 'x'.repeat(5001)])('with one fault each: %j', (text) => {
    expect(freeText().safeParse(text).error?.issues).toHaveLength(1);
  });
});
