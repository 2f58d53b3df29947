import { expect, test } from 'vitest';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Event } from '../../../model/event.ts';
import type { Product } from '../../../model/product.ts';
import { breadcrumbThing, cooperativeThing, eventThing, jsonLdText, productThing } from './json-ld.ts';

const commune = {
  key: '05.311.01.01',
  slug: 'khouribga',
  kind: 'commune',
  name: { ar: 'خريبكة', fr: 'Khouribga' },
  aliases: [],
};
const cooperative = {
  code: '202',
  name: { ar: 'نحلة القمر', fr: 'Nahlat Al Qamar' },
  commune,
  contacts: [{ phone: { e164: '+212685000002', national: '0685 00 00 02', kind: 'mobile' } }],
  social: {},
  geo: [32.88, -6.9],
  founded: 2009,
} as unknown as Cooperative;
const product = {
  code: '202-01',
  name: { ar: 'عسل الزعتر', fr: 'Miel de thym' },
  category: { name: { ar: 'العسل', fr: 'Miel' } },
  cooperative,
  availability: 'in-stock',
  variants: [
    { size: { text: { ar: '250 غ', fr: '250 g' } }, price: 90 },
    { size: { text: { ar: '1 كلغ', fr: '1 kg' } }, price: null },
  ],
} as unknown as Product;
const about = {
  lang: 'fr',
  url: 'https://example.org/fr/p/202-01/',
  month: 11,
  cooperativeUrl: 'https://example.org/fr/c/x/',
} as const;

test('each price is an offer, "on request" is not', () => {
  const thing = productThing(product, about);
  expect(thing).toMatchObject({ '@type': 'Product', name: 'Miel de thym', alternateName: 'عسل الزعتر', sku: '202-01' });
  expect(thing['offers']).toMatchObject([
    {
      '@type': 'Offer',
      name: '250 g',
      price: '90.00',
      priceCurrency: 'MAD',
      availability: 'https://schema.org/InStock',
    },
  ]);
  const asked = { ...product, variants: product.variants.slice(1) };
  expect(productThing(asked, about)['offers']).toBeUndefined();
});

test('availability depends on stock and season', () => {
  const offered = (changes: Partial<Product>) =>
    (productThing({ ...product, ...changes }, about)['offers'] as { availability: string }[])[0]?.availability
      .split('/')
      .at(-1);
  expect(offered({ availability: 'sold-out' })).toBe('SoldOut');
  expect(offered({ availability: 'on-order' })).toBe('MadeToOrder');
  expect(offered({ availability: 'seasonal', season: { months: [6, 7] } })).toBe('OutOfStock');
  expect(offered({ availability: 'seasonal', season: { months: [10, 11] } })).toBe('InStock');
});

test('a cooperative has a phone number and a position', () => {
  expect(cooperativeThing(cooperative, { lang: 'ar', url: 'https://example.org/ar/c/x/' })).toMatchObject({
    '@type': 'LocalBusiness',
    name: 'نحلة القمر',
    telephone: '+212685000002',
    address: { addressLocality: 'خريبكة', addressCountry: 'MA' },
    geo: { latitude: 32.88, longitude: -6.9 },
    foundingDate: '2009',
  });
});

test('an event has its dates and its place', () => {
  const event = {
    name: { fr: 'Foire' },
    venue: { fr: 'Place' },
    commune,
    from: '2026-12-05',
    to: '2026-12-08',
  } as unknown as Event;
  expect(eventThing(event, { lang: 'fr', url: 'https://example.org/' })).toMatchObject({
    startDate: '2026-12-05',
    endDate: '2026-12-08',
    location: { name: 'Place', address: { addressLocality: 'Khouribga' } },
  });
});

test('steps of a breadcrumb are numbered from one', () => {
  const thing = breadcrumbThing([
    { name: 'Accueil', url: 'https://example.org/fr/' },
    { name: 'Miel', url: 'https://example.org/fr/categories/honey/' },
  ]);
  expect(thing['itemListElement']).toMatchObject([
    { position: 1, name: 'Accueil' },
    { position: 2, name: 'Miel' },
  ]);
});

test('no data can end the script', () => {
  const text = jsonLdText([{ '@type': 'Product', name: '</script><script>alert(1)</script><!-- & \u2028' }]);
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: '</script><script>alert(1)</script><!-- & \u2028' }] });
});
