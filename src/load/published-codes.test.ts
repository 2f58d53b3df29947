import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerText } from './code-ledger.ts';
import { load } from './load.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TEMPORARY = join(ROOT, '.cache', 'test');
const NOW = new Date('2026-11-20T09:00:00Z');
const ZAHRA = 'cooperatives/zahra/cooperative.yaml';
let content: string;

beforeEach(() => {
  mkdirSync(TEMPORARY, { recursive: true });
  content = mkdtempSync(join(TEMPORARY, 'codes-'));
  cpSync(join(ROOT, 'tests', 'fixtures', 'base'), content, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}

const change = (file: string, from: string, to: string) =>
  write(file, readFileSync(join(content, file), 'utf8').replace(from, to));

const published = (product: string, cooperative = 'Coopérative Zahra') =>
  write(
    'codes.yaml',
    ledgerText({
      '201': { cooperative: 'zahra', name: { fr: cooperative } },
      '201-01': { name: { fr: product } },
    }),
  );

async function found(): Promise<string[]> {
  const { diagnostics } = await load(content, { now: NOW });
  return diagnostics
    .filter(({ code }) => /^code-|yaml|field|text/.test(code))
    .map(({ code, values }) => `${code} ${values.value}`);
}

describe('a published code', () => {
  it.each([
    ['Miel', 'Miel de thym'],
    ['Miel de thym', 'Miel de thym bio'],
    ['Miel d’euphorbe', 'MIEL d’Euforbe'],
  ])('%s may be called %s', async (former, name) => {
    published(former);
    change(ZAHRA, 'fr: Miel ', `fr: ${name} `);
    expect(await found()).toEqual([]);
  });

  it.each([
    ['Savon noir', 'Miel'],
    ['Miel de thym', 'Miel d’oranger'],
    ['Huile d’argan', 'Huile d’olive'],
  ])('%s cannot become %s', async (former, name) => {
    published(former);
    change(ZAHRA, 'fr: Miel ', `fr: ${name} `);
    expect(await found()).toEqual(['code-reused 201-01']);
  });

  it('is reported once when its cooperative took another, not again for each product', async () => {
    published('Miel');
    change(ZAHRA, 'code: 201', 'code: 777');
    expect(await found()).toEqual(['code-changed 201']);
  });

  it('is reported when its product took another, and when it is gone', async () => {
    published('Miel');
    change(ZAHRA, 'code: 01', 'code: 07');
    expect(await found()).toEqual(['code-changed 201-01']);
    change(ZAHRA, 'fr: Miel ', 'fr: Cire ');
    expect(await found()).toEqual(['code-vanished 201-01']);
  });

  it('is not reported when it was retired, nor when its entry has a fault', async () => {
    published('Cire');
    change(ZAHRA, 'code: 01', 'code: 07');
    change('catalogue.yaml', 'year: 2026', 'year: 2026\nretired_codes: [{ code: 201-01 }]');
    expect(await found()).toEqual([]);
    published('Miel');
    change('catalogue.yaml', 'retired_codes: [{ code: 201-01 }]', '');
    change(ZAHRA, 'code: 07', 'code: 01');
    change(ZAHRA, 'price: 45', 'price: -1');
    expect((await found()).filter((it) => it.startsWith('code-'))).toEqual([]);
    write(ZAHRA, 'code: [201');
    expect((await found()).filter((it) => it.startsWith('code-'))).toEqual([]);
  });

  it.each(['٢٠١', '201 ', '۲۰۱'])('may be typed as %j', async (typed) => {
    published('Miel');
    change(ZAHRA, 'code: 201', `code: "${typed}"`);
    expect(await found()).toEqual([]);
  });

  it('may move with its folder', async () => {
    published('Miel');
    cpSync(join(content, 'cooperatives/zahra'), join(content, 'cooperatives/az-zahra'), { recursive: true });
    rmSync(join(content, 'cooperatives/zahra'), { recursive: true });
    expect(await found()).toEqual([]);
  });
});

describe('the file of codes', () => {
  it.each(['codes: [', 'codes: { 201: x }\n', 'other: 1\n', 'codes:\n  201: { name: { fr: } }\n'])(
    'is told when it is broken: %j',
    async (text) => {
      write('codes.yaml', text);
      expect(await found()).not.toEqual([]);
      expect((await load(content, { now: NOW })).codes).toBeNull();
    },
  );

  it('is not written by a check', async () => {
    await load(content, { now: NOW });
    expect(readdirSync(content)).not.toContain('codes.yaml');
  });
});
