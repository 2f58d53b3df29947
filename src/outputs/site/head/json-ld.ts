import type { Cooperative } from '../../../model/cooperative.ts';
import type { Event } from '../../../model/event.ts';
import { type Lang, otherLangs } from '../../../model/languages.ts';
import type { Place } from '../../../model/place.ts';
import type { Product } from '../../../model/product.ts';
import { isInSeason } from '../../../model/season.ts';
import { type Text, wordsOf } from '../../../model/values/text.ts';

// Structured data for search engines: schema.org as JSON-LD. Pure: addresses of pages and pictures are full
// (`https://…`).

/** A schema.org thing; undefined members are dropped in the JSON. */
export type Thing = Record<string, unknown>;

/** The page around an entry. */
interface About {
  lang: Lang;
  /** Public address of the page. */
  url: string;
  /** Public address of a picture. */
  image?: string;
}

const schema = (name: string) => `https://schema.org/${name}`;

/** The name in another language, for searches in that language. */
function otherName(text: Text, lang: Lang): string | undefined {
  return otherLangs(lang).flatMap((other) => (text[lang] && text[other] ? [text[other]] : []))[0];
}

const maybe = (text: Text | undefined, lang: Lang) => text && wordsOf(text, lang);

function availability(product: Product, month: number): string {
  if (product.availability === 'sold-out') return schema('SoldOut');
  // The season is the time of harvest; only products marked as seasonal are unavailable outside it.
  if (product.availability === 'seasonal' && !isInSeason(product.season, month)) return schema('OutOfStock');
  return schema(product.availability === 'on-order' ? 'MadeToOrder' : 'InStock');
}

/**
 * A product, with an offer for each size that has a price. An offer without a price would be invalid.
 *
 * @param month 1-12, decides whether a seasonal product is available
 */
export function productThing(product: Product, about: About & { month: number; cooperativeUrl: string }): Thing {
  const { lang, url, image, month, cooperativeUrl } = about;
  const seller = { '@type': 'Organization', name: wordsOf(product.cooperative.name, lang), url: cooperativeUrl };
  const offers = product.variants.flatMap(({ size, price }) =>
    price === null
      ? []
      : [
          {
            '@type': 'Offer',
            name: wordsOf(size.text, lang),
            price: price.toFixed(2),
            priceCurrency: 'MAD',
            availability: availability(product, month),
            url,
            seller,
          },
        ],
  );
  return {
    '@type': 'Product',
    '@id': url,
    name: wordsOf(product.name, lang),
    alternateName: otherName(product.name, lang),
    description: maybe(product.description, lang),
    sku: product.code,
    category: wordsOf(product.category.name, lang),
    image,
    url,
    brand: seller,
    offers: offers.length > 0 ? offers : undefined,
  };
}

/** A cooperative, as a business with a phone number. */
export function cooperativeThing(cooperative: Cooperative, about: About): Thing {
  const { lang, url, image } = about;
  const [latitude, longitude] = cooperative.geo ?? [];
  const sameAs = Object.values(cooperative.social).filter(Boolean);
  return {
    '@type': 'LocalBusiness',
    '@id': url,
    name: wordsOf(cooperative.name, lang),
    alternateName: otherName(cooperative.name, lang),
    identifier: cooperative.code,
    telephone: cooperative.contacts[0]?.phone.e164,
    email: cooperative.email,
    address: postalAddress(cooperative.commune, cooperative.address, lang),
    geo: cooperative.geo && { '@type': 'GeoCoordinates', latitude, longitude },
    foundingDate: cooperative.founded && String(cooperative.founded),
    image,
    url,
    sameAs: sameAs.length > 0 ? sameAs : undefined,
  };
}

/** A market or a fair. */
export function eventThing(event: Event, about: About): Thing {
  const { lang, url, image } = about;
  return {
    '@type': 'Event',
    '@id': url,
    name: wordsOf(event.name, lang),
    description: maybe(event.description, lang),
    startDate: event.from,
    endDate: event.to,
    eventAttendanceMode: schema('OfflineEventAttendanceMode'),
    eventStatus: schema('EventScheduled'),
    location: {
      '@type': 'Place',
      name: wordsOf(event.venue, lang),
      address: postalAddress(event.commune, undefined, lang),
    },
    organizer: event.organiser && { '@type': 'Organization', name: wordsOf(event.organiser, lang) },
    image,
    url,
  };
}

/** The breadcrumb from the home page to this page. */
export function breadcrumbThing(steps: { name: string; url: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

function postalAddress(commune: Place, street: Text | undefined, lang: Lang): Thing {
  return {
    '@type': 'PostalAddress',
    streetAddress: maybe(street, lang),
    addressLocality: wordsOf(commune.name, lang),
    addressCountry: 'MA',
  };
}

/** The text of a `<script type="application/ld+json">`, escaped so that no data can end the script. */
export function jsonLdText(things: Thing[]): string {
  const escaped: Record<string, string> = {
    '<': '\\u003c',
    '>': '\\u003e',
    '&': '\\u0026',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
  };
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return text.replace(/[<>&\u2028\u2029]/g, (character) => escaped[character] ?? character);
}
