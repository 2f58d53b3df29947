import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { load as loadContent } from '../../src/load/load.ts';
import { RULES } from '../../src/load/rules/rules.ts';
import type { Change } from '../../src/write/change.ts';
import { hashOf } from '../../src/write/content-file.ts';
import { ContentWriter } from '../../src/write/content-writer.ts';
import { diskWith } from '../../src/write/disk.ts';
import { type FileEdit, planWrites } from '../../src/write/plan.ts';
import { BASE } from '../setup/small-guide.ts';

const TEMPORARY = path.resolve('.cache', 'test');
const NOW = new Date('2026-11-20T09:00:00Z');
const ZAHRA = 'cooperatives/zahra/cooperative.yaml';

let root: string;
let contentDir: string;

beforeEach(() => {
  mkdirSync(TEMPORARY, { recursive: true });
  root = mkdtempSync(path.join(TEMPORARY, 'written-'));
  contentDir = path.join(root, 'content');
  cpSync(BASE, contentDir, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function writer(): ContentWriter {
  const options = { contentDir, cacheDir: path.join(root, 'cache'), lang: 'fr', log: () => undefined } as const;
  return new ContentWriter(options, diskWith(rename));
}

/** What is printed of a guide, and what is wrong with it; without what rules remark on. */
async function load() {
  const { catalogues, diagnostics } = await loadContent(contentDir, { now: NOW });
  const faults = diagnostics.filter(({ code }) => !(code in RULES)).map(({ code, field }) => `${code} ${field}`);
  return { cooperatives: catalogues?.print.cooperatives ?? [], faults };
}

async function write(...edits: FileEdit[]): Promise<void> {
  const { writes, refusals } = planWrites(contentDir, edits);
  expect(refusals).toEqual([]);
  expect(await writer().write(writes, NOW)).toEqual([]);
}

function changing(...changes: Change[]): FileEdit {
  return { file: ZAHRA, base: hashOf(readFileSync(path.join(contentDir, ZAHRA))), changes };
}

it('a changed entry is loaded as it was meant, and as before once it is taken back', async () => {
  const before = await load();
  await write(
    changing(
      { do: 'set', path: ['name', 'fr'], value: 'Coopérative Zahra : « 100 % miel » #1' },
      { do: 'set', path: ['products', 0, 'variants', 0, 'price'], value: 60 },
      { do: 'add', path: ['products', 0, 'variants'], value: { size: '1 kg', price: 'on-request' } },
      {
        do: 'add',
        path: ['products'],
        value: {
          code: '02',
          name: { ar: 'زيت', fr: 'Huile' },
          category: 'honey',
          description: { ar: 'سطر\nثان', fr: 'Ligne : une\n\nLigne #2' },
          variants: [{ size: '1 l', price: 90 }],
        },
      },
      { do: 'add', path: ['contacts'], value: { phone: '0685000002', whatsapp: true } },
      { do: 'set', path: ['email'], value: 'zahra@example.org' },
      { do: 'set', path: ['women_led'], value: true },
      { do: 'set', path: ['founded'], value: 2019 },
    ),
  );
  const { cooperatives, faults } = await load();
  expect(faults).toEqual(before.faults);
  const [zahra] = cooperatives;
  expect(zahra).toMatchObject({
    name: { fr: 'Coopérative Zahra : « 100 % miel » #1' },
    email: 'zahra@example.org',
    founded: 2019,
  });
  expect(zahra?.contacts.map(({ phone, whatsapp }) => [phone.e164, whatsapp?.e164])).toEqual([
    ['+212685000001', undefined],
    ['+212685000002', '+212685000002'],
  ]);
  expect(zahra?.products.map(({ code, description }) => [code, description?.fr])).toMatchObject([
    [expect.stringContaining('01'), undefined],
    [expect.stringContaining('02'), 'Ligne : une\n\nLigne #2'],
  ]);
  expect(zahra?.products[0]?.variants).toHaveLength(2);
  const text = readFileSync(path.join(contentDir, ZAHRA), 'utf8');
  // Where it usually stands: with the contacts, not below all products.
  expect(text).toMatch(/whatsapp: yes\nemail: zahra@example\.org\n/);

  await writer().undo();
  expect(await load()).toEqual(before);
  expect(readFileSync(path.join(contentDir, ZAHRA))).toEqual(readFileSync(path.join(BASE, ZAHRA)));
});

it('a new entry is loaded as it was meant', async () => {
  const before = await load();
  const entry = {
    code: '202',
    name: { ar: 'تعاونية نور', fr: 'Coopérative Nour' },
    category: 'honey',
    commune: '05.311.01.07',
    contacts: [{ phone: '0685000003' }],
    consent: { web: true, print: true, social: true, date: '2026-10-01' },
    products: [
      { code: '01', name: { ar: 'عسل', fr: 'Miel' }, category: 'honey', variants: [{ size: '250 g', price: 45 }] },
      { code: '02', name: { ar: 'زيت', fr: 'Huile' }, category: 'honey', variants: [{ size: '1 l', price: 12.5 }] },
    ],
  };
  await write({ file: 'cooperatives/nour/cooperative.yaml', entry, comments: ['liste.xlsx\nfeuille 1'] });
  const { cooperatives, faults } = await load();
  expect(faults).toEqual(before.faults);
  expect(cooperatives.map(({ code, products }) => [code, products.length])).toEqual([
    ['201', 1],
    ['202', 2],
  ]);
  expect(readFileSync(path.join(contentDir, 'cooperatives/nour/cooperative.yaml'), 'utf8')).toMatch(
    /^# liste\.xlsx\n# feuille 1\ncode: '202'\nname:\n {2}ar: تعاونية نور\n/,
  );
});

it('a removed field is loaded as one that was never there', async () => {
  await write(changing({ do: 'remove', path: ['consent', 'print'] }));
  expect((await load()).cooperatives).toEqual([]);
});
