import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sketch } from '../../../../tests/setup/composed-sample.ts';
import type { Finding } from './finding.ts';
import { writeReports } from './report.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'dalil-report-'));
const { edition } = sketch([]);

const framed: Finding = {
  severity: 'warn',
  check: 'picture-small',
  page: 4,
  values: { picture: 'a.jpg', size: '1 × 1', wanted: '2 × 2' },
};
const long: Finding = { severity: 'fail', check: 'too-long', page: 9, values: { text: '<b>', file: 'catalogue.yaml' } };
const read = (lang: string) => readFileSync(path.join(folder, `print-${lang}.html`), 'utf8');

beforeAll(async () => {
  const preflight = (id: string, findings: Finding[]) => ({
    edition: { ...edition, id },
    preflight: { edition: id, pages: 100, ink: 238.2, dpi: 249.6, findings },
  });
  await writeReports(folder, [
    preflight('good', []),
    preflight('small', [framed, framed, framed]),
    preflight('bad', [framed, long]),
  ]);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['ar', 'fr'])('the report in %s', (lang) => {
  it('gives each edition its verdict', () => {
    const verdicts = [...read(lang).matchAll(/<section class="(\w+)" id="([\w-]+)"/g)].map(([, verdict, id]) => [
      id,
      verdict,
    ]);
    expect(verdicts).toEqual([
      ['good', 'safe'],
      ['small', 'look'],
      ['bad', 'unsafe'],
    ]);
  });

  it('lists failures first, and escapes texts of the content', () => {
    const bad = read(lang).split('id="bad"')[1] ?? '';
    expect(bad.indexOf('class="fail"')).toBeLessThan(bad.indexOf('<details'));
    expect(bad).toContain('&lt;b&gt;');
  });

  it('opens from a disk: it embeds everything it needs', () => {
    const html = read(lang);
    expect(
      [...html.matchAll(/(?:src|href)="([^"]*)"/g)]
        .map(([, to]) => to)
        .filter((to) => !/^print-|^data:/.test(to ?? '')),
    ).toEqual([]);
    expect(html.match(/@font-face/g)).toHaveLength(6);
    expect([...html.matchAll(/url\(([^)]{0,20})/g)].every(([, url]) => url?.startsWith('data:font/woff2'))).toBe(true);
  });
});
