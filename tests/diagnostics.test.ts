import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { describe as words } from '../src/check/describe.ts';
import { type Diagnostic, DIAGNOSTICS } from '../src/diagnostics.ts';
import ar from '../src/i18n/ar/diagnostics.json' with { type: 'json' };
import fr from '../src/i18n/fr/diagnostics.json' with { type: 'json' };
import { load, type Loaded } from '../src/load/load.ts';
import { DEFAULT_LANGS } from '../src/model/languages.ts';
import { whyNotStorable, composeFixture, type ExpectedDiagnostic, fixtureNames } from './setup/fixtures.ts';
import { testUnless } from './setup/test-unless.ts';

const NOW = new Date('2026-11-20T09:00:00Z');
const TEXTS: Record<string, Record<string, string>> = { ar, fr };

const loaded = new Map<string, Loaded & { expected: ExpectedDiagnostic[] }>();
const all = () => [...loaded.values()].flatMap(({ diagnostics }) => diagnostics);

beforeAll(async () => {
  for (const name of fixtureNames().filter((it) => whyNotStorable(it) === undefined)) {
    const { contentDir, expected } = await composeFixture(name);
    loaded.set(name, { ...(await load(contentDir, { now: NOW })), expected });
  }
});

const row = ({ code, file, line }: ExpectedDiagnostic | Diagnostic) => `${file}:${line ?? '-'} ${code}`;

/** Diagnostics of any short guide, as fixtures are. */
const INCOMPLETE_GUIDE = ['edition-none', 'personal-data-none', 'price-undated', 'cooperative-empty'];

/** Without those, in fixtures about other diagnostics. */
const relevant = (diagnostics: Diagnostic[], expected: ExpectedDiagnostic[]) =>
  diagnostics.filter(({ code }) => !INCOMPLETE_GUIDE.includes(code) || expected.some((it) => it.code === code));

describe('reports each fault at its location, and nothing else', () => {
  for (const name of fixtureNames()) {
    testUnless(whyNotStorable(name), name, () => {
      const { diagnostics = [], expected = [] } = loaded.get(name) ?? {};
      expect(relevant(diagnostics, expected).map(row).sort()).toEqual(expected.map(row).sort());
    });
  }

  it('has a fixture for every code', () => {
    const proven = new Set(all().map(({ code }) => code));
    const lacking = Object.keys(DIAGNOSTICS).filter((code) => !proven.has(code as never));
    expect(lacking.filter((code) => whyNotStorable(code) === undefined)).toEqual([]);
  });

  it('finds no fault in the base of the fixtures', async () => {
    const base = path.resolve(import.meta.dirname, 'fixtures', 'base');
    expect(relevant((await load(base, { now: NOW })).diagnostics, [])).toEqual([]);
  });
});

