import type { Catalogue } from '../../../model/catalogue.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Place } from '../../../model/place.ts';
import { LANGS } from '../../../model/languages.ts';
import type { Text } from '../../../model/text.ts';
import { words } from './fold.ts';
import { type Doc, type Field, FIELD_BASE, FIELDS, INDEX_VERSION, type SearchIndex } from './index-format.ts';

const FIELD_NAMES = Object.keys(FIELDS) as Field[];

type Fields = Partial<Record<Field, (string | undefined)[]>>;

const both = (text: Text | undefined): (string | undefined)[] => (text ? LANGS.map((lang) => text[lang]) : []);
const place = ({ name, aliases }: Place) => [...both(name), ...aliases];

function shortestName(name: Text): number {
  return Math.min(...both(name).flatMap((text) => (text ? [Math.max(1, words(text).length)] : [])));
}

/** The first word of each name, `Coopérative` and the like passed over. */
function heads(name: Text): (string | undefined)[] {
  return both(name).map(
    (text) => words((text ?? '').replace(/^(?:تعاونية|اتحاد|جمعية|coopérative|union|association)\s+/i, ''))[0],
  );
}

/** What every product and the cooperative itself are found by. */
function contents(cooperative: Cooperative): (string | undefined)[] {
  return cooperative.products.flatMap((product) => [...both(product.name), ...product.other_names]);
}

/** In what order things stand in the index, and so in the cards. */
function* entries(catalogue: Catalogue): Generator<{ doc: Omit<Doc, 'length'>; name: Text; fields: Fields }> {
  for (const product of catalogue.products) {
    const { cooperative, name } = product;
    yield {
      doc: { kind: 'product', id: product.code },
      name,
      fields: {
        code: [product.code],
        otherName: product.other_names,
        maker: [...both(cooperative.name), cooperative.code],
        category: [...both(product.category.name), ...both(product.category.shortName)],
        makerPlace: place(cooperative.commune),
        content: [...both(product.description), ...both(product.ingredients)],
      },
    };
  }
  for (const cooperative of catalogue.cooperatives) {
    yield {
      doc: { kind: 'cooperative', id: cooperative.code },
      name: cooperative.name,
      fields: {
        code: [cooperative.code],
        category: [...both(cooperative.category.name), ...both(cooperative.category.shortName)],
        place: [...place(cooperative.commune), ...both(cooperative.address)],
        content: contents(cooperative),
      },
    };
  }
  for (const basket of catalogue.baskets) {
    yield {
      doc: { kind: 'basket', id: basket.code },
      name: basket.name,
      fields: { code: [basket.code], content: basket.items.flatMap(({ product }) => both(product.name)) },
    };
  }
  for (const distributor of catalogue.distributors) {
    yield {
      doc: { kind: 'distributor', id: distributor.id },
      name: distributor.name,
      fields: { place: [...both(distributor.area), ...distributor.zones.flatMap(place)] },
    };
  }
  for (const point of catalogue.pointsOfSale) {
    yield {
      doc: { kind: 'point-of-sale', id: point.id },
      name: point.name,
      fields: { place: [...place(point.commune), ...both(point.address)] },
    };
  }
}

/** Reads a catalogue into the index that searching needs. Pure: the same catalogue gives the same index. */
export function buildIndex(catalogue: Catalogue): SearchIndex {
  const postings = new Map<string, Set<number>>();
  const docs: Doc[] = [];
  for (const { doc, name, fields } of entries(catalogue)) {
    const number = docs.push({ ...doc, length: shortestName(name) }) - 1;
    for (const [field, texts] of Object.entries({ name: both(name), head: heads(name), ...fields }) as [
      Field,
      (string | undefined)[],
    ][]) {
      const posting = number * FIELD_BASE + FIELD_NAMES.indexOf(field);
      for (const word of texts.flatMap((text) => words(text ?? ''))) {
        const list = postings.get(word) ?? new Set();
        postings.set(word, list.add(posting));
      }
    }
  }
  const sorted = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    version: INDEX_VERSION,
    words: sorted.map(([word]) => word),
    postings: sorted.map(([, list]) => [...list]),
    docs,
  };
}
