import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { readPrint } from '../read-print.ts';
import { SmallGuide } from '../setup/small-guide.ts';

// A book of one shelf prints only that shelf: no other cooperatives, shops or baskets.

const AGREED = 'consent: { web: yes, print: yes, social: yes, date: 2026-10-01 }\n';
const named = (fr: string, ar: string) => `name: { fr: ${fr}, ar: ${ar} }\n`;

/** A cooperative with two products at 31 and 32 DH and more. */
const cooperative = (code: number, name: string, category: string) => `code: ${code}
${named(`Coopérative ${name}`, 'تعاونية')}category: ${category}
commune: 05.311.01.0${code % 10}
contacts: [{ phone: 0685 00 01 0${code % 100} }]
${AGREED}products:
  - { code: 01, ${named(`Miel ${name}`, 'عسل').trim()}, category: ${category}, variants: [{ size: 250 g, price: ${code - 270} }] }
  - { code: 02, ${named(`Cire ${name}`, 'شمع').trim()}, category: ${category}, season: 3-5, variants: [{ size: 250 g, price: 77 }] }
`;

const shop = (name: string, rest: string) =>
  `${named(name, 'متجر')}kind: solidarity-shelf\ncommune: 05.311.01.07\ncontacts: [{ phone: 0685 00 02 01 }]\n${AGREED}${rest}`;

const FILES = {
  'categories.yaml':
    'categories:\n  - { id: honey, number: 1, name: { fr: Ruche, ar: نحل }, motif: honey }\n' +
    '  - { id: oils, number: 2, name: { fr: Pressoir, ar: معصرة }, motif: oils }\n',
  'cooperatives/nour/cooperative.yaml': cooperative(301, 'Nour', 'honey'),
  'cooperatives/tamda/cooperative.yaml': cooperative(303, 'Tamda', 'honey'),
  'cooperatives/ighzer/cooperative.yaml': cooperative(305, 'Ighzer', 'oils'),
  'points-of-sale/etagere.yaml': shop('Etagere Amont', 'products: [301-01, 303-02]\n'),
  'points-of-sale/boutique.yaml': shop('Boutique Aval', 'cooperatives: all\n'),
  'distributors/ighzer.yaml': `${named('Porteur Aval', 'موزع')}contacts: [{ phone: 0685 00 02 02 }]\n${AGREED}zones: [05.311.01.07]\ncooperatives: [ighzer]\n`,
  'baskets/grand.yaml': `code: 901-01\n${named('Panier Large', 'سلة')}price: 50\nitems: [{ product: 301-01 }, { product: 305-01 }]\nsold_at: [etagere]\n`,
  'baskets/petit.yaml': `code: 901-02\n${named('Panier Menu', 'سلة')}price: 90\nitems: [{ product: 301-01 }, { product: 303-02 }]\nsold_at: [etagere, boutique]\n`,
  'events/foire.yaml':
    `${named('Foire Haute', 'معرض')}kind: fair\nvenue: { fr: Place, ar: ساحة }\ncommune: 05.311.01.07\nfrom: 2026-12-05\nto: 2026-12-06\n` +
    'halls:\n  - { name: { fr: Halle, ar: قاعة }, stands: [{ number: 61, cooperative: ighzer }, { number: 62, cooperative: nour }] }\n' +
    '  - { name: { fr: Annexe, ar: ملحق }, stands: [{ number: 71, cooperative: zahra }] }\n',
  'events/salon.yaml':
    `${named('Salon Bas', 'صالون')}kind: fair\nvenue: { fr: Place, ar: ساحة }\ncommune: 05.311.01.07\nfrom: 2026-12-07\nto: 2026-12-07\n` +
    'halls: [{ name: { fr: Halle, ar: قاعة }, stands: [{ number: 81, cooperative: zahra }] }]\n',
  'pages/about.fr.mdx': '---\ntitle: En chiffres\n---\n\nVoici.\n\n<Counts />\n',
  'editions/petit.yaml':
    'title: { fr: Petit guide }\nlanguage: fr\nformat: a5\nbinding: staple\ndate: 2026-11-01\npages: [about]\n' +
    'only: { point_of_sale: etagere }\n',
};

let pages: string[];
let guide: SmallGuide;
const book = () => pages.join('\n');
const pageOf = (words: string) => pages.find((page) => page.includes(words)) ?? '';

beforeAll(async () => {
  guide = await SmallGuide.make('partial-edition', FILES);
  const ended = await guide.run('build', '--only', 'print');
  expect(ended.said).not.toMatch(/Erreur/);
  ({ pages } = await readPrint(path.join(guide.outDir, 'print', 'petit.screen.pdf')));
}, 60_000);

it('prints the products of the shelf, and is good for the press', () => {
  for (const word of ['301-01', '303-02', 'Miel Nour', 'Cire Tamda', 'Etagere Amont']) expect(book()).toContain(word);
  expect(existsSync(path.join(guide.outDir, 'print', 'petit.press.pdf'))).toBe(true);
});

it('prints nothing else of the guide', () => {
  const others = ['301-02', '303-01', '305', 'Cire Nour', 'Ighzer', 'Zahra', '201', 'Pressoir', 'Boutique Aval'];
  for (const word of [...others, 'Porteur Aval', 'Panier Large', '901-01', 'Salon Bas', 'Annexe']) {
    expect(book()).not.toContain(word);
  }
});

it('counts only its own entries, on the cover, in the chapter and on its pages', () => {
  expect(pages[0]).toMatch(/2 coopératives · 2 produits/);
  const counts = pageOf('En chiffres\nVoici').replace(/\s+/g, ' ');
  expect(counts).toContain('2 Coopératives 2 Produits 1 Point de vente');
});

it('keeps the baskets that the shelf can fill, sold there', () => {
  expect(pageOf('901-02')).toContain('Etagere Amont');
});

it('keeps the position of a stand beside the stand of a cooperative that is not in the book', () => {
  const plan = pageOf('Halle');
  for (const word of ['61', '62', '301']) expect(plan).toContain(word);
});
