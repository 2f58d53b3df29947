import { describe, expect, it } from 'vitest';
import { OperatorError } from '../operator-error.ts';
import { readOptions, systemLang } from './options.ts';

describe('the language of the terminal', () => {
  it('is Arabic where the system says so, French otherwise', () => {
    expect(systemLang({ LANG: 'ar_MA.UTF-8' })).toBe('ar');
    expect(systemLang({ LANG: 'fr_FR.UTF-8' })).toBe('fr');
    expect(systemLang({ LANG: 'fr_FR.UTF-8', LC_ALL: 'ar_MA.UTF-8' })).toBe('ar');
    expect(systemLang({})).toBe('fr');
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
    expect(() => read('--lang', 'en')).toThrow(/en/);
    expect(() => read('--format', 'pdf')).toThrow(/pdf/);
    expect(() => read('--port', '70000')).toThrow(/70000/);
    // An option of another command is unknown here.
    expect(() => read('--out', 'x')).toThrow(OperatorError);
  });
});
