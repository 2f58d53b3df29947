import { describe, expect, it } from 'vitest';
import { MAX_COLUMNS, MAX_NESTING, MAX_PROSE, MAX_WORD } from '../files/limits.ts';
import { readPageText, readStory, renderProse } from './prose.ts';

describe('renderProse', () => {
  it('makes paragraphs, emphasis, lists and links', () => {
    expect(renderProse('Du *miel* **pur**.\n\n- un\n- deux\n\n[Écrire](mailto:a@example.org)')).toBe(
      '<p>Du <em>miel</em> <strong>pur</strong>.</p>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n<p><a href="mailto:a@example.org">Écrire</a></p>',
    );
  });

  it('starts headings at h3', () => {
    expect(renderProse('# Un\n\n## Deux\n\n###### Six')).toBe('<h3>Un</h3>\n<h4>Deux</h4>\n<h6>Six</h6>');
    expect(renderProse('### Un\n\n#### Deux')).toBe('<h3>Un</h3>\n<h4>Deux</h4>');
  });

  it.each([
    ['<script>alert(1)</script>', /script|alert/],
    ['<img src=x onerror=alert(1)>', /img|onerror/],
    ['Un <b onclick="x()">mot</b>', /<b|onclick/],
    ['[x](javascript:alert(1))', /javascript/],
    ['[x](JaVaScRiPt:alert(1))', /script:/i],
    ['[x](data:text/html,hi)', /data:/],
    ['[x](vbscript:x)', /vbscript/],
    ['<javascript:alert(1)>', /href/],
    ['![x](https://example.org/x.png)', /<img|example/],
    ['<style>p{}</style>', /style/],
    ['<iframe src="https://example.org"></iframe>', /iframe/],
  ])('drops what is dangerous in %j', (markdown, dangerous) => {
    expect(renderProse(markdown)).not.toMatch(dangerous);
  });

  it('keeps links within the guide', () => {
    expect(renderProse('[Miel](/fr/p/202-01/)')).toContain('href="/fr/p/202-01/"');
    expect(renderProse('[Appeler](tel:+212685000001)')).toContain('href="tel:+212685000001"');
  });
});

describe('readStory', () => {
  const refused = (text: string) => readStory(text).faults.map(({ values, line }) => [values, line]);

  it('names what it drops, and keeps the rest', () => {
    expect(refused('Un <b>mot</b>.\n\n[a](data:x) ![b](c)')).toEqual([
      [{ value: '<b>' }, 1],
      [{ value: 'data:x' }, 3],
      [{ value: '![](c)' }, 3],
    ]);
    expect(renderProse('Un <b>mot</b>.\n\n[a](data:x) ![b](c)')).toBe('<p>Un mot.</p>\n<p><a>a</a> </p>');
  });

  it('lets staff write comments', () => {
    expect(refused('<!-- a -->\n\nUn mot. <!-- b -->')).toEqual([]);
  });

  it('refuses links to a computer of the local network', () => {
    expect(refused('[a](//example/a)')).toEqual([[{ value: '//example/a' }, 1]]);
  });
});

