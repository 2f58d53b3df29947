import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../diagnostics.ts';
import { reportHtml } from './html.ts';
import { reportJson } from './json.ts';
import { reportText } from './text.ts';

const FILE = 'cooperatives/nour/cooperative.yaml';
const FOUND = [
  diagnostic('catalogue-missing', 'catalogue.yaml', {}, { value: 'catalogue.yaml' }),
  diagnostic(
    'price-missing',
    FILE,
    { line: 12, column: 9, field: 'products.2.variants.0.price' },
    { product: '202-03', value: '', field: 'price' },
  ),
  diagnostic('phone-unallocated', FILE, { line: 5, column: 12, field: 'contacts.1.phone' }, { value: '0686 00 00 01' }),
];

describe('the report for the terminal', () => {
  const text = reportText(FOUND, 'fr', { colour: false });

  it('names each file once, then each fault with its place, in words and in lines', () => {
    expect(text.split('\n').filter((line) => line === FILE)).toHaveLength(1);
    expect(text).toContain(`  ${FILE}:12:9  Erreur  produit 202-03 › sous variants (tailles), n° 1 › price (prix)`);
    expect(text).toContain(`  ${FILE}:5:12  Avertissement  sous contacts, n° 2 › phone (téléphone)`);
    expect(text).toContain('  catalogue.yaml  Erreur\n');
  });

  it('ends with the counts', () => {
    expect(text.split('\n').at(-1)).toBe('2 erreurs · 1 avertissement');
    expect(reportText(FOUND, 'ar', { colour: false }).split('\n').at(-1)).toBe('خطآن · تنبيه واحد');
    expect(reportText([], 'fr', { colour: false })).toBe('Rien à corriger.');
  });

  it('has colours only when asked for them', () => {
    expect(text).not.toContain('\u001b');
    expect(reportText(FOUND, 'fr', { colour: true })).toContain('\u001b[31mErreur\u001b[0m');
  });

  it('isolates figures inside Arabic', () => {
    expect(reportText(FOUND, 'ar', { colour: false })).toContain('\u20680686 00 00 01\u2069');
  });
});

describe('the report for a browser', () => {
  it('names each file once, then each fault with its place, what is wrong and what to do', () => {
    const html = reportHtml(FOUND, 'fr');
    expect(html.match(/<h2>/g)).toHaveLength(2);
    expect(html.match(/<li>/g)).toHaveLength(3);
    expect(html).toContain(`<bdi dir="ltr">${FILE}:12:9</bdi> <strong>Erreur</strong> produit 202-03`);
    for (const { message, hint } of JSON.parse(reportJson(FOUND, 'fr'))) {
      expect(html).toContain(message);
      expect(html).toContain(hint);
    }
  });

  it('shows markup of the content as it is written', () => {
    const found = [diagnostic('phone-unallocated', '<img>.yaml', {}, { value: '<script>alert(1)</script>' })];
    const html = reportHtml(found, 'ar');
    expect(html).toContain('&lt;img&gt;.yaml');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<img/);
  });
});

describe('the report for programs', () => {
  it('is an array with the same fields for every fault', () => {
    const rows: Record<string, unknown>[] = JSON.parse(reportJson(FOUND, 'fr'));
    const fields = ['code', 'severity', 'file', 'line', 'column', 'field', 'message', 'hint'];
    for (const row of rows) expect(Object.keys(row)).toEqual(fields);
    expect(rows[0]).toMatchObject({
      code: 'catalogue-missing',
      severity: 'error',
      line: null,
      column: null,
      field: null,
    });
    expect(rows[1]).toMatchObject({ line: 12, column: 9, field: 'products.2.variants.0.price' });
    expect(rows[1]?.message).toContain('prix');
    expect(JSON.parse(reportJson([], 'ar'))).toEqual([]);
  });
});