describe('a fault removes only its own entry', () => {
  it('keeps a valid cooperative beside a broken one', () => {
    for (const [name, { catalogues, expected }] of loaded) {
      if (['content-missing', 'catalogue-missing', 'cooperative-none', 'phone-fictional'].includes(name)) continue;
      expect(
        catalogues?.web.cooperatives.map(({ code }) => code),
        name,
      ).toContain('201');
      expect(expected.length, name).toBeGreaterThan(0);
    }
  });

  it('has no catalogue without its two files', () => {
    expect(loaded.get('catalogue-missing')?.catalogues).toBeNull();
    expect(loaded.get('content-missing')?.catalogues).toBeNull();
  });

  it('keeps the first of two that claim a code', () => {
    const catalogue = loaded.get('code-duplicate')?.catalogues?.web;
    expect(catalogue?.cooperatives.map(({ id }) => id)).toEqual(['zahra', 'nour']);
    expect(catalogue?.products.map(({ name }) => name.fr)).toEqual(['Miel', 'Miel']);
    expect(catalogue?.baskets).toEqual([]);
  });

  it('leaves out entries without consent, in that channel only', () => {
    const { web, print } = loaded.get('reference-withheld')?.catalogues ?? {};
    expect(web?.cooperatives.map(({ id }) => id)).toEqual(['zahra', 'nour', 'sahl']);
    expect(print?.cooperatives.map(({ id }) => id)).toEqual(['zahra', 'sahl']);
    expect(print?.products.map(({ code }) => code)).toEqual(['201-01', '203-01']);
    expect(web?.pointsOfSale[0]?.cooperatives.map(({ id }) => id)).toEqual(['nour', 'sahl']);
    expect(print?.pointsOfSale[0]?.cooperatives.map(({ id }) => id)).toEqual(['sahl']);
  });

  it('is not affected by fields named like properties of every object', () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('leaves a page with code out in that language', () => {
    const pages = loaded.get('page-code-refused')?.catalogues?.web.pages;
    expect(pages?.map(({ id, in: { ar: arabic, fr: french } }) => [id, arabic?.title, french])).toEqual([
      ['about', 'Page', undefined],
      ['second', 'Page', undefined],
    ]);
  });

  it('leaves out a story over a limit, and keeps its cooperative', () => {
    for (const name of ['prose-too-long', 'prose-too-complex']) {
      const cooperative = loaded.get(name)?.catalogues?.web.cooperatives.find(({ id }) => id === 'zahra');
      expect(Object.keys(cooperative?.story ?? {}), name).toEqual(['ar']);
    }
  });
});

describe('suggestions', () => {
  const suggestions = (name: string) => loaded.get(name)?.diagnostics.map(({ values }) => values.suggestion);

  it.each([
    ['field-unknown', 'members'],
    ['value-unknown', 'cooperative'],
    ['value-unknown', 'on-request'],
    ['value-unknown', 'all'],
    ['reference-unknown', 'honey'],
    ['reference-unknown', '05.311.01.07'],
    ['reference-unknown', 'zahra'],
    ['reference-unknown', 'dukkan'],
    ['photo-missing', 'photos/honey.jpg'],
    ['file-misnamed', 'catalogue.yaml'],
    ['file-misnamed', 'cooperatives/nour/cooperative.yaml'],
    ['file-misnamed', 'distributors/nahr.yaml'],
  ])('%s: %s', (name, suggestion) => {
    expect(suggestions(name)).toContain(suggestion);
  });
});

describe('texts', () => {
  it('are the same set in every language, plural forms apart', () => {
    const keys = (lang: string) => new Set(Object.keys(TEXTS[lang] ?? {}).map((key) => key.replace(/_[a-z]+$/, '')));
    expect(keys('ar')).toEqual(keys('fr'));
  });

  it.each(Object.keys(DIAGNOSTICS))('%s says what is wrong and what to do, in each language', (code) => {
    for (const lang of DEFAULT_LANGS) {
      for (const part of ['message', 'hint']) expect(TEXTS[lang]?.[`${code}.${part}`], `${lang} ${part}`).toBeTruthy();
    }
  });

  it('use only values from the loader, the same in every language', () => {
    const named = (lang: string, key: string) =>
      new Set([...(TEXTS[lang]?.[key] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''));
    for (const { code, values } of all()) {
      for (const part of ['message', 'hint']) {
        const inFrench = named('fr', `${code}.${part}`);
        expect(named('ar', `${code}.${part}`), `${code}.${part}`).toEqual(inFrench);
        for (const name of inFrench) expect(Object.keys(values), `${code}.${part}`).toContain(name);
      }
    }
  });

  it('never show a key or placeholder to a reader', () => {
    for (const diagnostic of all()) {
      for (const lang of DEFAULT_LANGS) {
        const { message, hint } = words(diagnostic, lang);
        expect(`${message} ${hint}`).not.toMatch(/\{\{|undefined|diagnostics:|expected\./);
      }
    }
  });
});