describe('a text that holds more than anyone writes', () => {
  const codes = (text: string) => {
    const all = [readStory(text), readPageText(text)];
    for (const { pieces } of all) expect(pieces).toEqual([]);
    return all.map(({ faults }) => faults.map(({ code }) => code).join());
  };
  const complex = ['prose-too-complex', 'prose-too-complex'];
  const nested = (depth: number) => Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- a`).join('\n');

  it.each([
    ['quotations', '>'.repeat(3000)],
    ['quotations with spaces', '> '.repeat(3000)],
    ['lists on one line', `${'- '.repeat(50)}a`],
    ['lists below each other', nested(200)],
    ['lists in quotations', `${'> - '.repeat(40)}a`],
    ['emphasis', `${'*a '.repeat(200)}b${'*'.repeat(200)}`],
    ['a word', 'a'.repeat(MAX_WORD + 1)],
    ['marks without an end', '**a_'.repeat(10_000)],
    ['brackets', '['.repeat(10_000)],
    ['a wide table', `|${' a |'.repeat(MAX_COLUMNS + 2)}\n|${'---|'.repeat(MAX_COLUMNS + 2)}`],
  ])('is left out: %s', (_, text) => {
    expect(codes(text)).toEqual(complex);
  });

  it('is left out with a note that everything refers to', () => {
    expect(readPageText(`${'[^a] '.repeat(5000)}\n\n[^a]: b`).faults).toMatchObject([{ code: 'prose-too-complex' }]);
  });

  it('is left out where it grows too long', () => {
    const words = 'Du miel.\n'.repeat(Math.ceil(MAX_PROSE / 9));
    expect(codes(words)).toEqual(['prose-too-long', 'prose-too-long']);
    expect(readStory(words).faults[0]).toMatchObject({
      line: Math.floor(MAX_PROSE / 9) + 1,
      values: { count: words.length, most: MAX_PROSE },
    });
  });

  it('is named at its line', () => {
    expect(readStory(`a\n\n${'b'.repeat(5000)}`).faults).toMatchObject([{ line: 3, column: 1 }]);
    expect(readStory(`a\n\nb ${'*a '.repeat(50)}b${'*'.repeat(50)}`).faults).toMatchObject([{ line: 3 }]);
  });

  it('is not a long text that people write', () => {
    const long =
      `## Titre\n\n${'Du miel, du thym. '.repeat(40)}\n\n${nested(Math.floor(MAX_NESTING / 2) - 1)}\n\n`.repeat(50);
    expect(long.length).toBeGreaterThan(MAX_PROSE * 0.7);
    expect(readStory(long).faults).toEqual([]);
    expect(readPageText(long).faults).toEqual([]);
  });
});

describe('readPageText', () => {
  it('makes pieces of HTML around the components', () => {
    expect(readPageText('Un <Notice title="a &amp; b">*mot*</Notice> ici.\n\n<Counts />').pieces).toEqual([
      '<p>Un ',
      { component: 'Notice', title: 'a & b', children: ['<em>mot</em>'] },
      ' ici.</p>\n',
      { component: 'Counts', children: [] },
    ]);
  });

  it('gives headings ids, each its own', () => {
    expect(readPageText('## À propos\n\n## À propos').pieces).toEqual([
      '<h2 id="à-propos">À propos</h2>\n<h2 id="à-propos-1">À propos</h2>',
    ]);
  });

  it('takes comments for nothing', () => {
    expect(readPageText('Un {/* a * b */}mot.').pieces).toEqual(['<p>Un mot.</p>']);
  });

  it('names the first code of every line, before anything is parsed', () => {
    const { faults } = readPageText('a {1} {2}\n\nexport const x = 1\n{/* a */ 3 /* b */}');
    expect(faults).toMatchObject([
      { line: 1, column: 3, values: { value: '{1} {2}' } },
      { line: 3, column: 1, values: { value: 'export const x = 1' } },
      { line: 4, column: 1 },
    ]);
  });

  it.each([
    ['braces', `{${'( '.repeat(20_000)}`],
    ['an export', `export const a = ${'( '.repeat(20_000)}`],
    ['an export in a component', `<Notice>\nexport const a = ${'( '.repeat(20_000)}\n</Notice>`],
    ['braces beside a comment', `{/* a */ ${'( '.repeat(20_000)}/* b */}`],
    ['elements in braces', `{${'<a> { '.repeat(5000)}`],
  ])('keeps from the parser what would end the process: %s', (_, text) => {
    expect(readPageText(text).faults).not.toEqual([]);
  });

  it('refuses what the parser cannot read, at its line', () => {
    expect(readPageText('a\n\nb <Notice> c').faults).toMatchObject([
      { code: 'refused', line: 3, values: { value: 'b <Notice> c' } },
    ]);
  });
});
