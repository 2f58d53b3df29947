import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DefaultLang as Lang } from '../model/languages.ts';
import names from './fr/fields.json' with { type: 'json' };

// Each language has its own comma, question mark and spaces, and they stand in its texts. Code that types one types it in
// the other language too.

const SRC = path.join(import.meta.dirname, '..');

/** In a line to copy, `code: 214`, a colon has no space before it. */
const FIELDS = Object.keys(names).join('|');

const FAULTS: Record<Lang, [what: string, form: RegExp][]> = {
  ar: [
    ['a Latin comma, semicolon or question mark', /[\p{Script=Arabic}»)}][,;?](?!\w)/u],
    ['a French space before a sign', /[\p{Script=Arabic}\d»)}][ \u00a0\u202f][:!؟،؛.](?!\w|\.\w)/u],
    ['a French space inside guillemets', /«[ \u00a0\u202f]|(?<!«[:#])[ \u00a0\u202f]»/u],
    ['a space before an ellipsis', /[\p{L}\d)] …/u],
  ],
  fr: [
    ['an Arabic sign', /[،؛؟]/u],
    ['no space before a double sign', /[\p{L}»)}][;!?](?:\s|$)/u],
    ['no space before a colon', new RegExp(`(?<![\\p{L}_])(?!(?:${FIELDS})(?![\\p{L}_]))[\\p{L}_]+: (?=\\S)`, 'u')],
    ['no space inside guillemets', /«(?![ \u00a0\u202f])|(?<![ \u00a0\u202f])»/u],
    ['a space that typeset() sets', /[\u00a0\u202f]/u],
    ['a straight apostrophe', /\p{L}'\p{L}/u],
    ['a space before an ellipsis', /[\p{L}\d)] …/u],
  ],
};

/** The faults of a text; placeholders stand for words. */
function faultsOf(text: string, lang: Lang): string[] {
  return FAULTS[lang].filter(([, form]) => form.test(text)).map(([what]) => what);
}

describe.each(['ar', 'fr'] as const)('punctuation of the texts (%s)', (lang) => {
  it.each(readdirSync(path.join(import.meta.dirname, lang)))('%s', (file) => {
    const texts: Record<string, string> = JSON.parse(readFileSync(path.join(import.meta.dirname, lang, file), 'utf8'));
    const found = Object.entries(texts).flatMap(([key, text]) =>
      faultsOf(text, lang).map((what) => `${key}: ${what}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('field-help.json', () => {
    const texts: Record<string, Record<Lang, string>> = JSON.parse(
      readFileSync(path.join(SRC, 'load', 'field-help.json'), 'utf8'),
    );
    const found = Object.entries(texts).flatMap(([key, text]) =>
      faultsOf(text[lang], lang).map((what) => `${key}: ${what}`),
    );
    expect(found).toEqual([]);
  });
});

/** Punctuation typed between two things that are said, or beside Arabic letters. */
const TYPED = {
  'in a string':
    /(?:\}(?:,| [:;?!]) \$\{)|(?:« ?\$\{)|(?<=['"`][^'"`\n]*\p{Script=Arabic})[,;?](?= ?[^'"`\n]*['"`])(?!\s*['"`])/u,
  'in markup': /[}>](?:,| ?[:;?!])(?: [{<]|\{' '\})/u,
};

/** Where code types punctuation that a reader sees. */
function typedIn(file: string, code: string): string[] {
  const lines = code.split('\n');
  const markup = file.endsWith('.astro') ? lines.findIndex((line, index) => index > 0 && line === '---') : lines.length;
  return lines.flatMap((line, index) => {
    if (/^\s*(?:\/\/|\*|\/\*)/.test(line)) return [];
    const isChoice = / \? .+ : /.test(line);
    const typed = TYPED['in a string'].test(line) || (index > markup && !isChoice && TYPED['in markup'].test(line));
    return typed ? [`${file}:${index + 1}: ${line.trim()}`] : [];
  });
}

it('no code types the punctuation of a text', () => {
  const spoken = ['check', 'cli', 'components', 'outputs', 'pages'];
  // The rest of an import makes notes in the language of the list, not in a reader's.
  const ofImport = ['describe.ts', 'map-file.ts'].map((file) => path.join('import', file));
  const files = globSync('**/*.{ts,astro}', { cwd: SRC }).filter(
    (file) => (spoken.includes(file.split(path.sep)[0] ?? '') || ofImport.includes(file)) && !file.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap((file) => typedIn(file, readFileSync(path.join(SRC, file), 'utf8')))).toEqual([]);
});

it.each([
  ['a.ts', `['bleed', \`\${t('bleed')}, \${t('marks')}\`],`],
  ['a.ts', 'const quoted = `« \u0024{title} »`;'],
  ['a.ts', `description={\`\${name} : \${counted}\`}`],
  ['a.ts', "const text = 'مدينة, قرية';"],
  ['a.astro', '---\n---\n{what}, <bdi>{size}</bdi>'],
  ['a.astro', '---\n---\n<SizeText size={size} {lang} /> : {say(key)}'],
])('finds what is typed in %s: %s', (file, code) => expect(typedIn(file, code)).toHaveLength(1));

it.each([
  ['ar', 'العسل وخيرات الخلية : 8'],
  ['ar', 'الأربع, بدون'],
  ['ar', '{{what}}, كيف'],
  ['ar', '« نص »'],
  ['ar', 'أين?'],
  ['ar', 'انتظار …'],
  ['fr', 'Le prix; le nom'],
  ['fr', 'Livraison: Khouribga'],
  ['fr', '«miel»'],
  ['fr', "l'eau"],
] as const)('finds the fault (%s): %s', (lang, text) => expect(faultsOf(text, lang)).not.toEqual([]));
