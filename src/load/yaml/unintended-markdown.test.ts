import { describe, expect, it } from 'vitest';
import { readStory, renderProse } from '../texts/prose.ts';

describe('a line', () => {
  it('ends where it was typed', () => {
    expect(renderProse('Un\ndeux\n**trois**\n**quatre** et\n[cinq](/a)')).toBe(
      '<p>Un<br>\ndeux<br>\n<strong>trois</strong><br>\n<strong>quatre</strong> et<br>\n<a href="/a">cinq</a></p>',
    );
  });

  it('ends once where Markdown has its own sign for it', () => {
    expect(renderProse('Un  \ndeux\\\ntrois')).toBe('<p>Un<br>\ndeux<br>\ntrois</p>');
  });

  it.each(['•', '·', '–', '—', '✓', '1-', '١.', '١-', '2)', '-', '☐'])('with %s before it stays apart', (mark) => {
    expect(renderProse(`Nos produits :\n${mark}عسل\n${mark} زيت`).split(/<br>|<li>/)).toHaveLength(3);
  });

  it('of a list stays apart', () => {
    expect(renderProse('- un\n  deux\n- trois')).toBe('<ul>\n<li>un<br>\ndeux</li>\n<li>trois</li>\n</ul>');
    expect(renderProse('> un\n> deux')).toBe('<blockquote>\n<p>un<br>\ndeux</p>\n</blockquote>');
  });

  it('above a rule is no heading with the lines before it', () => {
    expect(renderProse('Un\ndeux\n-----\ntrois')).toBe('<p>Un<br>\ndeux</p><hr>\n<p>trois</p>');
    expect(renderProse('Titre\n-----\ntrois')).toBe('<h3>Titre</h3>\n<p>trois</p>');
  });

  it('is never added between blocks', () => {
    const list = '- a\n  - b\n\n<!-- c -->\n<!-- d -->\n\n# e\n\n1. f\n\n   g\n2. h';
    expect(renderProse(list)).not.toContain('<br>');
  });
});

describe('a number before a line', () => {
  it.each([
    ['2019. Création\n2021. Extension', '<p>2019. Création</p><p>2021. Extension</p>'],
    ['2019. Création', '<p>2019. Création</p>'],
    ['06. 85 00 00 46', '<p>06. 85 00 00 46</p>'],
    ['12) **Douze**\n15) Quinze', '<p>12) <strong>Douze</strong></p><p>15) Quinze</p>'],
    ['100. Cent\n101. Cent un', '<p>100. Cent</p><p>101. Cent un</p>'],
    ['2019.', '<p>2019.</p>'],
    ['2019. - a', '<p>2019.</p><ul>\n<li>a</li>\n</ul>'],
    ['> 2019. a', '<blockquote>\n<p>2019. a</p>\n</blockquote>'],
    ['2019. a\n\n      b\n\n2021. c', '<p>2019. a</p><p>b</p><p>2021. c</p>'],
  ])('stays when it does not count: %j', (text, html) => {
    expect(renderProse(text)).toBe(html);
  });

  it.each(['1. a\n2. b\n3. c', '1. a\n1. b', '3. a\n4. b', '1) a\n\n2) b'])('that counts makes a list: %j', (text) => {
    expect(renderProse(text)).toMatch(/^<ol/);
  });
});

describe('a paragraph that is set in', () => {
  it.each(['    ', '\t', '  \t', '        '])('by %j is a paragraph', (indent) => {
    expect(renderProse(`Un.\n\n${indent}Du **miel**\n${indent}pur.`)).toBe(
      '<p>Un.</p>\n<p>Du <strong>miel</strong><br>\npur.</p>',
    );
  });

  it('in a list or a quotation is one too', () => {
    expect(renderProse('- a\n\n      b')).not.toMatch(/<pre|<code/);
    expect(renderProse('-      a\n\n>     b')).not.toMatch(/<pre|<code/);
  });

  it('is checked like all others, each fault at its line', () => {
    const { pieces, faults } = readStory('Un.\n\n    Du <b>miel</b>.\n    <!-- pour nous -->\n    [a](data:x)');
    expect(pieces.join('')).toContain('Du miel.');
    expect(faults).toMatchObject([
      { values: { value: '<b>' }, line: 3 },
      { values: { value: 'data:x' }, line: 5 },
    ]);
  });

  it('may not hide text over a limit', () => {
    expect(readStory(`    ${'> '.repeat(90)}a`).faults).toMatchObject([{ code: 'prose-too-complex' }]);
  });

  it('is code between fences', () => {
    expect(renderProse('```\n  a\n```')).toBe('<pre><code>  a\n</code></pre>');
  });
});

it('words stay without the markup that is not published', () => {
  expect(renderProse('Du <u>miel</u> ~~cher~~ et <font color="red">pur</font>')).toBe(
    '<p>Du miel <del>cher</del> et pur</p>',
  );
  expect(readStory('<u>miel</u>').faults).toMatchObject([{ values: { value: '<u>' } }]);
});

it('words of a block of HTML stay, with its lines', () => {
  expect(renderProse('<p align="right">\nDu miel\net <b>du thym</b>\n</p>\n\nPur.')).toBe(
    '<p>Du miel<br>\net du thym</p>\n<p>Pur.</p>',
  );
  expect(readStory('<div>Du miel</div>').faults).toMatchObject([{ values: { value: '<div>Du miel</div>' }, line: 1 }]);
  for (const hidden of ['<script>alert(1)</script>', '<style>p{}</style>', '<!-- pour nous -->', '<?php a ?>'])
    expect(renderProse(hidden)).toBe('');
});

it('bare addresses are links', () => {
  expect(renderProse('https://example.org/a et a@example.org')).toBe(
    '<p><a href="https://example.org/a">https://example.org/a</a> et <a href="mailto:a@example.org">a@example.org</a></p>',
  );
});
