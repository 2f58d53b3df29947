import type { Basket } from '../model/basket.ts';
import type { Catalogue, Settings } from '../model/catalogue.ts';
import type { Category } from '../model/category.ts';
import { compareCodes, cooperativeOf as cooperativeCodeOf } from '../model/values/code-parts.ts';
import type { Channel } from '../model/consent.ts';
import type { Cooperative } from '../model/cooperative.ts';
import type { Distributor } from '../model/distributor.ts';
import type { Event } from '../model/event.ts';
import type { Hall, HallEntry } from '../model/hall.ts';
import { type Lang, LANGUAGES } from '../model/languages.ts';
import type { Photo, PhotoEntry } from '../model/photo.ts';
import type { Place } from '../model/place.ts';
import type { PointOfSale } from '../model/point-of-sale.ts';
import type { Product } from '../model/product.ts';
import { type Text, wordsOf } from '../model/values/text.ts';
import { matchVariant } from './baskets.ts';
import { contactsIn } from './consent.ts';
import { editionsOf } from './editions.ts';
import type { CooperativeRecord, Records } from './records.ts';
import { compareText } from './report.ts';

type Photos = ReadonlyMap<PhotoEntry, Photo>;

/**
 * The catalogue of one channel, with object references in both directions. Consent is applied here: without consent for
 * the channel, a cooperative is absent, and so are its products and every basket that contains one.
 */
export function assembleCatalogue(channel: Channel, records: Records, photos: Photos, now: Date): Catalogue {
  const catalogue = assembleEntries(channel, records, photos, now);
  const ofSome = (some: Records) => assembleEntries(channel, some, photos, now);
  return { ...catalogue, editions: editionsOf(records, photos, catalogue, ofSome) };
}

/** A catalogue without editions, which are themselves built from catalogues. */
function assembleEntries(channel: Channel, records: Records, photos: Photos, now: Date): Catalogue {
  const photo = (entry: PhotoEntry | undefined) => entry && photos.get(entry);
  const gallery = (entries: PhotoEntry[]) => entries.flatMap((entry) => photos.get(entry) ?? []);
  const place = (key: string) => records.places.get(key) as Place;
  const today = now.toISOString().slice(0, 10);

  const categories = records.categories.map(({ data }): Category => ({
    id: data.id,
    number: data.number,
    name: data.name,
    shortName: data.short_name ?? data.name,
    motif: data.motif,
    photo: photo(data.photo),
  }));
  const categoryById = new Map(categories.map((category) => [category.id, category]));

  const cooperatives = records.cooperatives
    .filter(({ data }) => data.consent[channel])
    .map((record) => cooperativeOf(record, channel, categoryById, place(record.data.commune), gallery))
    .filter(({ contacts }) => contacts.length > 0)
    .toSorted((a, b) => compareCodes(a.code, b.code));
  const byId = new Map(cooperatives.map((cooperative) => [cooperative.id, cooperative]));
  const products = cooperatives.flatMap((cooperative) => cooperative.products);
  const byCode = new Map(products.map((product) => [product.code, product]));

  const chosen = (list: 'all' | string[] | undefined) =>
    list === 'all' ? cooperatives : inCodeOrder((list ?? []).flatMap((id) => byId.get(id) ?? []));
  const halls = (list: HallEntry[]): Hall[] =>
    list.map(({ name, per_row, stands }) => ({
      name,
      perRow: per_row,
      numbers: stands.map(({ number }) => number),
      stands: stands.flatMap(({ number, cooperative: id }) => {
        const cooperative = byId.get(id);
        return cooperative ? [{ number, cooperative }] : [];
      }),
    }));

  const distributors = records.distributors.flatMap(({ id, data: { consent, ...data } }): Distributor[] => {
    const contacts = contactsIn(channel, { ...data, consent });
    if (contacts.length === 0) return [];
    const zones = data.zones.flatMap((key) => records.places.get(key) ?? []);
    const served = chosen(data.cooperatives);
    return [
      {
        ...data,
        id,
        area: data.area ?? areaOf(zones, records.settings.data.languages),
        zones,
        contacts,
        cooperatives: served,
        social: contactsIn('social', { ...data, consent }).length > 0,
        servesAll: data.cooperatives === 'all',
      },
    ];
  });
  const pointsOfSale = records.pointsOfSale.map(({ id, data: { consent, ...data } }): PointOfSale => {
    const present = chosen(data.cooperatives);
    const single = data.products.flatMap((code) => byCode.get(code) ?? []);
    const sold = inCodeOrder([...present.flatMap((cooperative) => cooperative.products), ...single]);
    return {
      ...data,
      id,
      commune: place(data.commune),
      contacts: contactsIn(channel, { ...data, consent }),
      cooperatives: present,
      products: sold,
      halls: halls(data.halls),
    };
  });
  link(distributors, pointsOfSale);

  const whole = records.baskets.flatMap(({ id, data }): Basket[] => {
    const items = data.items.flatMap(({ product: code, size, quantity }) => {
      const product = byCode.get(code);
      const variant = product && matchVariant(product.variants, size);
      return product && variant ? [{ product, variant, quantity }] : [];
    });
    if (items.length < data.items.length) return [];
    const prices = items.map(({ variant, quantity }) => (variant.price === null ? null : variant.price * quantity));
    return [
      {
        ...data,
        id,
        photo: photo(data.photo),
        items,
        distributors: distributors.filter((distributor) => data.sold_at.includes(distributor.id)),
        pointsOfSale: pointsOfSale.filter((point) => data.sold_at.includes(point.id)),
        sum: prices.includes(null) ? null : prices.reduce<number>((sum, price) => sum + (price ?? 0), 0),
      },
    ];
  });
  const { current: baskets = [], expired = [] } = Object.groupBy(whole, (basket) =>
    basket.valid_to && basket.valid_to < today ? 'expired' : 'current',
  );
  const events = records.events.map(({ id, data: { consent, ...data } }): Event => ({
    ...data,
    id,
    commune: place(data.commune),
    contacts: contactsIn(channel, { ...data, consent }),
    photo: photo(data.photo),
    halls: halls(data.halls),
  }));
  const here = [...cooperatives, ...pointsOfSale, ...events].map((entry) => entry.commune);
  return {
    channel,
    settings: settingsOf(records, channel, photo, gallery, expired),
    categories,
    cooperatives,
    products,
    distributors,
    pointsOfSale,
    baskets,
    events: nextFirst(events, today),
    editions: [],
    pages: records.pages,
    places: [...new Set(here)].toSorted((a, b) => compareText(a.key, b.key)),
    vocabulary: records.vocabulary,
  };
}

