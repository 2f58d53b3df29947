import { readFileSync } from 'node:fs';
import path from 'node:path';
import { picture } from '../setup/small-guide.ts';

/** A content folder: bytes of each file, by path. */
export type ContentFolder = Map<string, Buffer>;

const BASE = path.resolve(import.meta.dirname, '..', 'fixtures', 'base');

const COOPERATIVE = `email: zahra@example.org
founded: 2012
members: 24
women: 20
address: { ar: دوار أولاد علي, fr: Douar Oulad Ali }
geo: [32.9, -6.9]
social: { facebook: https://example.org/zahra }
confirmed_on: 2026-10-01
authorisations:
  - { type: onssa, number: ABC 12/2020, expires: 2027-05-01 }
marks: [{ type: organic }]
identifiers: { ice: '001234567000089' }
photos:
  - file: photos/pot.jpg
    alt: { ar: جرة, fr: Pot }
`;

const FILES: Record<string, string> = {
  'places.yaml': `places:
  - id: oulad-ali
    name: { ar: أولاد علي, fr: Oulad Ali }
    aliases: [Wlad Ali]
    within: '05.311'
    map: { lat: 32.88, lon: -6.91 }
`,
  'vocabulary.yaml': `groups:
  - words: [miel, عسل, 3sel]
    covers: [miel de thym]
`,
  'distributors/nahr.yaml': `name: { ar: نهر, fr: Nahr }
zones: ['05.311']
contacts:
  - phone: 0685 00 00 03
    whatsapp: yes
days: [monday, friday]
minimum: 100
fee: 20
cooperatives: all
`,
  'points-of-sale/dukkan.yaml': `name: { ar: دكان, fr: Dukkan }
kind: market
commune: 05.311.01.07
products: [201-01]
halls:
  - name: { ar: قاعة, fr: Halle }
    per_row: 4
    stands: [{ number: 1, cooperative: zahra }]
`,
  'baskets/panier.yaml': `code: 901-01
name: { ar: سلة, fr: Panier }
items:
  - product: 201-01
    quantity: 2
price: 80
valid_from: 2026-11-01
valid_to: 2026-12-31
sold_at: [nahr]
`,
  'events/souk.yaml': `name: { ar: سوق, fr: Souk }
kind: fair
venue: { ar: ساحة, fr: Place }
commune: 05.311.01.07
from: 2026-12-05
to: 2026-12-08
workshops:
  - { date: 2026-12-05, time: '09:30', title: { ar: ورشة, fr: Atelier } }
`,
  'editions/petit.yaml': `title: { ar: دليل صغير, fr: Petit guide }
language: fr
format: a5
date: 2026-11-01
sections: [contents, cooperatives, index]
only: { women_led: no }
`,
  'pages/about.ar.mdx': '---\ntitle: عن الدليل\norder: 1\n---\n\nصفحة.\n',
  'pages/about.fr.mdx': '---\ntitle: À propos\norder: 1\n---\n\nUne page avec **du gras** et [un lien](/fr/).\n',
  'cooperatives/zahra/story.ar.md': 'قصة.\n',
  'cooperatives/zahra/story.fr.md': '## Une histoire\n\nElles étaient *sept*.\n\n- une liste\n- de deux\n',
};

/** A small valid entry of every kind: the base of the mutants. */
export async function wholeContent(): Promise<ContentFolder> {
  const base = ['catalogue.yaml', 'categories.yaml', 'cooperatives/zahra/cooperative.yaml'];
  const content: ContentFolder = new Map(base.map((file) => [file, readFileSync(path.join(BASE, file))]));
  for (const [file, text] of Object.entries(FILES)) content.set(file, Buffer.from(text));
  const entry = 'cooperatives/zahra/cooperative.yaml';
  content.set(entry, Buffer.from(`${content.get(entry)}${COOPERATIVE}`));
  content.set('cooperatives/zahra/photos/pot.jpg', await picture('#b4762c'));
  return content;
}
