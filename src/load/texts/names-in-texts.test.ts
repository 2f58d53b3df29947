import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerText } from '../code-ledger.ts';
import { load } from '../load.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const TEMPORARY = join(ROOT, '.cache', 'test');
let content: string;

const cooperative = (code: number, consent: string, person = consent) => `
code: ${code}
name: { ar: تعاونية الزهراء, fr: Coopérative Zahra }
category: honey
commune: 05.311.01.07
contacts:
  - phone: 0685 00 00 0${code % 10}
    person: { fr: Fatima Alaoui }
    consent: { web: ${person}, print: yes, social: yes, date: 2026-10-01 }
  - phone: 0685 00 00 1${code % 10}
consent: { web: ${consent}, print: yes, social: yes, date: 2026-10-01 }
`;

beforeEach(() => {
  mkdirSync(TEMPORARY, { recursive: true });
  content = mkdtempSync(join(TEMPORARY, 'names-'));
  cpSync(join(ROOT, 'tests', 'fixtures', 'base'), content, { recursive: true });
  write('cooperatives/zahra/cooperative.yaml', cooperative(201, 'no'));
});
afterEach(() => rmSync(content, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}

async function found(): Promise<string[]> {
  const { diagnostics } = await load(content, { now: new Date('2026-11-20T09:00:00Z') });
  return diagnostics.filter(({ code }) => code === 'name-withheld').map(({ file, line }) => `${file}:${line}`);
}

describe('a name without consent', () => {
  it.each([
    'la coope\u0301rative  zahra',
    'LA COOPERATIVE ZAHRA',
    'La Coopérative **Zahra**',
    'la Coopérative-Zahra',
    'Coopérative « Zahra »',
    'Coopérative&nbsp;Zahra',
    'La 𝗖oopérative\u200b Za\u00adhra',
    'وتعاونيّة الزّهراء',
    'تعـــاونية الزهراء',
    'تعاونيه الزهراء',
    'تعاونية الزهرا\u0621',
  ])('is found in %j', async (words) => {
    write('pages/about.fr.mdx', `---\ntitle: Page\n---\nÉté déjà.\n${words}\n`);
    expect(await found()).toEqual(['pages/about.fr.mdx:5']);
  });

  it.each(['Coopérative Zahrat', 'Coopérative. Zahra', 'تعاونية الزهراءة'])('is not %j', async (words) => {
    write('pages/about.fr.mdx', `---\ntitle: Page\n---\n${words}\n`);
    expect(await found()).toEqual([]);
  });

  it('is ignored in the entry of a namesake, whose own consent decides', async () => {
    write('cooperatives/nour/cooperative.yaml', cooperative(202, 'yes'));
    expect(await found()).toEqual([]);
    write('cooperatives/nour/story.fr.md', 'Nous, la Coopérative Zahra.\n');
    expect(await found()).toEqual([]);
  });

  it('is reported once per text, whatever the number of namesakes', async () => {
    write('cooperatives/nour/cooperative.yaml', cooperative(202, 'no'));
    write('pages/about.fr.mdx', '---\ntitle: Page\n---\nFatima Alaoui\n');
    expect(await found()).toEqual(['pages/about.fr.mdx:4']);
  });

  it('may stay in the file of published codes', async () => {
    write('codes.yaml', ledgerText({ '201': { cooperative: 'zahra', name: { fr: 'Coopérative Zahra' } } }));
    expect(await found()).toEqual([]);
  });
});
