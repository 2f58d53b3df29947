import { stringify } from 'yaml';
import { picture, SmallGuide } from '../setup/small-guide.ts';
import { hostileTexts, PAYLOADS } from './payloads.ts';

const { one, both } = hostileTexts();
const consent = { web: 'yes', print: 'yes', social: 'yes', date: '2026-10-01', evidence: one() };
let phones = 0;
const contact = () => {
  phones += 1;
  const phone = `0685 00 00 ${String(phones).padStart(2, '0')}`;
  return { phone, whatsapp: 'yes', role: 'sales', person: both(), hours: both() };
};
const photo = (file: string) => ({ file, alt: both(), credit: one() });
const product = (code: string) => ({
  code,
  name: both(),
  other_names: [one(), one()],
  category: 'honey',
  description: both(),
  photos: [photo('photos/pot.jpg')],
  variants: [
    { size: both(), price: '45' },
    { size: '250 g', price: 'on-request' },
  ],
  season: { months: '6-7', note: both() },
  shelf_life: both(),
  ingredients: both(),
  marks: [{ type: 'organic', reference: one() }],
});
const cooperative = (code: string, more: object = {}) => ({
  code,
  name: both(),
  category: 'honey',
  commune: 'douar',
  address: both(),
  contacts: [contact(), contact()],
  email: 'nour@example.org',
  social: { facebook: `https://example.org/${one()}`, website: `www.example.org/?${one()}#${one()}` },
  photos: [photo('photos/pot.jpg')],
  authorisations: [{ type: 'onssa', number: one() }],
  marks: [{ type: 'handmade', reference: one() }],
  identifiers: { register: one() },
  delivery: both(),
  capacity: both(),
  consent,
  products: ['01', '02'].map(product),
  ...more,
});
const halls = () => [{ name: both(), stands: [{ number: '1', cooperative: 'zahra' }] }];

/** Every kind of entry, with a hostile text in every field that accepts text. */
const ENTRIES = {
  catalogue: {
    title: both(),
    short_title: both(),
    motto: both(),
    introduction: both(),
    programme: both(),
    sample_notice: both(),
    territory: ['05.311'],
    year: '2026',
    address: `https://example.org/a"'<b>, (c)&amp;/دليل/`,
    contacts: [contact()],
    email: 'nour@example.org',
    partners: [{ name: both(), logo: photo('photos/logo.jpg'), url: `example.org/${one()}` }],
    legal: { publisher: both(), printer: both(), legal_deposit: one(), isbn: one(), personal_data: both() },
    wall: [photo('photos/logo.jpg')],
    retired_codes: [{ code: '202-09', name: both(), replaced_by: '201-01' }],
  },
  categories: {
    categories: [
      { id: 'honey', number: '1', name: both(), short_name: both(), motif: 'honey', photo: photo('photos/logo.jpg') },
    ],
  },
  places: {
    places: [
      { id: 'douar', name: both(), aliases: [one(), one()], within: '05.311', map: { lat: '32.8', lon: '-6.9' } },
    ],
  },
  vocabulary: { groups: [{ words: [one(), one()], covers: [one()] }] },
  'cooperatives/zahra/cooperative': cooperative('201'),
  'cooperatives/nour/cooperative': cooperative('202'),
  // Not a web address: it must be left out, or its link could be clicked.
  'cooperatives/script/cooperative': cooperative('203', { social: { website: `javascript:pwned(1)` } }),
  'cooperatives/data/cooperative': cooperative('204', {
    social: { facebook: `data:text/html,<script>pwned(1)</script>` },
  }),
  'distributors/darb': {
    name: both(),
    area: both(),
    zones: ['douar'],
    contacts: [contact()],
    hours: both(),
    cooperatives: 'all',
  },
  'points-of-sale/souk': {
    name: both(),
    kind: 'market',
    commune: 'douar',
    address: both(),
    hours: both(),
    contacts: [contact()],
    description: both(),
    cooperatives: 'all',
    halls: halls(),
  },
  'baskets/panier': {
    code: '901-01',
    name: both(),
    description: both(),
    photo: photo('photos/logo.jpg'),
    occasion: both(),
    items: [{ product: '201-01' }],
    price: '40',
    sold_at: ['darb', 'souk'],
  },
  'events/foire': {
    name: both(),
    kind: 'fair',
    venue: both(),
    commune: 'douar',
    from: '2026-12-05',
    to: '2026-12-08',
    hours: both(),
    organiser: both(),
    contacts: [contact()],
    description: both(),
    photo: photo('photos/logo.jpg'),
    halls: halls(),
    workshops: [{ date: '2026-12-06', time: '10:00', title: both(), place: both() }],
  },
  'editions/petit': {
    title: both(),
    subtitle: both(),
    language: 'fr',
    format: 'a5',
    date: '2026-11-01',
    // A book takes longer than a site, and the report of each of its pages is the same.
    cooperatives: ['zahra'],
    sections: ['cooperatives'],
    profile: { paper: both(), cover_paper: both() },
  },
};

/** Pages as authors may type them; refused parts are left out. */
const PAGES = PAYLOADS.map((payload) => `Une page.\n\n${payload}\n\n- ${payload}\n`);

/** A guide with hostile texts in every text field. */
export async function makeHostileGuide(name: string): Promise<SmallGuide> {
  const pot = await picture('#b4762c');
  const guide = await SmallGuide.make(name, {
    'photos/logo.jpg': pot,
    'pages/about.fr.mdx': `---\n${stringify({ title: one() })}---\n\nUn [lien](https://example.org/ "${PAYLOADS[0]}").\n`,
    ...Object.fromEntries(
      PAGES.map((text, index) => [`pages/page-${index}.fr.mdx`, `---\n${stringify({ title: one() })}---\n\n${text}`]),
    ),
    ...Object.fromEntries(Object.entries(ENTRIES).map(([file, entry]) => [`${file}.yaml`, stringify(entry)])),
  });
  for (const id of ['zahra', 'nour', 'script', 'data']) {
    guide.write(`cooperatives/${id}/photos/pot.jpg`, pot);
    guide.write(`cooperatives/${id}/story.fr.md`, PAYLOADS.join('\n\n'));
    guide.write(`cooperatives/${id}/story.ar.md`, PAYLOADS.map((payload) => `- ${payload}`).join('\n'));
  }
  return guide;
}
