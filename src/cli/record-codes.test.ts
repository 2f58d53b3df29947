import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../load/load.ts';
import { recordCodes } from './record-codes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const NOW = new Date('2026-11-20T09:00:00Z');
const said: string[] = [];
let content: string;

beforeEach(() => {
  mkdirSync(join(ROOT, '.cache', 'test'), { recursive: true });
  content = mkdtempSync(join(ROOT, '.cache', 'test', 'keep-'));
  cpSync(join(ROOT, 'tests', 'fixtures', 'base'), content, { recursive: true });
  said.length = 0;
});
afterEach(() => {
  chmodSync(content, 0o755);
  rmSync(content, { recursive: true });
});

async function keep(): Promise<string> {
  const { catalogues, codes } = await load(content, { now: NOW });
  if (!catalogues || !codes) throw new Error('nothing was read');
  await recordCodes(codes, [catalogues.web, catalogues.print], {
    contentDir: content,
    lang: 'fr',
    log: (line) => said.push(line),
  });
  return readFileSync(join(content, 'codes.yaml'), 'utf8');
}

const ENTRIES = `codes:
  '201': { cooperative: zahra, name: { ar: تعاونية زهرة, fr: Coopérative Zahra } }
  201-01: { name: { ar: عسل, fr: Miel } }
`;

describe('codes that were published', () => {
  it('are written with what they stand for, and read back without a remark', async () => {
    expect(await keep()).toContain(ENTRIES);
    expect(readdirSync(content).filter((name) => name.startsWith('.'))).toEqual([]);
    const { diagnostics } = await load(content, { now: NOW });
    expect(diagnostics.filter(({ file }) => file === 'codes.yaml')).toEqual([]);
  });

  it('keep their first names, and the codes that are gone', async () => {
    await keep();
    const file = join(content, 'cooperatives', 'zahra', 'cooperative.yaml');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('code: 01', 'code: 02').replace('fr: Miel ', 'fr: Miel doux '),
    );
    expect(await keep()).toContain(`${ENTRIES}  201-02: { name: { ar: عسل, fr: Miel doux } }\n`);
  });

  it('are not written again when nothing is new', async () => {
    await keep();
    const before = statSync(join(content, 'codes.yaml')).ino;
    await keep();
    expect(statSync(join(content, 'codes.yaml')).ino).toBe(before);
  });

  it('are reported when they cannot be written, without further effect', async () => {
    // A folder at its path blocks every user, root too.
    mkdirSync(join(content, 'codes.yaml'));
    const { catalogues } = await load(content, { now: NOW });
    await recordCodes({}, catalogues ? [catalogues.web] : [], {
      contentDir: content,
      lang: 'fr',
      log: (line) => said.push(line),
    });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('codes.yaml');
    expect(readdirSync(content).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
