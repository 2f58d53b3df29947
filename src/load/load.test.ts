import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load as loadContent } from './load.ts';
import { RULES } from './rules/rules.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TEMPORARY = join(ROOT, '.cache', 'test');
const NOW = new Date('2026-11-20T09:00:00Z');
let content: string;

beforeEach(() => {
  mkdirSync(TEMPORARY, { recursive: true });
  content = mkdtempSync(join(TEMPORARY, 'content-'));
  cpSync(join(ROOT, 'tests', 'fixtures', 'base'), content, { recursive: true });
});
afterEach(() => rmSync(content, { recursive: true }));

/** Loads without the diagnostics that these incomplete entries cause: no edition, page or date, one telephone. */
async function load(...[contentDir, options]: Parameters<typeof loadContent>) {
  const loaded = await loadContent(contentDir, options);
  return { ...loaded, diagnostics: loaded.diagnostics.filter(({ code }) => !(code in RULES)) };
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#b4762c' } })
    .jpeg()
    .toBuffer();

function write(file: string, text: string | Buffer): void {
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text);
}

function cooperative(id: string, code: string, consent = 'web: yes, print: yes, social: yes'): void {
  const product = (number: string, price: string) =>
    `  - { code: ${number}, name: { ar: عسل, fr: Miel }, category: honey, variants: [{ size: 500 g, price: ${price} }] }\n`;
  write(
    `cooperatives/${id}/cooperative.yaml`,
    `code: ${code}\nname: { ar: ${id}, fr: ${id} }\ncategory: honey\ncommune: 05.311.01.09\n` +
      `contacts:\n  - phone: ٠٦٨٥ ٠٠ ٠٠ ٠٩\nconsent: { ${consent}, date: 2026-10-01 }\nproducts:\n` +
      product('02', '60') +
      product('01', 'on-request'),
  );
}

const seller = (rest: string) =>
  'name: { ar: نهر, fr: Nahr }\ncontacts: [{ phone: 0685 00 00 03 }]\n' +
  `consent: { web: yes, print: yes, social: yes, date: 2026-10-01 }\n${rest}`;

async function web() {
  const { catalogues, diagnostics } = await load(content, { now: NOW });
  expect(diagnostics).toEqual([]);
  if (!catalogues) throw new Error('no catalogue');
  return catalogues.web;
}

