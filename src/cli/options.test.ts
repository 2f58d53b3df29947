import { describe, expect, it } from 'vitest';
import { OperatorError } from '../operator-error.ts';
import { keyboardLang, machineLang } from './language.mjs';
import { readOptions } from './options.ts';

describe('the language of the terminal', () => {
  it('is Arabic where the system says so, French otherwise', () => {
    expect(machineLang({ LANG: 'ar_MA.UTF-8' })).toBe('ar');
    expect(machineLang({ LANG: 'fr_FR.UTF-8' })).toBe('fr');
    expect(machineLang({ LANG: 'fr_FR.UTF-8', LC_ALL: 'ar_MA.UTF-8' })).toBe('ar');
  });

  it('is that of Windows, which sets no LANG', () => {
    expect(machineLang({}, 'ar-MA')).toBe('ar');
    expect(machineLang({}, 'fr-FR')).toBe('fr');
    expect(machineLang({}, 'en-US')).toBe('fr');
    expect(machineLang({ LANG: 'fr_FR.UTF-8' }, 'ar-MA')).toBe('fr');
  });

  it('is the one asked for, wherever it stands', () => {
    const french = { LANG: 'fr_FR.UTF-8' };
    expect(keyboardLang(['check', '--lang', 'ar'], french)).toBe('ar');
    expect(keyboardLang(['check', '--lang=ar', '--content', 'x'], french)).toBe('ar');
    expect(keyboardLang(['--lang', 'fr', '--lang', 'ar'], french)).toBe('ar');
    expect(keyboardLang(['check', '--lang'], french)).toBe('fr');
    expect(keyboardLang(['check', '--lang', 'en'], { LANG: 'ar_MA.UTF-8' })).toBe('ar');
  });

  it('is that of a refusal, too', () => {
    const refuse = () => readOptions(['--lang', 'ar', '--nope'], ['lang'], { LANG: 'fr_FR.UTF-8' });
    expect(refuse).toThrow('الخيار');
  });
});

describe('the arguments of a command', () => {
  const read = (...args: string[]) =>
    readOptions(args, ['content', 'lang', 'format', 'only', 'edition', 'port'], { LANG: 'fr_FR.UTF-8' });

  it('are read, with sensible defaults', () => {
    expect(read()).toMatchObject({
      content: 'content',
      out: 'dist',
      lang: 'fr',
      format: 'text',
      only: [],
      editions: [],
    });
    expect(read('--content', 'autre dossier', '--lang=ar', 'زيت', 'زيتون')).toMatchObject({
      content: 'autre dossier',
      lang: 'ar',
      words: ['زيت', 'زيتون'],
    });
    expect(read('--only', 'site, print', '--edition', 'a', '--edition', 'b')).toMatchObject({
      only: ['site', 'print'],
      editions: ['a', 'b'],
    });
  });

  it('are refused in words, with what is possible', () => {
    expect(() => read('--bogus')).toThrow(OperatorError);
    expect(() => read('--bogus')).toThrow(/--bogus.*--content/s);
    expect(() => read('--lang', 'de')).toThrow(/« de »/);
    expect(() => read('--format', 'pdf')).toThrow(/pdf/);
    expect(() => read('--port', '70000')).toThrow(/70000/);
    // An option of another command is unknown here.
    expect(() => read('--out', 'x')).toThrow(OperatorError);
  });
});
