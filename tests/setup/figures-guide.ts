import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BASE, SmallGuide } from './small-guide.ts';

/** Figures as people write them in free text. */
export const FIGURES = [
  '06 85 00 00 46',
  '0685-00-00-46',
  '06.85.00.00.46',
  '+212 6 85 00 00 46',
  '+212 (0)6 85 00 00 46',
  '00212 685-000046',
  '201-01',
  '1 200',
  '120 × 200',
  '20x30',
  '10-12',
  '2019–2023',
  '05/03/2026',
  '2026-03-05',
  '25%',
  '1/2',
  '8 h 30',
  '08:30-18:00',
  '-5 °C',
  '95 DH',
  '1 200 DH',
  '12,50',
];

const AGREED = 'consent: { web: yes, print: yes, social: yes, date: 2026-10-01 }';

/** Text without a break opportunity. */
const LONG = `https://sites.google.com/view/${'cooperative'.repeat(8)}`;

/**
 * A guide with figures in every free text, in Arabic and French, and an Arabic book on A4.
 *
 * @param name folder below `.cache/test`
 */
export function figuresGuide(name: string): Promise<SmallGuide> {
  let at = 0;
  /** A text with the next kinds of figures, the same in both languages. */
  const text = (ar: string, fr: string, count = 3) => {
    const kinds = Array.from({ length: count }, () => FIGURES[at++ % FIGURES.length]);
    return JSON.stringify({ ar: `${ar} ${kinds.join(' ثم ')}`, fr: `${fr} ${kinds.join(' puis ')}` });
  };
  const all = (words: string, and: string) => FIGURES.map((figures) => `${words} ${figures} ${and}`).join('\n');
  const catalogue = readFileSync(path.join(BASE, 'catalogue.yaml'), 'utf8').replace(/^title:.*$/m, '');
  return SmallGuide.make(name, {
    'catalogue.yaml': `${catalogue}
title: ${text('دليل', 'Guide', 1)}
motto: ${text('شعار', 'Devise', 2)}
introduction: ${text('مقدمة', 'Introduction')}
email: a@example.org
contacts: [{ phone: 0685 00 00 90, person: ${text('فلانة', 'Une telle', 1)}, ${AGREED}, hours: ${text('كل يوم', 'Chaque jour', 2)} }]
`,
    'cooperatives/zahra/cooperative.yaml': `code: 201
name: ${text('تعاونية زهرة', 'Coopérative Zahra', 1)}
category: honey
commune: 05.311.01.07
address: ${text('حي السلام', 'Quartier', 3)}
delivery: ${text('التوصيل', 'Livraison', 3)}
social: { website: ${LONG} }
capacity: ${text('الطاقة', 'Capacité', 3)}
contacts: [{ phone: 0685 00 00 01, person: ${text('فلان', 'Un tel', 1)}, ${AGREED}, hours: ${text('كل يوم', 'Chaque jour', 2)} }]
consent: { web: yes, print: yes, social: yes, date: 2026-10-01 }
photos: [{ file: photos/pot.jpg, alt: { ar: جرة, fr: Pot } }]
products:
  - code: 01
    name: ${text('عسل', 'Miel', 1)}
    category: honey
    description: ${text('وصف', 'Description', 5)}
    shelf_life: ${text('الصلاحية', 'À consommer avant', 2)}
    ingredients: ${text('المكونات', 'Ingrédients', 3)}
    season: { months: 5-6, note: ${text('حسب المطر', 'Selon la pluie', 1)} }
    variants: [{ size: 250 g, price: 45 }, { size: 120 × 200 cm, price: 1200 }]
`,
    'cooperatives/zahra/story.ar.md': `${all('النص', 'فقط')}\n\n- ${all('قائمة', 'فقط').replaceAll('\n', '\n- ')}\n\n\t${LONG}\n`,
    'cooperatives/zahra/story.fr.md': `${all('Texte', 'seulement')}\n${LONG}`,
    'pages/about.ar.mdx': `---\ntitle: عن الدليل 2019–2023\nsummary: ملخص 10-12\n---\n\n${all('صفحة', 'فقط')}\n${LONG}\n\n<Notice title="تنبيه 06 85 00 00 46">\nاتصلوا على 06 85 00 00 46.\n</Notice>\n`,
    'pages/about.fr.mdx': `---\ntitle: À propos 2019–2023\n---\n\n${all('Page', 'seulement')}\n`,
    'distributors/darb.yaml': `name: ${text('درب', 'Darb', 1)}
area: ${text('حطان', 'Hattane', 2)}
zones: ['05.311.01.05']
contacts: [{ phone: 0685 00 00 03 }]
hours: ${text('كل يوم', 'Chaque jour', 3)}
cooperatives: all
`,
    'points-of-sale/souk.yaml': `name: ${text('متجر', 'Boutique', 1)}
kind: own-shop
commune: 05.311.01.09
address: ${text('زنقة السوق', 'Rue du Souk', 2)}
hours: ${text('كل يوم', 'Chaque jour', 2)}
contacts: [{ phone: 0685 00 00 11 }]
description: ${text('وصف', 'Description', 4)}
cooperatives: [zahra]
`,
    'baskets/panier.yaml': `code: '901-01'
name: ${text('سلة', 'Panier', 1)}
description: { ar: 'وصف ${LONG}', fr: 'Description ${LONG}' }
occasion: ${text('هدية', 'Cadeau', 2)}
items: [{ product: 201-01, size: 250 g }]
price: 40
`,
    'events/marche.yaml': `name: ${text('سوق', 'Marché', 1)}
kind: mobile-market
venue: ${text('الساحة', 'Place', 2)}
commune: 05.311.01.07
from: 2026-12-05
to: 2026-12-08
hours: ${text('كل يوم', 'Chaque jour', 2)}
organiser: ${text('البرنامج', 'Programme', 1)}
contacts: [{ phone: 0685 00 00 15 }]
description: ${text('وصف', 'Description', 4)}
workshops: [{ date: 2026-12-05, time: '10:00', title: ${text('ورشة', 'Atelier', 2)}, place: ${text('الخيمة', 'Tente', 1)} }]
halls: [{ name: ${text('خيمة', 'Chapiteau', 1)}, per_row: 2, stands: [{ number: 1, cooperative: zahra }] }]
`,
    'editions/petit.yaml': `title: ${text('دليل صغير', 'Petit guide', 1)}
subtitle: ${text('عنوان ثان', 'Sous-titre', 2)}
language: ar
format: a4
binding: staple
date: 2026-11-01
pages: [about]
`,
  });
}