function cooperativeOf(
  record: CooperativeRecord,
  channel: Channel,
  categories: ReadonlyMap<string, Category>,
  commune: Place,
  gallery: (entries: PhotoEntry[]) => Photo[],
): Cooperative {
  const category = (id: string) => categories.get(id) as Category;
  const cooperative: Cooperative = {
    ...record.data,
    id: record.id,
    category: category(record.data.category),
    commune,
    contacts: contactsIn(channel, record.data),
    photos: gallery(record.data.photos),
    story: record.story,
    products: [],
    distributors: [],
    pointsOfSale: [],
  };
  cooperative.products = record.products
    .map(({ code, data }): Product => ({
      ...data,
      code,
      number: data.code,
      cooperative,
      category: category(data.category),
      photos: gallery(data.photos),
    }))
    .toSorted((a, b) => compareCodes(a.code, b.code));
  return cooperative;
}

/** Adds the reverse references: distributors of each cooperative, points of sale of each product. */
function link(distributors: Distributor[], pointsOfSale: PointOfSale[]): void {
  for (const distributor of distributors) {
    for (const cooperative of distributor.cooperatives) cooperative.distributors.push(distributor);
  }
  for (const point of pointsOfSale) {
    const present = new Set(point.products.map((product) => product.cooperative));
    for (const cooperative of present) cooperative.pointsOfSale.push(point);
  }
}

function settingsOf(
  { settings: { data }, places, agreements }: Records,
  channel: Channel,
  photo: (entry: PhotoEntry | undefined) => Photo | undefined,
  gallery: (entries: PhotoEntry[]) => Photo[],
  expired: Basket[],
): Settings {
  // A retired code starts with its cooperative's code, and its entry shows the former name.
  const silent = new Set(agreements.filter(({ consent }) => !consent?.[channel]).map(({ code }) => code));
  return {
    ...data,
    contacts: contactsIn(channel, data),
    retired_codes: [
      ...data.retired_codes.filter(({ code }) => !silent.has(cooperativeCodeOf(code))),
      // An expired basket is no longer sold, but its code still shows what it was.
      ...expired.map(({ code, name, valid_to: since }) => ({ code, name, since })),
    ],
    territory: data.territory.flatMap((key) => places.get(key) ?? []),
    partners: data.partners.map(({ name, logo, url }) => ({ name, url, logo: photo(logo) })),
    wall: gallery(data.wall),
  };
}

/** Removes duplicates and sorts by code: `202-01` before `202-02` before `1202-01`. */
function inCodeOrder<T extends Cooperative | Product>(list: T[]): T[] {
  return [...new Set(list)].toSorted((a, b) => compareCodes(a.code, b.code));
}

/** "Hattane et Boujniba", joined by the rules of each language. */
function areaOf(zones: Place[], languages: readonly Lang[]): Text {
  const join = (lang: Lang) =>
    new Intl.ListFormat(LANGUAGES[lang].locale, { type: 'conjunction' }).format(
      zones.map((zone) => wordsOf(zone.name, lang)),
    );
  return Object.fromEntries(languages.map((lang) => [lang, join(lang)]));
}

/** Upcoming events first, soonest at the top; then past events, latest first. */
function nextFirst(events: Event[], today: string): Event[] {
  const [coming, over] = [events.filter((event) => event.to >= today), events.filter((event) => event.to < today)];
  return [
    ...coming.toSorted((a, b) => compareText(a.from, b.from) || compareText(a.id, b.id)),
    ...over.toSorted((a, b) => compareText(b.from, a.from) || compareText(a.id, b.id)),
  ];
}
