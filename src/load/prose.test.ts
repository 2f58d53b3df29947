import { describe, expect, it } from 'vitest';
import { renderProse } from './prose.ts';

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
