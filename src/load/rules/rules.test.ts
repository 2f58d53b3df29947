import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../load.ts';

// Cases beyond `tests/fixtures`: further inputs of each kind, and inputs that no rule may report.

const ROOT = join(import.meta.dirname, '..', '..', '..');
const TEMPORARY = join(ROOT, '.cache', 'test');
const NOW = new Date('2026-11-20T09:00:00Z');
const CONSENT = 'consent: { web: yes, print: yes, social: yes, date: 2026-10-01 }\n';
let content: string;

beforeEach(() => {
  mkdirSync(TEMPORARY, { recursive: true });
  content = mkdtempSync(join(TEMPORARY, 'rules-'));
  cpSync(join(ROOT, 'tests', 'fixtures', 'base'), content, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}

interface Cooperative {
  name?: string;
  commune?: string;
  phone?: string;
  variants?: string;
  more?: string;
}

function cooperative(code: string, { name, commune, phone, variants, more = '' }: Cooperative = {}): void {
  write(
    `cooperatives/c${code}/cooperative.yaml`,
    `code: ${code}\nname: ${name ?? `{ ar: تعاونية ${code}, fr: Coopérative ${code} }`}\ncategory: honey\n` +
      `commune: ${commune ?? '05.311.01.07'}\ncontacts: [{ phone: ${phone ?? `0685 00 0${code}`} }]\n${CONSENT}${more}` +
      `products:\n  - { code: 01, name: { ar: عسل, fr: Miel }, category: honey, variants: [${variants ?? '{ size: 250 g, price: 45 }'}] }\n`,
  );
}

/** Reports of a rule, as `file:value`. */
async function remarks(code: string): Promise<string[]> {
  const { diagnostics } = await load(content, { now: NOW });
  expect(diagnostics.filter(({ severity, code: it }) => severity === 'error' && it !== code)).toEqual([]);
  return diagnostics.filter((it) => it.code === code).map(({ file, values }) => `${file}:${values.value ?? ''}`);
}

describe('sizes', () => {
  it.each([
    ['{ size: 250 g, price: 120 }, { size: 1 kg, price: 100 }', ['250 g']],
    ['{ size: 1 l, price: 20 }, { size: 50 cl, price: 30 }', ['50 cl']],
    ['{ size: 75 cl, price: 90 }, { size: 500 ml, price: 100 }, { size: 1 l, price: 95 }', ['500 ml']],
    ['{ size: 250 g, price: 100 }, { size: 1 kg, price: 100 }', []],
    ['{ size: 250 g, price: 100 }, { size: 50 cl, price: 20 }', []],
    ['{ size: 250 g, price: on-request }, { size: 1 kg, price: 100 }', []],
    ['{ size: 120 × 200 cm, price: 900 }, { size: 240 × 300 cm, price: 800 }', []],
  ])('%s', async (variants, found) => {
    cooperative('202', { variants });
    expect(await remarks('size-dearer')).toEqual(found.map((it) => `cooperatives/c202/cooperative.yaml:${it}`));
  });

  it.each([
    ['{ size: 250 g, price: 45 }, { size: 250 غ, price: 45 }', 1],
    ['{ size: 1000 ml, price: 45 }, { size: 1 L, price: 45 }', 1],
    ['{ size: 120 × 200 cm, price: 45 }, { size: 120x200 cm, price: 45 }', 1],
    ['{ size: 250 g, price: 45 }, { size: 250 ml, price: 45 }', 0],
    ['{ size: { ar: صغير, fr: petit }, price: 45 }, { size: { ar: كبير, fr: grand }, price: 45 }', 0],
  ])('%s: %i are there twice', async (variants, count) => {
    cooperative('202', { variants });
    expect(await remarks('size-twice')).toHaveLength(count);
  });
});

describe('prices without a date', () => {
  it('are named once for the whole guide when none has one', async () => {
    for (const code of ['202', '203']) cooperative(code);
    expect(await remarks('price-undated')).toEqual(['catalogue.yaml:201,202,203']);
  });

  it('are not those that one has to ask for, nor those of an entry that was confirmed', async () => {
    cooperative('202', { more: 'confirmed_on: 2026-10-01\n' });
    cooperative('203', { variants: '{ size: 250 g, price: on-request }' });
    expect(await remarks('price-undated')).toEqual(['cooperatives/zahra/cooperative.yaml:201']);
  });
});

describe('the territory', () => {
  it.each(['05', '05.311', '05.311.01.07'])('%s has Khouribga in it', async (key) => {
    cooperative('202');
    write('catalogue.yaml', catalogue.replace("'05.311'", `'${key}'`));
    expect(await remarks('outside-territory')).toEqual([]);
  });

  it('is what is wrong when most cooperatives are outside', async () => {
    cooperative('202');
    write('catalogue.yaml', catalogue.replace("'05.311'", "'09'"));
    const { diagnostics } = await load(content, { now: NOW });
    const [found, ...others] = diagnostics.filter(({ code }) => code === 'outside-territory');
    expect(found?.file).toBe('catalogue.yaml');
    expect(found?.values.value).toMatchObject([
      { fr: '201 (Khouribga)' },
      { fr: '202 (Khouribga)', ar: '202 (خريبكة)' },
    ]);
    expect(others).toEqual([]);
  });

  it('has nothing to say of a place of the programme that does not say where it lies', async () => {
    write('places.yaml', 'places: [{ id: douar, name: { ar: دوار, fr: Douar } }]\n');
    cooperative('202', { commune: 'douar' });
    expect(await remarks('outside-territory')).toEqual([]);
  });
});

describe('what is there twice', () => {
  it.each([
    ['{ ar: تعاونية الزهرة, fr: COOPERATIVE  ZAHRA }', 1],
    ['{ ar: تَعاونيـة زهرة, fr: Autre }', 1],
    ['{ fr: Coopérative Zahra 2 }', 0],
  ])('the name %s: %i', async (name, count) => {
    cooperative('202', { name });
    expect(await remarks('name-repeated')).toHaveLength(count);
  });

  it('is one fault when a copy has name and number', async () => {
    cooperative('202', { name: '{ ar: تعاونية زهرة, fr: Coopérative Zahra }', phone: '0685 00 00 01' });
    expect(await remarks('name-repeated')).toHaveLength(1);
    expect(await remarks('phone-twice')).toEqual([]);
  });

  it('is not the number of a chain of shops, nor of a fair, nor shops of one name in two towns', async () => {
    const shop = (commune: string) =>
      `name: { ar: متجر, fr: Boutique }\nkind: own-shop\ncommune: ${commune}\ncooperatives: all\ncontacts: [{ phone: 0685 00 00 01 }]\n${CONSENT}`;
    write('points-of-sale/a.yaml', shop('05.311.01.07'));
    write('points-of-sale/b.yaml', shop('05.311.01.09'));
    expect(await remarks('phone-twice')).toEqual([]);
    expect(await remarks('name-repeated')).toEqual([]);
  });
});

describe('languages in each other’s place', () => {
  it.each([
    ['{ ar: Coopérative Nour, fr: تعاونية نور }', 1],
    ['{ ar: تعاونية نور, fr: تعاونية نور }', 1],
    ['{ ar: Coopérative Nour du plateau, fr: Coopérative Nour du plateau }', 1],
    ['{ ar: Bio Atlas, fr: Bio Atlas }', 0],
    ['{ ar: تعاونية Nour, fr: Coopérative نور }', 0],
    ['{ ar: 2020, fr: 2020 }', 0],
  ])('%s: %i', async (name, count) => {
    cooperative('202', { name });
    expect(await remarks('languages-swapped')).toHaveLength(count);
  });

  it('are seen in stories and pages, which may quote the other language', async () => {
    const french =
      'La coopérative est née au bord de la rivière, quand huit voisines ont vendu leur miel ensemble. '.repeat(2);
    const arabic = 'ولدت التعاونية على ضفة النهر حين قررت ثماني جارات بيع العسل معا في السوق. '.repeat(3);
    write('cooperatives/zahra/story.ar.md', french);
    write('cooperatives/zahra/story.fr.md', arabic);
    write('pages/about.fr.mdx', `---\ntitle: Page\n---\n\n${french}\n\n> تعاونية زهرة\n`);
    expect(await remarks('languages-swapped')).toHaveLength(2);
  });
});

describe('the sample left in a real guide', () => {
  const real = (more = '', address = 'https://guide.ma/') => {
    write('catalogue.yaml', catalogue.replace(/sample_notice.*\n/, '').replace('https://example.org/', address) + more);
    write(
      'cooperatives/zahra/cooperative.yaml',
      `code: 201\nname: { ar: زهرة, fr: Zahra }\ncategory: honey\ncommune: 05.311.01.07\ncontacts: [{ phone: 0661 23 45 67 }]\n${CONSENT}`,
    );
  };

  it.each([
    'https://dalil.example.org/',
    'https://example.com/guide/',
    'http://localhost:4321/',
    'https://192.168.1.10/',
    'https://guide.test/',
  ])('%s is no address of a site', async (address) => {
    real('', address);
    expect(await remarks('address-example')).toEqual([`catalogue.yaml:${address}`]);
  });

  it.each([
    'https://guide.ma/',
    'https://example-coop.ma/',
    'https://testour.tn/',
    'https://programme.github.io/guide/',
  ])('%s is one', async (address) => {
    real('', address);
    expect(await remarks('address-example')).toEqual([]);
  });

  it.each([
    'Écrivez à dalil@example.org.',
    'Appelez le 0685 00 00 99.',
    'Déclaré sous le numéro D-000/2026.',
    'Le Programme Hadba (exemple).',
    'هذه الطبعة نموذج فقط.',
    'التعاونيات والأثمنة خيالية بالكامل.',
  ])('a page says: %s', async (text) => {
    real();
    write('pages/about.fr.mdx', `---\ntitle: Page\n---\n\n${text}\n`);
    expect(await remarks('sample-left')).toHaveLength(1);
  });

  it.each(['Par exemple (voir page 3), le miel.', 'Appelez le 0661 23 45 67.', 'Déclaré sous le numéro D-412/2026.'])(
    'a page may say: %s',
    async (text) => {
      real();
      write('pages/about.fr.mdx', `---\ntitle: Page\n---\n\n${text}\n`);
      expect(await remarks('sample-left')).toEqual([]);
    },
  );
});

describe('a basket that is over', () => {
  it('is no longer sold, and its code still says what it was', async () => {
    const basket = (to: string) =>
      `code: 201-90\nname: { ar: سلة, fr: Panier }\nitems: [{ product: 201-01 }]\nprice: 40\nvalid_to: ${to}\n`;
    write('baskets/panier.yaml', basket('2026-11-20'));
    const current = (await load(content, { now: NOW })).catalogues?.web;
    expect(current?.baskets.map(({ code }) => code)).toEqual(['201-90']);
    write('baskets/panier.yaml', basket('2026-11-19'));
    for (const catalogue of Object.values((await load(content, { now: NOW })).catalogues ?? {})) {
      expect(catalogue.baskets).toEqual([]);
      expect(catalogue.settings.retired_codes).toEqual([
        { code: '201-90', name: { ar: 'سلة', fr: 'Panier' }, since: '2026-11-19' },
      ]);
    }
  });
});

const catalogue =
  "title: { ar: دليل, fr: Guide }\nprogramme: { ar: برنامج, fr: Programme }\nsample_notice: { ar: مثال, fr: Exemple }\nterritory: ['05.311']\nyear: 2026\naddress: https://example.org/\n";