describe('a catalogue', () => {
  it('orders by code, whatever the order of folders and of lines', async () => {
    cooperative('aaa', '305');
    cooperative('bbb', '104');
    cooperative('ccc', '1202');
    write(
      'points-of-sale/dukkan.yaml',
      'name: { ar: دكان, fr: Dukkan }\nkind: market\ncommune: 05.311.01.07\nproducts: [120202, 305-02]\n',
    );
    const { cooperatives, products, pointsOfSale } = await web();
    expect(cooperatives.map(({ code }) => code)).toEqual(['104', '201', '305', '1202']);
    const codes = ['104-01', '104-02', '201-01', '305-01', '305-02', '1202-01', '1202-02'];
    expect(products.map(({ code }) => code)).toEqual(codes);
    expect(pointsOfSale[0]?.products.map(({ code }) => code)).toEqual(['305-02', '1202-02']);
  });

  it('refers to real objects, both ways', async () => {
    cooperative('aaa', '305');
    write('distributors/nahr.yaml', seller("zones: ['05.311.01.07', '05.311.01.09']\ncooperatives: [aaa]\n"));
    write(
      'points-of-sale/dukkan.yaml',
      'name: { ar: دكان, fr: Dukkan }\nkind: market\ncommune: 05.311.01.07\nproducts: [305-02]\n',
    );
    const { cooperatives, distributors, pointsOfSale, places } = await web();
    const [zahra, aaa] = cooperatives;
    expect(aaa?.distributors).toEqual([distributors[0]]);
    expect(aaa?.distributors[0]).toBe(distributors[0]);
    expect(distributors[0]?.cooperatives[0]).toBe(aaa);
    expect(aaa?.pointsOfSale[0]).toBe(pointsOfSale[0]);
    expect(pointsOfSale[0]?.products[0]).toBe(aaa?.products[1]);
    expect(zahra?.distributors).toEqual([]);
    expect(aaa?.products[0]?.cooperative).toBe(aaa);
    expect(places.map(({ key }) => key)).toEqual(['05.311.01.07', '05.311.01.09']);
  });

  it('names an area after its zones, as each language joins names', async () => {
    write('distributors/nahr.yaml', seller("zones: ['05.311.01.05', '05.311.01.03']\ncooperatives: all\n"));
    const [distributor] = (await web()).distributors;
    expect(distributor?.area).toEqual({ ar: 'حطان وبوجنيبة', fr: 'Hattane et Boujniba' });
    expect(distributor?.servesAll).toBe(true);
  });

  it('adds up a basket, and does not when a price is on request', async () => {
    cooperative('aaa', '305');
    const basket = (code: string, items: string) =>
      `code: ${code}\nname: { ar: سلة, fr: Panier }\nprice: 80\nitems:\n${items}`;
    write(
      'baskets/a.yaml',
      basket('901-01', '  - { product: 201-01, quantity: 2 }\n  - { product: 305-02, size: 500غ }\n'),
    );
    write('baskets/b.yaml', basket('901-02', '  - { product: 201-01 }\n  - { product: 305-01 }\n'));
    const { baskets } = await web();
    expect(baskets.map(({ sum }) => sum)).toEqual([150, null]);
  });

  it('has the next event first, and the past ones last', async () => {
    const event = (id: string, from: string, to: string) =>
      write(
        `events/${id}.yaml`,
        `name: { ar: سوق, fr: ${id} }\nkind: fair\nvenue: { ar: ساحة, fr: Place }\ncommune: 05.311.01.07\nfrom: ${from}\nto: ${to}\n`,
      );
    event('later', '2026-12-05', '2026-12-08');
    event('past', '2026-01-05', '2026-01-08');
    event('now', '2026-11-18', '2026-11-20');
    event('yesterday', '2026-11-18', '2026-11-19');
    expect((await web()).events.map(({ id }) => id)).toEqual(['now', 'later', 'yesterday', 'past']);
  });

  it('leaves out products, baskets, stands and books without consent for a channel', async () => {
    cooperative('aaa', '305', 'web: yes, print: no, social: no');
    write('baskets/a.yaml', 'code: 901-01\nname: { ar: سلة, fr: Panier }\nprice: 40\nitems: [{ product: 305-02 }]\n');
    write('editions/guide.yaml', 'title: { ar: دليل, fr: Guide }\nlanguage: fr\ndate: 2026-11-01\n');
    write(
      'events/e.yaml',
      'name: { ar: سوق, fr: E }\nkind: fair\nvenue: { ar: ساحة, fr: Place }\ncommune: 05.311.01.07\nfrom: 2026-12-05\n' +
        'to: 2026-12-05\nhalls: [{ name: { ar: قاعة, fr: Halle }, stands: [{ number: 1, cooperative: aaa }] }]\n',
    );
    const { catalogues } = await load(content, { now: NOW });
    expect(catalogues?.web.baskets).toHaveLength(1);
    expect(catalogues?.web.events[0]?.halls[0]?.stands).toHaveLength(1);
    expect(catalogues?.print.baskets).toEqual([]);
    expect(catalogues?.print.events[0]?.halls[0]?.stands).toEqual([]);
    expect(catalogues?.print.editions[0]?.catalogue.cooperatives.map(({ id }) => id)).toEqual(['zahra']);
    expect(JSON.stringify(catalogues?.social.products.map(({ code }) => code))).toBe('["201-01"]');
  });

  it('survives faults in catalogue.yaml itself, as far as possible', async () => {
    write(
      'catalogue.yaml',
      'title: { ar: دليل, fr: Guide }\nprogramme: { ar: برنامج, fr: Programme }\nsample_notice: { ar: مثال, fr: Exemple }\n' +
        "territory: ['05.311']\nyear: 2026\naddress: https://example.org/\nmoto: x\nemail: nobody\n" +
        'partners:\n  - { name: { ar: أ, fr: A }, url: nowhere }\n  - { name: { ar: ب, fr: B } }\n',
    );
    const { catalogues, diagnostics } = await load(content, { now: NOW });
    expect(diagnostics.map(({ code, line }) => [line, code])).toEqual([
      [7, 'field-unknown'],
      [8, 'field-invalid'],
      [10, 'field-invalid'],
    ]);
    expect(catalogues?.web.settings.email).toBeUndefined();
    expect(catalogues?.web.settings.partners.map(({ name, url }) => [name.fr, url])).toEqual([
      ['A', undefined],
      ['B', undefined],
    ]);
  });

  it('keeps an entry whose optional fields are wrong, without them', async () => {
    write(
      'cooperatives/nour/cooperative.yaml',
      'code: 202\nname: { ar: نور, fr: Nour }\ncategory: honey\ncommune: 05.311.01.07\nmembers: dix-sept\nwomen: 3\n' +
        'founded: 2027\nemail: nour(at)x\nidentifiers: { ice: 12 }\nmarks: [{ type: vegan }, { type: bio }]\n' +
        'contacts:\n  - phone: 12\n  - { phone: 0685 00 00 02, hours: { fr: "8 h", es: x } }\n' +
        'consent: { web: yes, print: yes, social: yes, date: 2026-10-01 }\nproducts:\n' +
        '  - { code: 01, name: { ar: عسل, fr: Miel }, category: honey, season: selon la pluie, variants: [{ size: 1 kg, price: x }, { size: 500 g, price: 60 }] }\n',
    );
    const { catalogues, diagnostics } = await load(content, { now: NOW });
    const nour = catalogues?.web.cooperatives[1];
    expect(diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '5 number-invalid',
      '7 number-invalid',
      '8 field-invalid',
      '9 field-invalid',
      '10 value-unknown',
      '12 phone-impossible',
      '13 translation-missing',
      '13 field-unknown',
      '16 season-unreadable',
      '16 number-invalid',
    ]);
    expect(nour).toMatchObject({ code: '202', women: 3, identifiers: {}, marks: [{ type: 'organic' }] });
    expect(nour?.contacts.map(({ phone, hours }) => [phone.national, hours])).toEqual([
      ['0685 00 00 02', { fr: '8 h' }],
    ]);
    expect([nour?.members, nour?.founded, nour?.email]).toEqual([undefined, undefined, undefined]);
    expect(nour?.products[0]?.variants.map(({ price }) => price)).toEqual([60]);
    expect(nour?.products[0]?.season).toBeUndefined();
  });

  it('names the right line when items before it were left out', async () => {
    write(
      'points-of-sale/dukkan.yaml',
      'name: { ar: دكان, fr: Dukkan }\nkind: market\ncommune: 05.311.01.07\nproducts:\n  - x\n  - 201-01\n  - 999-01\n',
    );
    const { diagnostics } = await load(content, { now: NOW });
    expect(diagnostics.map(({ line, code, field }) => [line, code, field])).toEqual([
      [5, 'code-invalid', 'products.0'],
      [7, 'reference-unknown', 'products.2'],
    ]);
  });

  it('publishes no invisible character', async () => {
    write('cooperatives/zahra/story.ar.md', 'ق\u202eصة');
    write('cooperatives/zahra/story.fr.md', 'His\u200btoire\vsuite');
    write(
      'points-of-sale/dukkan.yaml',
      'name: { ar: دكان, fr: "Duk\u2067kan" }\nkind: market\ncommune: 05.311.01.07\n',
    );
    const { catalogues, diagnostics } = await load(content, { now: NOW });
    expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['character-hidden', 1, 2],
      ['character-hidden', 1, 4],
      ['character-hidden', 1, 23],
    ]);
    expect(catalogues?.web.cooperatives[0]?.story).toEqual({ ar: 'قصة', fr: 'Histoire\nsuite' });
    expect(catalogues?.web.pointsOfSale[0]?.name.fr).toBe('Dukkan');
  });

  it('reports every oversized text of a catalogue, and reads none', async () => {
    const large = 'x'.repeat(1_000_000);
    for (let number = 0; number < 60; number++) {
      write(`cooperatives/c${number}/cooperative.yaml`, `name: { fr: ${large} }`);
      write(`cooperatives/c${number}/story.fr.md`, large);
      write(`events/e${number}.yaml`, large);
    }
    const { catalogues, diagnostics } = await load(content, { now: NOW });
    expect(diagnostics.filter(({ code }) => code === 'file-too-large')).toHaveLength(120);
    expect(diagnostics).toHaveLength(120);
    expect(catalogues?.web.cooperatives).toHaveLength(1);
  });

  it('finds a photo whose name has accents in two characters, as Macs store them', async () => {
    const pot = await picture(900, 600);
    const file = 'photos/thé été.jpg';
    write(`cooperatives/nour/${file.normalize('NFD')}`, pot);
    cooperative('nour', '202');
    const entry = join(content, 'cooperatives/nour/cooperative.yaml');
    const photos = `photos: [{ file: "${file.normalize('NFC')}", alt: { ar: شاي, fr: Thé } }]\n`;
    writeFileSync(entry, readFileSync(entry, 'utf8') + photos);
    expect((await web()).cooperatives[1]?.photos.map(({ width }) => width)).toEqual([900]);
  });

  it('reads stories and pages in the languages they exist in', async () => {
    write('cooperatives/zahra/story.ar.md', '\ufeffقصة');
    write('cooperatives/zahra/story.fr.md', 'Histoire');
    write('pages/about.ar.mdx', '---\ntitle: عن الدليل\norder: 2\n---\n\nنص');
    write('pages/about.fr.mdx', '---\ntitle: À propos\norder: 2\n---\n\nTexte');
    write('pages/first.ar.mdx', '---\ntitle: أول\norder: 1\n---\n\nنص');
    write('pages/first.fr.mdx', '---\ntitle: Premier\norder: 1\n---\n\nTexte');
    const { cooperatives, pages } = await web();
    expect(cooperatives[0]?.story).toEqual({ ar: 'قصة', fr: 'Histoire' });
    expect(pages.map(({ id }) => id)).toEqual(['first', 'about']);
    expect(pages[1]?.in.fr).toMatchObject({ title: 'À propos', body: ['<p>Texte</p>'] });
  });

  it('ignores files that operating systems leave behind', async () => {
    for (const file of ['.DS_Store', 'Thumbs.db', 'cooperatives/zahra/.~lock.x#', 'distributors/desktop.ini'])
      write(file, 'x');
    expect((await web()).cooperatives).toHaveLength(1);
  });
});
